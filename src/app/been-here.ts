import { noteVisit } from '../first-page';
import { useAppState } from './state';

/** Notes as soon as there is a vault, or was one that the browser has deleted. */
export function followVisits(): void {
  useAppState.subscribe(({ vault }) => {
    if (vault.state === 'unknown' || vault.state === 'failed') return;
    if (vault.state === 'none' && !vault.lost) return;
    noteVisit();
  });
}
