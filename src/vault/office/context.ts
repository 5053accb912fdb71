import type { CaptureId } from '../../domain';
import type { Task } from '../protocol';
import type { Store } from '../store';
import type { Attempts } from './attempts';

/** What the office works with, and who hears of what it does. */
export interface Context {
  readonly store: Store;
  readonly attempts: Attempts;
  /** Hears of captures that were lost while the vault was open. */
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
  readonly onProgress: (task: Task, done: number, total: number) => void;
}
