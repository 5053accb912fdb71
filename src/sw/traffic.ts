import { createStore } from 'zustand/vanilla';
import { Millis } from '../domain';
import type { Refusal } from './messages';

/** Refused requests of which the addresses are kept: enough to see what tried, and too few to fill the memory of a kiosk. The count goes on. */
const KEPT_REFUSALS = 50;

/** What the pages and workers of this app have asked for in this browser since this page was opened, as the service worker saw it. */
export interface Traffic {
  /** When counting began. */
  readonly since: Millis;
  /** Requests for the app's own files. */
  readonly answered: number;
  /** Requests for anything else: none of them left the device. */
  readonly refused: number;
  /** The last of these, newest first. */
  readonly refusals: readonly Refusal[];
}

/** Follows the traffic (`startServiceWorker`). */
export const trafficState = createStore<Traffic>()(() => ({
  since: Millis.parse(Date.now()),
  answered: 0,
  refused: 0,
  refusals: [],
}));

/** Counts a request that was answered. */
export function noteAnswered(): void {
  trafficState.setState(({ answered }) => ({ answered: answered + 1 }));
}

/** Counts a request that was refused. */
export function noteRefused(refusal: Refusal): void {
  trafficState.setState(({ refused, refusals }) => ({
    refused: refused + 1,
    refusals: [refusal, ...refusals].slice(0, KEPT_REFUSALS),
  }));
}
