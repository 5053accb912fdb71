/** Milliseconds before something that failed is tried again: soon at first, and no more than twice a minute while it goes on failing. */
const BACK_OFF_MS = { first: 1000, most: 30_000 } as const;

/** How long to wait, in milliseconds. @param tries how often it has been tried again in vain, 0 at first */
export function backOff(tries: number): number {
  return Math.min(BACK_OFF_MS.first * 2 ** tries, BACK_OFF_MS.most);
}
