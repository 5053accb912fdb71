import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import {
  BUILT_IN_MODEL,
  ConsentId,
  DisplayName,
  Language,
  Millis,
  newId,
  Notice,
  now,
  PersonId,
  ReceiptId,
  SubjectId,
  type ConsentEvent,
  type PersonDetails,
  type PersonRecord,
  type Result,
  type Signer,
} from '../../src/domain';
import { hashNotice, signReceipt, writeReceipt } from '../../src/receipts';
import { startVault } from '../../src/vault';
import { VaultId } from '../../src/vault/format';
import { createSigningPair, encryptFile, signWith, type SigningPair } from '../../src/vault/keys';
import {
  archiveIdentity,
  encodeArchive,
  writeTemplate,
  type ArchivedPerson,
} from '../../src/vault/office/archive';
import { noticeBytes } from '../../src/vault/office/notices';
import { noTallies } from '../../src/vault/office/tallies';
import { randomTemplate } from '../../src/vault/testing/faces';
import { draft } from '../../src/vault/testing/notice';
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
  const file = await backupOf(people, await identityToRecipient(identity));
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

async function backupOf(count: number, recipient: string) {
  const identity = await createSigningPair();
  const notice = Notice.parse({ ...draft, version: 1, publishedAt: now() });
  const people: ArchivedPerson[] = [];
  for (let at = 0; at < count; at++) {
    const { agreed, details } = await consentTo(notice, identity);
    people.push({
      id: newId(PersonId),
      name: DisplayName.parse(`Person number ${at + 1}`),
      enrolledAt: Millis.parse(Date.now() - count + at),
      agreed,
      withdrawnAt: null,
      alike: [],
      qualities: Array.from({ length: SAMPLES }, () => ({ score: 60, yaw: -20, pitch: 10 })),
      details,
      model: BUILT_IN_MODEL,
      templates: Array.from({ length: SAMPLES }, () => writeTemplate(randomTemplate())),
    });
  }
  const sign = await signWith(identity.seed);
  const signature = await sign(noticeBytes(await hashNotice(notice)));
  const archive = {
    createdAt: now(),
    vaultId: newId(VaultId),
    identity: archiveIdentity(identity),
    notices: [{ notice, signature }],
    tallies: noTallies,
    people,
    erased: [],
    visits: [],
  };
  return encryptFile({ recipients: [recipient] }, encodeArchive(archive));
}

/** A yes to everything in a notice, signed, as an enrolment at a screen would file it. */
async function consentTo(
  notice: Notice,
  { seed, publicKey }: SigningPair,
): Promise<{ agreed: PersonRecord['agreed']; details: PersonDetails }> {
  const ids = { recordId: newId(ConsentId), subject: newId(SubjectId) };
  const language = Language.parse('en');
  const purposes = notice.purposes.map(({ id }) => id);
  const { version } = notice;
  const unsigned = {
    receiptId: newId(ReceiptId),
    kind: 'given',
    at: now(),
    place: 'office',
    method: 'screen',
    notice: { version, hash: await hashNotice(notice), language },
    purposes,
    guardian: null,
  } as const;
  const signer: Signer = { kind: 'vault', key: publicKey };
  const receipt = writeReceipt(ids, { ...unsigned, purposes }, notice);
  const { signature } = await signReceipt(receipt, await signWith(seed), signer);
  const event: ConsentEvent = { ...unsigned, purposes, signer, signature };
  return {
    agreed: { version, at: unsigned.at, language, purposes, ...ids },
    details: { consent: { ...ids, events: [event] }, earlier: null, contact: null, photos: [] },
  };
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
