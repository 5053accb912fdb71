import { z } from 'zod';
import { acceptedAdvisories, dayOf, isAccepted } from './accepted';
import { jsonIn, npmErrorIn, run } from './command';
import { isShipped, readLock, type LockedPackage } from './lock';
import { byFindings, type Check, type Outcome } from './outcome';

const NAME = 'advisories (npm audit)';

/** What fails the check for packages that only tools need. What is shipped may have none at all. */
const TOO_SEVERE = ['high', 'critical'];

const Advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.string(),
});

const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      /** The advisories themselves; a plain name says that the package is concerned through another one, which is listed too. */
      via: z.array(z.union([z.string(), Advisory])),
      /** Where it is installed, as the lockfile names it. */
      nodes: z.array(z.string()),
    }),
  ),
});

/** One advisory about one package that is installed. */
export interface Advised {
  readonly id: string;
  readonly package: string;
  readonly severity: string;
  readonly title: string;
  readonly shipped: boolean;
}

/**
 * Reads what `npm audit --json` printed.
 *
 * @param packages of the lockfile: they say what is shipped
 * @returns `null` when it printed no report, because the registry could not be asked
 */
export function readAudit(json: unknown, packages: readonly LockedPackage[]): Advised[] | null {
  const report = Report.safeParse(json);
  if (!report.success) return null;
  const shipped = new Set(packages.filter(isShipped).map(({ path }) => path));
  return Object.values(report.data.vulnerabilities).flatMap(({ name, via, nodes }) =>
    via.flatMap((cause) =>
      typeof cause === 'string'
        ? []
        : {
            id: cause.url.slice(cause.url.lastIndexOf('/') + 1),
            package: name,
            severity: cause.severity,
            title: cause.title,
            shipped: nodes.some((node) => shipped.has(node)),
          },
    ),
  );
}

/** Advisories that fail the check: any about what is shipped, and severe ones about tools. */
export function intolerable(advised: readonly Advised[], today: string): readonly string[] {
  return advised
    .filter(({ shipped, severity }) => shipped || TOO_SEVERE.includes(severity))
    .filter(({ id }) => !isAccepted(acceptedAdvisories, id, today))
    .map(
      ({ id, package: name, severity, title, shipped }) =>
        `${name} (${shipped ? 'shipped' : 'tools only'}): ${severity}, ${title} (${id})`,
    );
}

/** Known advisories about installed packages, as the npm registry tells them. Offline it is not run. */
export function advisoriesCheck(root: string): Check {
  return {
    name: NAME,
    async run(): Promise<Outcome> {
      const { packages } = readLock(root);
      const { stdout } = await run('npm', ['audit', '--json'], { cwd: root });
      const printed = jsonIn(stdout.toString());
      const advised = readAudit(printed, packages);
      if (!advised) return { check: NAME, status: 'not-run', why: npmErrorIn(printed) };
      const mild = advised.filter(
        ({ shipped, severity }) => !shipped && !TOO_SEVERE.includes(severity),
      );
      return byFindings(
        NAME,
        `${packages.length} packages; ${mild.length} mild ones about tools only`,
        intolerable(advised, dayOf(new Date())),
      );
    },
  };
}
