/** From this hour on, and before the next, nobody is at work: the hour of the device's own time in which a kiosk starts afresh. */
const QUIET_HOUR = 3;

/** Younger than this, in milliseconds, it does not: once a night is enough, and on the night when clocks go back the hour comes twice. */
const OLD_ENOUGH_MS = 12 * 60 * 60_000;

/** Whether a page that has been open for long should be loaded anew, so that what leaks in browsers and drivers over weeks never adds up. */
export function isNightRestartDue(now: Date, upMillis: number): boolean {
  return now.getHours() === QUIET_HOUR && upMillis > OLD_ENOUGH_MS;
}
