import type { CaptureId, EngineMessage } from '../../domain';
import type { Task } from '../protocol';
import type { Store } from '../store';
import type { Attempts } from './attempts';

/** The model that the engine works with, as it says. */
export type Announced = Omit<Extract<EngineMessage, { kind: 'model' }>, 'kind'>;

/** Runs work after all that was given to it before (vault/turns). */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

/** What the office works with, and who hears of what it does. */
export interface Context {
  readonly store: Store;
  readonly attempts: Attempts;
  /** Lets work that nobody waits for take its turn between calls, so that it cannot come after the end of a session. */
  readonly inTurn: InTurn;
  /** `null` until the engine has said it. */
  readonly announced: () => Announced | null;
  /** Hears of captures that were lost while the vault was open. */
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
  readonly onProgress: (task: Task, done: number, total: number) => void;
}
