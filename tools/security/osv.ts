import { z } from 'zod';
import { acceptedAdvisories, dayOf, isAccepted } from './accepted';
import { isShipped, readLock, type LockedPackage } from './lock';
import { byFindings, type Check, type Outcome } from './outcome';

const NAME = 'advisories (OSV)';

/** https://google.github.io/osv.dev/post-v1-querybatch/ */
const OSV = 'https://api.osv.dev/v1/querybatch';

/** Queries that OSV takes at once. */
const MOST_AT_ONCE = 1000;

/** Milliseconds after which the database counts as out of reach: it answers within seconds, and nobody waits for a dead network. */
const PATIENCE_MS = 30_000;

/** Malicious packages, which no tool may have either: https://github.com/ossf/malicious-packages */
const MALICIOUS = 'MAL-';

const Answer = z.object({
  results: z.array(z.object({ vulns: z.array(z.object({ id: z.string() })).default([]) })),
});

/** What is sent: names and versions of packages of the public registry, and nothing else. */
export function osvQuery(packages: readonly LockedPackage[]): string {
  return JSON.stringify({
    queries: packages.map(({ name, version }) => ({
      package: { name, ecosystem: 'npm' },
      version,
    })),
  });
}

/**
 * Reads OSV's answer, which has one result for each query, in their order.
 *
 * @returns what fails the check: anything about what is shipped, and malicious packages anywhere
 * @throws Error when the answer does not fit the question
 */
export function readOsv(
  json: unknown,
  packages: readonly LockedPackage[],
  today: string,
): readonly string[] {
  const { results } = Answer.parse(json);
  if (results.length !== packages.length) throw new Error('OSV answered another question');
  return packages.flatMap((one, at) =>
    (results[at]?.vulns ?? [])
      .filter(({ id }) => isShipped(one) || id.startsWith(MALICIOUS))
      .filter(({ id }) => !isAccepted(acceptedAdvisories, id, today))
      .map(
        ({ id }) => `${one.name} ${one.version} (${isShipped(one) ? 'shipped' : 'tools'}): ${id}`,
      ),
  );
}

async function ask(body: string): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(OSV, { method: 'POST', body, signal });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Each package once: the same version may be installed in several places, and is shipped if it is in one of them. */
export function distinct(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  const byVersion = new Map<string, LockedPackage>();
  for (const one of packages) {
    const key = `${one.name}@${one.version}`;
    if (!byVersion.has(key) || isShipped(one)) byVersion.set(key, one);
  }
  return [...byVersion.values()];
}

/** The same packages, asked of a second database, which also knows malicious ones. Out of reach, it is not run. */
export function osvCheck(root: string): Check {
  return {
    name: NAME,
    async run(): Promise<Outcome> {
      const packages = distinct(readLock(root).packages);
      const today = dayOf(new Date());
      const findings: string[] = [];
      for (let from = 0; from < packages.length; from += MOST_AT_ONCE) {
        const part = packages.slice(from, from + MOST_AT_ONCE);
        const answer = await ask(osvQuery(part));
        if (answer === null)
          return { check: NAME, status: 'not-run', why: 'api.osv.dev did not answer' };
        findings.push(...readOsv(answer, part, today));
      }
      return byFindings(NAME, `${packages.length} packages`, findings);
    },
  };
}
