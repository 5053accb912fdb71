import {
  BUILT_IN_MODEL,
  ConsentId,
  DisplayName,
  Language,
  Millis,
  newId,
  NO_RULES,
  Notice,
  now,
  PersonDetails,
  PersonId,
  ReceiptId,
  SubjectId,
  type ConsentEvent,
  type PersonRecord,
  type Signer,
} from '../../domain';
import { hashNotice, signReceipt, writeReceipt } from '../../receipts';
import { VaultId } from '../format';
import { createSigningPair, encryptFile, signWith, type SigningPair } from '../keys';
import {
  archiveIdentity,
  encodeArchive,
  writeTemplate,
  type ArchivedPerson,
} from '../office/archive';
import { noticeBytes } from '../office/notices';
import { noTallies } from '../office/tallies';
import { randomTemplate } from './faces';
import { draft } from './notice';

/** How a crowd is made. */
interface Crowd {
  readonly people: number;
  /** Templates of each. */
  readonly samples: number;
  /** The name of somebody by their number, from 0 on. */
  readonly nameOf?: (at: number) => string;
}

const GIVEN = ['Ana', 'Bjørn', 'Chloé', 'Đorđe', 'Élodie', 'Fatima', 'Grace', 'Håkon', 'Ivan'];
const FAMILY = ['Álvarez', 'Brontë', 'Çelik', 'Dvořák', 'Engström', 'Fischer', 'García', 'Huỳnh'];

/** Names of many kinds, no two of them the same: "Chloé Dvořák 1042". */
export function variedName(at: number): string {
  const family = Math.floor(at / GIVEN.length) % FAMILY.length;
  return `${GIVEN[at % GIVEN.length] ?? ''} ${FAMILY[family] ?? ''} ${at + 1}`;
}

/** A backup of so many people who never were, each with a consent that was really signed: restoring it is the quickest way to a full vault. */
export async function backupOfCrowd(
  { people: count, samples, nameOf = variedName }: Crowd,
  recipient: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const identity = await createSigningPair();
  const notice = Notice.parse({ ...draft, version: 1, publishedAt: now() });
  const consenting = await createConsenting(notice, identity);
  const people: ArchivedPerson[] = [];
  for (let at = 0; at < count; at++) {
    const { agreed, details } = await consenting();
    people.push({
      id: newId(PersonId),
      name: DisplayName.parse(nameOf(at)),
      enrolledAt: Millis.parse(Date.now() - count + at),
      agreed,
      withdrawnAt: null,
      restrictedAt: null,
      seenOn: null,
      group: null,
      held: false,
      alike: [],
      qualities: Array.from({ length: samples }, () => ({ score: 60, yaw: -20, pitch: 10 })),
      details,
      model: BUILT_IN_MODEL,
      templates: Array.from({ length: samples }, () => writeTemplate(randomTemplate())),
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
    certificates: [],
    retention: NO_RULES,
    requests: [],
  };
  return encryptFile({ recipients: [recipient] }, encodeArchive(archive));
}

/** @returns makes a yes to everything in a notice, signed, as an enrolment at a screen would file it */
async function createConsenting(notice: Notice, { seed, publicKey }: SigningPair) {
  const sign = await signWith(seed);
  const hash = await hashNotice(notice);
  const signer: Signer = { kind: 'vault', key: publicKey };
  const language = Language.parse('en');
  const purposes = notice.purposes.map(({ id }) => id);
  const { version } = notice;
  return async (): Promise<{ agreed: PersonRecord['agreed']; details: PersonDetails }> => {
    const ids = { recordId: newId(ConsentId), subject: newId(SubjectId) };
    const unsigned = {
      receiptId: newId(ReceiptId),
      kind: 'given',
      at: now(),
      place: 'office',
      method: 'screen',
      notice: { version, hash, language },
      purposes,
      guardian: null,
    } as const;
    const receipt = writeReceipt(ids, { ...unsigned, purposes }, notice);
    const { signature } = await signReceipt(receipt, sign, signer);
    const event: ConsentEvent = { ...unsigned, purposes, signer, signature };
    return {
      agreed: { version, at: unsigned.at, language, purposes, ...ids },
      details: PersonDetails.parse({ consent: { ...ids, events: [event] } }),
    };
  };
}
