import { now, ok, type Millis, type Notice, type Result, type VisitDays } from '../../domain';
import type {
  NoticeError,
  OfficeError,
  SurenessList,
  Vault,
  VaultFacts,
  WaysList,
} from '../../vault';

/** What the papers are made of: what is set and measured in this app, at this moment. */
export interface PaperFacts {
  readonly at: Millis;
  /** The notice in force; `null`: none was published, so nobody can be enrolled. */
  readonly notice: Notice | null;
  readonly vault: VaultFacts;
  readonly ways: WaysList['ways'];
  readonly sureness: SurenessList;
  readonly visitDays: VisitDays;
}

/** Reads all of it. */
export async function readFacts(
  vault: Vault,
): Promise<Result<PaperFacts, OfficeError | NoticeError>> {
  const at = now();
  const [notices, facts, ways, sureness, visits] = await Promise.all([
    vault.listNotices(),
    vault.readFacts(),
    vault.listWays(),
    vault.readSureness(),
    // No visits: only for how long they are kept.
    vault.listVisits(at, at),
  ]);
  if (!notices.ok) return notices;
  if (!facts.ok) return facts;
  if (!ways.ok) return ways;
  if (!sureness.ok) return sureness;
  if (!visits.ok) return visits;
  return ok({
    at,
    notice: notices.value.published[0]?.notice ?? null,
    vault: facts.value,
    ways: ways.value.ways,
    sureness: sureness.value,
    visitDays: visits.value.days,
  });
}

/** Days after somebody's last interaction by which Illinois has biometric data destroyed at the latest: three years (740 ILCS 14/15(a)). */
export const BIPA_MOST_DAYS = 3 * 365;

/** The longest time that the notice promises to keep data for any purpose, in days. */
export function longestDays({ purposes }: Notice): number {
  return Math.max(...purposes.map(({ retentionDays }) => retentionDays));
}
