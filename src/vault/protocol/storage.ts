import type { Result } from '../../domain';
import type { StorageFailed } from './errors';

/** How much lies in one store of one database of this address. Nothing of what it is. */
export interface StoreSize {
  readonly database: string;
  readonly store: string;
  readonly records: number;
  /** Of keys and values, without what the browser itself adds. */
  readonly bytes: number;
}

/** The calls about what is stored, as far as anybody may know it: whoever has the device can count it in the browser's own tools. */
export type StorageCalls = {
  measureStorage: {
    request: Record<string, never>;
    reply: Result<readonly StoreSize[], StorageFailed>;
  };
};
