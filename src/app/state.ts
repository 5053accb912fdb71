import { create } from 'zustand';
import type { EngineInfo, EngineStartError, LoadProgress } from '../engine';
import type { UnlockError, VaultStatus } from '../vault';

/** Where the engine stands. */
export type EngineState =
  | { readonly kind: 'loading'; readonly progress: LoadProgress | null }
  | { readonly kind: 'ready'; readonly info: EngineInfo }
  | { readonly kind: 'failed'; readonly error: EngineStartError | { readonly kind: 'died' } };

type StorageFailed = Extract<UnlockError, { kind: 'storage-failed' }>;

/** Where the vault stands, as far as the screen knows. */
export type VaultState =
  | VaultStatus
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly error: StorageFailed | { readonly kind: 'died' } };

interface AppState {
  readonly engine: EngineState;
  readonly vault: VaultState;
  /** Whether something failed that no part of the app expected. */
  readonly faulty: boolean;
}

/** What the shell knows; screens get their share from it. */
export const useAppState = create<AppState>()(() => ({
  engine: { kind: 'loading', progress: null },
  vault: { state: 'unknown' },
  faulty: false,
}));
