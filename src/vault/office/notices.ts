import { z } from 'zod';
import {
  fail,
  Notice,
  now,
  ok,
  Signature,
  type NoticeDraft,
  type PublicKey,
  type PublishedNotice,
  type Result,
  type Sha256,
} from '../../domain';
import { hashNotice, isSignedBy } from '../../receipts';
import type { Bytes } from '../format';
import { open, seal, type MatchKeys } from '../keys';
import type { Notices, StorageFailed, VoucherEnded } from '../protocol';
import type { Step, Store, StoredNotice } from '../store';
import { expiryChanges } from './expiry';
import type { Trusted } from './genuine';
import { loadDesk, maySign } from './desk';
import { asVault, identityOf, loadIdentity, type Signing } from './identity';
import { loadCounting } from './mending';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import type { SideKeys } from './renewal-record';
import type { OfficerSession, Session } from './session';

/** A notice as it lies on the disk: with the vault's signature, so that a kiosk shows nothing but what an officer published. */
export const SignedNotice = z.strictObject({ notice: Notice, signature: Signature });
export type SignedNotice = z.infer<typeof SignedNotice>;

/** The bytes under a notice's signature. Their first line says what they are, so that no other signature can pass for one of a notice. */
export function noticeBytes(hash: Sha256): Bytes {
  return new TextEncoder().encode(`countenance notice 1\n${hash}`);
}

/** Whether the vault of this key published this notice. */
export async function isPublishedBy(
  key: PublicKey,
  { notice, signature }: SignedNotice,
): Promise<boolean> {
  return isSignedBy(key, signature, noticeBytes(await hashNotice(notice)));
}

/** Writes a notice under the match key: a kiosk has to show it. */
export async function sealNotice(
  { vaultId, records }: MatchKeys,
  signed: SignedNotice,
): Promise<Step> {
  const { version } = signed.notice;
  const sealed = await seal(records, place.notice(vaultId, version), encodeJson(signed));
  return { put: 'notices', record: { vaultId, version, ...sealed } };
}

/** Every notice that opens and that one of these keys signed, newest first; and how many others there are. */
export async function loadNotices(
  match: MatchKeys,
  keys: readonly PublicKey[],
  store: Store,
): Promise<
  Result<{ readonly list: readonly SignedNotice[]; readonly damaged: number }, StorageFailed>
> {
  const read = await store.read('notices', [match.vaultId]);
  if (!read.ok) return read;
  const list: SignedNotice[] = [];
  let { damaged } = read.value;
  for (const stored of read.value.records) {
    const signed = await openNotice(match, stored);
    const signedBy = signed && (await Promise.all(keys.map((key) => isPublishedBy(key, signed))));
    if (signed && signedBy?.includes(true)) list.push(signed);
    else damaged++;
  }
  list.sort((a, b) => b.notice.version - a.notice.version);
  return ok({ list, damaged });
}

/** Opens a notice, whoever signed it. */
async function openNotice(
  { vaultId, records }: MatchKeys,
  { version, nonce, ciphertext }: StoredNotice,
): Promise<SignedNotice | null> {
  const bytes = await open(records, place.notice(vaultId, version), { nonce, ciphertext });
  const signed = decodeJson(SignedNotice, bytes);
  return signed?.notice.version === version ? signed : null;
}

/** The notices that a vault lacks whose place is that of another one. */
interface NoticesToCarry {
  readonly steps: readonly Step[];
  /** Whether the other one is of a version that had no notices, and nothing to sign them with. */
  readonly isFirst: boolean;
  /** Damaged records of the other one: notices, and its identity. */
  readonly damaged: number;
}

/**
 * What writes the notices of one vault into another that does not have them yet: as they were signed, or, where the other one could not take
 * over a damaged identity, signed again.
 */
export async function noticesToCarry(
  from: SideKeys,
  to: SideKeys,
  store: Store,
): Promise<Result<NoticesToCarry, StorageFailed>> {
  const [former, own, there] = await Promise.all([
    loadFormerKey(from, store),
    loadIdentity(to.office, store),
    store.read('notices', [to.vaultId]),
  ]);
  if (!former.ok) return former;
  if (!own.ok) return own;
  if (!there.ok) return there;
  const { key, isFirst, isLost } = former.value;
  const loaded = await loadNotices(from.match, key ? [key] : [], store);
  if (!loaded.ok) return loaded;
  const versions = new Set(there.value.records.map(({ version }) => version));
  const list = loaded.value.list.filter(({ notice }) => !versions.has(notice.version));
  const signing = own.value && own.value !== 'damaged' ? await asVault(own.value) : null;
  const steps =
    signing && identityOf(signing) !== key
      ? await signAgain(to.match, signing, list)
      : await Promise.all(list.map((signed) => sealNotice(to.match, signed)));
  return ok({ steps, isFirst, damaged: loaded.value.damaged + Number(isLost) });
}

/** What the events of a vault's kiosks are checked against, where nobody has it in memory. */
export async function loadTrusted(
  side: SideKeys,
  store: Store,
): Promise<Result<Trusted, StorageFailed>> {
  const former = await loadFormerKey(side, store);
  if (!former.ok) return former;
  const vaults = former.value.key ? [former.value.key] : [];
  const loaded = await loadNotices(side.match, vaults, store);
  if (!loaded.ok) return loaded;
  const counting = await loadCounting(side, store);
  if (!counting.ok) return counting;
  const { kiosk } = counting.value;
  return ok({ vaults, kiosk, notices: await named(loaded.value.list) });
}

/** By which key a vault's notices are checked: its own, or, where that is lost, the one that vouches for its kiosks. */
async function loadFormerKey(
  { match, office }: SideKeys,
  store: Store,
): Promise<Result<FormerKey, StorageFailed>> {
  const [identity, desk] = await Promise.all([loadIdentity(office, store), loadDesk(match, store)]);
  if (!identity.ok) return identity;
  if (!desk.ok) return desk;
  if (identity.value && identity.value !== 'damaged') {
    identity.value.seed.fill(0);
    return ok({ key: identity.value.publicKey, isFirst: false, isLost: false });
  }
  const vouching = desk.value && desk.value !== 'damaged' ? identityOf(desk.value) : null;
  const isFirst = identity.value === null && desk.value === null;
  return ok({ key: vouching, isFirst, isLost: !isFirst });
}

interface FormerKey extends Pick<NoticesToCarry, 'isFirst'> {
  readonly key: PublicKey | null;
  readonly isLost: boolean;
}

/** Signs notices again, whose key was lost. */
export function signAgain(
  match: MatchKeys,
  { sign }: Signing,
  list: readonly SignedNotice[],
): Promise<readonly Step[]> {
  const again = list.map(async ({ notice }) =>
    sealNotice(match, { notice, signature: await sign(noticeBytes(await hashNotice(notice))) }),
  );
  return Promise.all(again);
}

/** Puts notices into memory, newest first. */
export async function keepNotices(
  session: Session,
  list: readonly { readonly notice: Notice }[],
): Promise<void> {
  session.notices = await named(list);
  session.notice = session.notices[0] ?? null;
}

/** Notices with their hashes, newest first. */
export async function named(
  list: readonly { readonly notice: Notice }[],
): Promise<PublishedNotice[]> {
  const published = list.map(async ({ notice }) => ({ notice, hash: await hashNotice(notice) }));
  const all = await Promise.all(published);
  return all.sort((a, b) => b.notice.version - a.notice.version);
}

/** The notice in force. A kiosk that could not take an answer to it gives none, before anybody has read it in vain. */
export function readNotice({
  notice,
  signing,
}: Session): Result<PublishedNotice | null, VoucherEnded> {
  return signing && !maySign(signing, now()) ? fail({ kind: 'voucher-ended' }) : ok(notice);
}

/** Every version of the notice, and the key by which receipts are checked. */
export function listNotices({ notices, signing }: OfficerSession): Notices {
  if (!signing) throw new Error('an open office can sign');
  return { published: notices, identity: identityOf(signing) };
}

/** Publishes the next version of the notice: in force as soon as it has been written down. */
export async function publishNotice(
  session: OfficerSession,
  store: Store,
  draft: NoticeDraft,
): Promise<Result<PublishedNotice, StorageFailed>> {
  const { match, signing, owed, people } = session;
  if (!signing) throw new Error('an open office can sign');
  const stored = await store.read('notices', [match.vaultId]);
  if (!stored.ok) return stored;
  // Above every version that anybody could have agreed to, though its record may be damaged: nobody is to count as having read this one.
  const versions = stored.value.records.map(({ version }) => version);
  for (const { agreed } of people.values()) if (agreed) versions.push(agreed.version);
  const version = versions.reduce((most, each) => Math.max(most, each), 0) + 1;
  const notice = Notice.parse({ ...draft, version, publishedAt: now() });
  const hash = await hashNotice(notice);
  const signature = await signing.sign(noticeBytes(hash));
  const published = { notice, hash };
  const notices = [published, ...session.notices];
  const deciding = { policy: session.policy, notices, notice: published };
  const expiry = await expiryChanges(session, people, deciding);
  const steps = [...owed, await sealNotice(match, { notice, signature }), ...expiry.steps];
  const written = await store.commit(match.vaultId, steps);
  if (!written.ok) return written;
  session.owed = [];
  session.notices = notices;
  session.notice = published;
  expiry.remember();
  return ok(published);
}
