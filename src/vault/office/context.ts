import type { CaptureId, EngineMessage } from '../../domain';
import type { Task } from '../protocol';
import type { Store } from '../store';
import type { Attempts } from './attempts';

/** The model that the engine works with, as it says. */
export type Announced = Omit<Extract<EngineMessage, { kind: 'model' }>, 'kind'>;

/** What the office works with, and who hears of what it does. */
export interface Context {
  readonly store: Store;
  readonly attempts: Attempts;
  /** `null` until the engine has said it. */
  readonly announced: () => Announced | null;
  /** Hears of captures that were lost while the vault was open. */
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
  readonly onProgress: (task: Task, done: number, total: number) => void;
}
