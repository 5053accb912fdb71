import { fillVault } from '../../bench/vault-page/fill';
import type { PersonId } from '../../src/domain';
import { openDisk } from '../../src/vault/testing/disk';
import { startTestVault, type TestVault } from '../../src/vault/testing/engine';
import { must } from '../../src/vault/testing/journeys';

/** A page with the real vault worker and nothing else, whose every step the test calls. */

/** Ciphertexts by the store that they lie in, byte by byte. */
export type Traces = Record<string, number[][]>;

interface Stored {
  readonly id: string;
  readonly personId?: string;
  readonly ciphertext?: Uint8Array;
  readonly match?: { readonly ciphertext: Uint8Array };
}

let test: TestVault;

async function recordsOf(store: string): Promise<readonly Stored[]> {
  const disk = await openDisk();
  const records = (await disk.getAll(store)) as Stored[];
  disk.close();
  return records;
}

/** The steps, each of which starts where the one before has ended. */
const steps = {
  /** Makes a vault with so many people. @returns their ids */
  async fill(people: number, passphrase: string): Promise<string[]> {
    await fillVault(people, passphrase);
    return (await recordsOf('people')).map(({ id }) => id);
  },
  async open(passphrase: string): Promise<void> {
    test = await startTestVault();
    must(await test.vault.unlock({ kind: 'passphrase', passphrase }));
  },
  /** What the disk holds of somebody: their wrapped keys, and everything under them. */
  async tracesOf(person: string): Promise<Traces> {
    const traces: Traces = {};
    for (const store of ['keys', 'people', 'details', 'templates'])
      traces[store] = (await recordsOf(store))
        .filter(({ id, personId }) => (personId ?? id) === person)
        .map(({ ciphertext }) => [...(ciphertext ?? [])]);
    return traces;
  },
  /** The wrapped roots of every way in. */
  async tracesOfWays(): Promise<Traces> {
    const slots = await recordsOf('slots');
    return { slots: slots.map(({ match }) => [...(match?.ciphertext ?? [])]) };
  },
  async erase(person: string): Promise<void> {
    const personIds = [person as PersonId];
    must(await test.vault.removePeople({ personIds, reason: 'asked' }));
  },
  async renew(passphrase: string, next: string): Promise<void> {
    const proof = { kind: 'passphrase', passphrase } as const;
    must(await test.vault.renew({ proof, passphrase: next }));
  },
  async eraseVault(passphrase: string): Promise<void> {
    const proof = { kind: 'passphrase', passphrase } as const;
    const { waitMillis } = must(await test.vault.beginVaultErasure(proof));
    await new Promise((resolve) => setTimeout(resolve, waitMillis));
    must(await test.vault.eraseVault('erase this vault'));
  },
};
export type Steps = typeof steps;

Object.assign(globalThis, { steps });
