import { create } from 'zustand';
import type { Kiosk } from '../domain';
import type { EngineInfo, EngineStartError, LoadProgress } from '../engine';
import type { LockReason, StorageFailed, VaultStatus } from '../vault';

/** Where the engine stands. */
export type EngineState =
  | { readonly kind: 'loading'; readonly progress: LoadProgress | null }
  | { readonly kind: 'ready'; readonly info: EngineInfo }
  | { readonly kind: 'failed'; readonly error: EngineStartError | { readonly kind: 'died' } };

/** Where the vault stands, as far as the screen knows. */
export type VaultState =
  | VaultStatus
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly error: StorageFailed | { readonly kind: 'died' } };

/** What somebody should know after unlocking: work that was finished on the way, or that the recovery code was used. */
export type Welcomed = 'renewal' | 'upgrade' | 'recovery';

interface AppState {
  readonly engine: EngineState;
  readonly vault: VaultState;
  /** Whether something failed that no part of the app expected. */
  readonly faulty: boolean;
  /** Set where that was because too much was asked for at once: milliseconds until there will be room again. */
  readonly tooMuchMillis: number | null;
  /** Why the vault was locked in this tab, until it is open again. */
  readonly lockedBecause: LockReason | null;
  /** When the vault locks unless somebody uses the screen, on the clock of `performance.now()`. */
  readonly locksAt: number | null;
  /** Whether the page is being left or loaded anew: nothing is shown any more, and nothing that fails now matters. */
  readonly leaving: boolean;
  readonly welcomed: Welcomed | null;
  /** How this kiosk is set up, while it is open as one; `null` where no officer has done that, and everywhere else. */
  readonly kiosk: Kiosk | null;
  /** Whether this session is a kiosk's that this device opened by itself, and so would again. */
  readonly opensItself: boolean;
}

/** What the shell knows; screens get their share from it. */
export const useAppState = create<AppState>()(() => ({
  engine: { kind: 'loading', progress: null },
  vault: { state: 'unknown' },
  faulty: false,
  tooMuchMillis: null,
  lockedBecause: null,
  locksAt: null,
  leaving: false,
  welcomed: null,
  kiosk: null,
  opensItself: false,
}));
