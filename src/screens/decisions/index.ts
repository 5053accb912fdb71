export { roundOdds, type RoundedOdds } from './odds';
export type { Seen, SeenFace } from './seen';
export { useDecisions } from './use-decisions';
export { useSeen } from './use-seen';
