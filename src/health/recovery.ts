import type { Fault } from './faults';

/** Why a kiosk loads itself anew. */
export type ReloadReason =
  | Extract<
      Fault,
      'engine-stalled' | 'engine-died' | 'vault-died' | 'vault-stalled' | 'app-fault' | 'gpu-lost'
    >
  | 'new-version'
  | 'night';

/** Faults with which nothing works until the page is loaded anew, the worst first. */
const STOPS: readonly ReloadReason[] = [
  'app-fault',
  'vault-died',
  'vault-stalled',
  'engine-died',
  'engine-stalled',
];

interface Situation {
  readonly ongoing: readonly Fault[];
  /** Whether nobody is there who would lose what they have begun. */
  readonly idle: boolean;
  /** Whether the server has another version of the app, which was not loaded yet. */
  readonly isOutdated: boolean;
  readonly nightRestartDue: boolean;
}

/** Whether the page should be loaded anew, and why. What only helps waits until nobody is there. */
export function reloadReason({
  ongoing,
  idle,
  isOutdated,
  nightRestartDue,
}: Situation): ReloadReason | null {
  const stop = STOPS.find((reason) => ongoing.some((fault) => fault === reason));
  if (stop) return stop;
  if (!idle) return null;
  if (ongoing.includes('gpu-lost')) return 'gpu-lost';
  if (isOutdated) return 'new-version';
  return nightRestartDue ? 'night' : null;
}
