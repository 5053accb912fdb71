import {
  backupDue,
  EVERYBODY,
  now,
  ok,
  type ConsentState,
  type PeopleMark,
  type RequestCounts,
  type Result,
} from '../../domain';
import type { NoticeError, OfficeError, Vault } from '../../vault';

/** People of whom there may be something to do, by what is the matter with them. */
export const MATTERS = [
  { id: 'expiring', mark: 'expiring' },
  { id: 'overdue', consent: 'overdue' },
  { id: 'asked', consent: 'asked' },
  { id: 'outdated', mark: 'outdated' },
  { id: 'alike', mark: 'alike' },
  { id: 'poor', mark: 'poor' },
  { id: 'restricted', mark: 'restricted' },
] as const satisfies readonly {
  readonly id: string;
  readonly mark?: PeopleMark;
  readonly consent?: ConsentState;
}[];
export type Matter = (typeof MATTERS)[number];

/** What an officer should know when they begin. */
export interface Today {
  /** Everybody enrolled. */
  readonly people: number;
  /** Only those of which there is somebody. */
  readonly matters: readonly { readonly matter: Matter; readonly count: number }[];
  readonly backup: ReturnType<typeof backupDue>;
  /** Visits that somebody said were not theirs, and that nobody has looked into. */
  readonly followUps: number;
  /** What people asked for about their data. */
  readonly requests: RequestCounts;
  /** Legal holds that are to be looked at again. */
  readonly holds: number;
}

/** Asks the vault for all of it; nobody's name is among it. */
export async function readToday(vault: Vault): Promise<Result<Today, OfficeError | NoticeError>> {
  const [facts, followUps, requests, holds, ...found] = await Promise.all([
    vault.readFacts(),
    vault.listFollowUps(),
    vault.countRequests(),
    vault.countHoldsDue(),
    ...MATTERS.map((matter) => countOf(vault, matter)),
  ]);
  if (!facts.ok) return facts;
  if (!followUps.ok) return followUps;
  if (!requests.ok) return requests;
  if (!holds.ok) return holds;
  const matters: Today['matters'][number][] = [];
  for (const [at, one] of found.entries()) {
    if (!one.ok) return one;
    const matter = MATTERS[at];
    if (matter && one.value > 0) matters.push({ matter, count: one.value });
  }
  return ok({
    people: facts.value.people,
    matters,
    backup: backupDue(facts.value, now()),
    followUps: followUps.value.filter(({ rejection }) => rejection.followUp.state === 'open')
      .length,
    requests: requests.value,
    holds: holds.value,
  });
}

async function countOf(vault: Vault, matter: Matter): Promise<Result<number, OfficeError>> {
  const found = await vault.findPeople({ ...queryFor(matter), range: { from: 0, count: 1 } });
  return found.ok ? ok(found.value.total) : found;
}

/** The list of these people. */
export function queryFor(matter: Matter): typeof EVERYBODY {
  const filters =
    'mark' in matter
      ? { consent: null, marks: [matter.mark] }
      : { consent: matter.consent, marks: [] };
  return { ...EVERYBODY, filters };
}
