import { z } from 'zod';
import { jsonIn, npmErrorIn, run } from './command';
import { byFindings, type Check, type Outcome } from './outcome';

const NAME = 'registry signatures';

const Named = z.object({ name: z.string(), version: z.string() });
const Report = z.object({ invalid: z.array(Named), missing: z.array(Named) });

/**
 * Reads what `npm audit signatures --json` printed.
 *
 * @returns packages whose signature is wrong or missing; `null` when it printed no report, because the registry could not be asked or signs nothing
 */
export function readSignatures(json: unknown): readonly string[] | null {
  const report = Report.safeParse(json);
  if (!report.success) return null;
  const { invalid, missing } = report.data;
  return [
    ...invalid.map(({ name, version }) => `${name} ${version}: its signature is wrong`),
    ...missing.map(({ name, version }) => `${name} ${version}: it is not signed`),
  ];
}

/** Every installed package carries the registry's signature (npm audit signatures). Offline it is not run. */
export function signaturesCheck(root: string): Check {
  return {
    name: NAME,
    async run(): Promise<Outcome> {
      const { stdout } = await run('npm', ['audit', 'signatures', '--json'], { cwd: root });
      const printed = jsonIn(stdout.toString());
      const findings = readSignatures(printed);
      if (findings) return byFindings(NAME, 'every installed package', findings);
      return { check: NAME, status: 'not-run', why: npmErrorIn(printed) };
    },
  };
}
