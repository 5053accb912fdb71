import { createStore } from 'zustand/vanilla';

/** How much of the app is kept on this device for when there is no network. */
export type Keeping =
  /** Not known yet, or this browser keeps no apps, as in a private window. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'under-way'; readonly bytes: number; readonly total: number }
  /** From now on the app starts without a network. */
  | { readonly kind: 'kept' }
  /** It is tried again at the next start. */
  | { readonly kind: 'not-kept' };

/** The app's files on this device. */
interface Upkeep {
  readonly keeping: Keeping;
  /** A newer version that is kept and waits until it is taken into use, or `null`. */
  readonly waiting: string | null;
}

/** Follows the app's files (`startServiceWorker`). */
export const upkeepState = createStore<Upkeep>()(() => ({
  keeping: { kind: 'unknown' },
  waiting: null,
}));
