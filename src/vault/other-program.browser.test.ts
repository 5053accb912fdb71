import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import canonicalize from 'canonicalize';
import { afterEach, expect, test } from 'vitest';
import { openDisk } from './testing/disk';
import { endTestVaults } from './testing/engine';
import { randomTemplate } from './testing/faces';
import { enrol, must, openOffice } from './testing/journeys';
import { leaving } from './testing/leaving';

/**
 * Reads a vault as docs/storage-format.md says that it lies on the disk, with nothing of this app but the records: what another program would do. A
 * mistake in that document, or a change of the format without one in it, fails here.
 */
afterEach(endTestVaults);

type Bytes = Uint8Array<ArrayBuffer>;
type StoredRecord = { vaultId: string; id: string; nonce: Bytes; ciphertext: Bytes };
type Wrapped = Pick<StoredRecord, 'nonce' | 'ciphertext'>;
const text = (value: string) => new TextEncoder().encode(value);
const decoded = (bytes: Bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

function fields(...parts: (string | Bytes)[]): Bytes {
  const all = parts.flatMap((part) => {
    const bytes = typeof part === 'string' ? text(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [...length, ...bytes];
  });
  return Uint8Array.from(all);
}

async function hkdf(secret: Bytes, purpose: string, ...context: Bytes[]): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = fields('countenance', '2', purpose, ...context);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}

async function open(raw: Bytes, sealed: Wrapped, ...bound: (string | Bytes)[]): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const additionalData = fields('countenance', '2', ...bound);
  const algorithm = { name: 'AES-GCM', iv: sealed.nonce, additionalData };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.ciphertext));
}

/** The roots out of the recovery code's slot. */
async function rootsOf(slots: Slot[], words: string) {
  const slot = slots.find(({ way }) => way.kind === 'recovery');
  if (!slot) throw new Error('there is no recovery slot');
  const { vaultId, id, way } = slot;
  const entropy = new Uint8Array(mnemonicToEntropy(words, wordlist));
  const slotKey = await hkdf(entropy, 'slot', way.salt);
  const head = [vaultId, 'slots', id, 'recovery', way.salt];
  return {
    vaultId,
    match: await open(slotKey, slot.match, ...head, 'match'),
    office: await open(slotKey, slot.office, ...head, 'office'),
  };
}

interface Slot {
  vaultId: string;
  id: string;
  way: { kind: string; salt: Bytes };
  match: Wrapped;
  office: Wrapped;
}

/** The rotation that belongs to a match root, as rows. */
async function rotation(match: Bytes): Promise<Float64Array[]> {
  const raw = await hkdf(match, 'template transform');
  const key = await crypto.subtle.importKey('raw', raw, 'AES-CTR', false, ['encrypt']);
  const counter = { name: 'AES-CTR', counter: new Uint8Array(16), length: 64 };
  const stream = new DataView(await crypto.subtle.encrypt(counter, key, new Uint8Array(65_536)));
  const numbers: number[] = [];
  for (let at = 0; at < 65_536; at += 8) {
    const r = Math.sqrt(-2 * Math.log((stream.getUint32(at, true) + 0.5) / 2 ** 32));
    const phi = (2 * Math.PI * stream.getUint32(at + 4, true)) / 2 ** 32;
    numbers.push(r * Math.cos(phi), r * Math.sin(phi));
  }
  const rows: Float64Array[] = [];
  for (let at = 0; at < 128; at++) {
    let row = Float64Array.from(numbers.slice(at * 128, (at + 1) * 128));
    for (const before of [...rows, ...rows]) {
      const share = before.reduce((sum, value, column) => sum + value * (row[column] ?? 0), 0);
      row = row.map((value, column) => value - share * (before[column] ?? 0));
    }
    const length = Math.hypot(...row);
    rows.push(row.map((value) => value / length));
  }
  return rows;
}

test('a vault can be read by another program that follows the document', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  await enrol(started, 'Annabel Ångström', [face.slice()]);
  const gone = await enrol(started, 'Gone', [randomTemplate()]);
  must(await started.vault.removePeople(leaving(gone)));
  must(await started.vault.countNonEnrolment({ kind: 'refused' }));
  const { identity, published } = must(await started.vault.listNotices());
  endTestVaults();
  const disk = await openDisk();
  const all = async <T>(store: string) => (await disk.getAll(store)) as T[];
  const { vaultId, match, office } = await rootsOf(await all<Slot>('slots'), code.words);

  const [matchKey, officeKey] = await Promise.all(
    (['match', 'office'] as const).map(async (side) => {
      const keys = await all<StoredRecord & { side: string }>('keys');
      const key = keys.find((record) => record.side === side);
      if (!key) throw new Error('there is no key');
      const wrapping = await hkdf(side === 'match' ? match : office, `${side} person keys`);
      return open(wrapping, key, vaultId, 'keys', key.id, side);
    }),
  );
  if (!matchKey || !officeKey) throw new Error('there are no keys');
  const [person] = await all<StoredRecord>('people');
  const [details] = await all<StoredRecord>('details');
  const [template] = await all<StoredRecord & { personId: string }>('templates');
  const [erased] = await all<StoredRecord>('erased');
  const [notice] = await all<StoredRecord>('notices');
  const singles = await all<StoredRecord>('singles');
  disk.close();
  if (!person || !details || !template || !erased || !notice)
    throw new Error('records are missing');

  const opened = await open(matchKey, person, vaultId, 'people', person.id);
  expect(decoded(opened)).toMatchObject({ name: 'Annabel Ångström' });
  const subject = { agreed: { version: 1, purposes: ['door', 'attendance'] }, withdrawnAt: null };
  expect(decoded(opened)).toMatchObject(subject);
  const consent = decoded(await open(officeKey, details, vaultId, 'details', details.id));
  const event = { kind: 'given', notice: { version: 1, hash: published[0]?.hash } };
  expect(consent).toMatchObject({ consent: { events: [event] }, earlier: null, contact: null });

  const place = ['templates', template.personId, template.id];
  const stored = await open(matchKey, template, vaultId, ...place);
  const start = 1 + (stored[0] ?? 0);
  expect(new TextDecoder().decode(stored.subarray(1, start))).toBe('dlib-resnet-v1+align-1');
  const turned = new Float32Array(stored.slice(start).buffer);
  const rows = await rotation(match);
  face.forEach((number, column) => {
    const undone = rows.reduce((sum, row, at) => sum + (row[column] ?? 0) * (turned[at] ?? 0), 0);
    expect(undone).toBeCloseTo(number, 6);
  });

  const records = await hkdf(office, 'office records');
  const matchRecords = await hkdf(match, 'match records');
  const openSingle = (id: string, key: Bytes) => {
    const stored = singles.find((single) => single.id === id);
    if (!stored) throw new Error(`there is no ${id}`);
    return open(key, stored, vaultId, 'singles', id);
  };
  const own = await openSingle('identity', records);
  expect(own).toHaveLength(64);
  expect(base64url(own.slice(32))).toBe(identity);
  const desk = await openSingle('desk', matchRecords);
  expect(desk).toHaveLength(176);
  expect(base64url(desk.slice(64, 96))).toBe(identity);
  const kioskKey = base64url(desk.slice(32, 64));
  const [since, until] = [160, 168].map((at) => {
    const millis = Number(new DataView(desk.buffer).getBigUint64(at, true));
    return new Date(millis).toISOString();
  });
  const vouched = text(`countenance kiosk key 2\n${kioskKey}\n${since}\n${until}`);
  expect(await isSigned(own.slice(32), desk.slice(96, 160), vouched)).toBe(true);
  expect(base64url(await openSingle('vouched', records))).toBe(kioskKey);
  expect(decoded(await openSingle('tallies', matchRecords))).toMatchObject({ refused: 1 });

  const signed = decoded(await open(matchRecords, notice, vaultId, 'notices', '1')) as {
    notice: object;
    signature: string;
  };
  expect(signed.notice).toEqual(published[0]?.notice);
  const bytes = text(`countenance notice 1\n${await sha256(canonicalize(signed.notice) ?? '')}`);
  expect(await isSigned(own.slice(32), fromBase64url(signed.signature), bytes)).toBe(true);

  const entry = decoded(await open(records, erased, vaultId, 'erased', erased.id));
  expect(entry).toMatchObject({ hash: await hashOf((entry as { key: string }).key, gone) });
});

const base64url = (bytes: Bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function fromBase64url(letters: string): Bytes {
  const base64 = letters.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function isSigned(raw: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, message);
}

async function sha256(value: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text(value)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function hashOf(key: string, id: string): Promise<string> {
  const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmac = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign']);
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', hmac, text(id)));
  return btoa(String.fromCharCode(...hash));
}
