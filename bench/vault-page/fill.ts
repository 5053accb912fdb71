import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Result } from '../../src/domain';
import { startVault } from '../../src/vault';
import { backupOfCrowd } from '../../src/vault/testing/crowd';
import { SAMPLES } from './samples';

/** A vault full of people. */
export interface Filled {
  /** Its recovery code. */
  readonly words: string;
  /** Opening a backup of everybody, and restoring it as a new vault: the passphrase is stretched once on the way. */
  readonly openBackup: number;
  readonly restore: number;
  /** Bytes of that backup. */
  readonly backup: number;
}

/** Makes a vault with so many people in it the quickest way there is: by restoring a backup. */
export async function fillVault(people: number, passphrase: string): Promise<Filled> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const file = await backupOfCrowd({ people, samples: SAMPLES }, recipient);
  const backup = file.length;
  const vault = startVault();
  const [openBackup] = await timed(async () =>
    value(await vault.openBackup({ file, key: { kind: 'identity', identity } })),
  );
  const [restore] = await timed(async () => value(await vault.restoreAsNew(passphrase)));
  const proof = { kind: 'passphrase', passphrase } as const;
  const { words, ask } = value(await vault.makeRecoveryCode({ proof }));
  const answers = ask.map((at) => words[at - 1] ?? '');
  value(await vault.confirmRecoveryCode({ answers, label: 'Recovery code' }));
  return { words: words.join(' '), openBackup, restore, backup };
}

/** How long something took, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const given = await work();
  return [performance.now() - start, given];
}

/** What the vault gave. Here nothing may fail. */
export function value<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`the vault refused: ${result.error.kind}`);
  return result.value;
}
