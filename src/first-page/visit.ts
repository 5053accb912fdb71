/** Nothing about anybody: only that there has been a vault in this browser. */
const PLACE = 'countenance.been-here';

/**
 * Whether there has never been a vault in this browser, as far as can be told without opening its database. Then the first page need not wait for the vault, which is
 * the largest part of the app; where this is wrong, the page that fits takes its place a moment later.
 */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(PLACE) === null;
  } catch {
    // Site data is blocked: the vault will say what is wrong.
    return false;
  }
}

/** Notes that there is a vault, or was one that the browser has deleted. */
export function noteVisit(): void {
  try {
    localStorage.setItem(PLACE, 'yes');
  } catch {
    // No room, or blocked: the next start looks like a first visit for a moment.
  }
}
