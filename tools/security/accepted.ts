/** An advisory that stays for a while, because it does not apply here or cannot be mended yet. */
export interface Accepted {
  /** As the advisory's database names it: `GHSA-…`, or what OSV calls it. */
  readonly id: string;
  readonly why: string;
  /** The last day on which it is accepted, as in `2027-01-31`; after it the check fails again, so that nobody forgets it. */
  readonly until: string;
}

/** What is accepted at present: nothing. Every entry is a decision that docs/security-checklist.md has to bear out. */
export const acceptedAdvisories: readonly Accepted[] = [];

/** Whether an advisory is accepted on this day. @param today as in `2027-01-31` */
export function isAccepted(accepted: readonly Accepted[], id: string, today: string): boolean {
  return accepted.some((one) => one.id === id && today <= one.until);
}

/** The day of a moment, in UTC, as `until` is written. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
