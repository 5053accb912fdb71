import { fillVault, type Filled } from './fill';
import { measureParts, type Parts } from './parts';
import { measureKdf, measureSearch, measureUnlock, type Unlocking } from './unlock';
import type { Opener } from '../../src/vault';

declare global {
  interface Window {
    /** What the benchmark of the vault asks a fresh page for. All times in milliseconds. */
    vaultBench: {
      fill(people: number, passphrase: string): Promise<Filled>;
      unlock(opener: Opener): Promise<Unlocking>;
      search(opener: Opener): Promise<number>;
      kdf(passphrase: string): Promise<number>;
      parts(words: string): Promise<Parts>;
    };
  }
}

window.vaultBench = {
  fill: fillVault,
  unlock: measureUnlock,
  search: measureSearch,
  kdf: measureKdf,
  parts: measureParts,
};
