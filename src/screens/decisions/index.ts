export { roundOdds, type RoundedOdds } from './odds';
export { isSettled, type Seen, type SeenFace } from './seen';
export { useDecisions } from './use-decisions';
export { useSeen } from './use-seen';
