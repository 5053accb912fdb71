import Ajv from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DisplayName,
  Group,
  newId,
  now,
  VisitId,
  type PersonId,
  ReceiptId,
  type SignedReceipt,
} from '../domain';
import { checkReceipt } from '../receipts';
import type { MadeExport } from './index';
import { decryptFile } from './keys';
import { undoVisit } from './office';
import { loadDetailsOf } from './office/details';
import { sealDoorEvent } from './office/door-messages';
import { sealMessage } from './office/inbox';
import type { KioskSession, OfficerSession } from './office/session';
import { missingIn, numbersIn, withUnknownStore } from './testing/completeness';
import { readDisk, type Disk } from './testing/disk';
import {
  createBuilding,
  kioskHere,
  never,
  officeHere,
  started,
  store,
  visit,
  type Building,
} from './testing/doors';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { agreementTo, enrolment, must, publish, refused } from './testing/journeys';
import { asked, dayFromToday } from './testing/requests';

/** Zoë, of whom there is something of everything that a vault can hold about anybody, and what she was handed out. */
const face = randomTemplate();
const looks = [near(face), near(face), near(face)];
let building: Building;
let zoe: PersonId;
let office: TestVault;
let made: MadeExport;
let files: Readonly<Record<string, string>>;
let data: Record<string, unknown>;
let disk: Disk;
let session: OfficerSession;

const none = { kind: 'none' } as const;

beforeAll(async () => {
  building = await createBuilding();
  office = await started(building.code);
  zoe = await enrolZoe();
  await liveAtDoors();
  office = await started(building.code);
  await beLookedAfter();
  const requester = { kind: 'person', id: zoe } as const;
  must(await office.vault.addRequest(asked({ requester, note: 'by letter' })));
  must(await office.vault.addRequest(asked({ requester, kind: 'erasure', note: 'perhaps' })));
  must(await office.vault.addRequest(asked()));
  made = must(await office.vault.exportPerson({ proof: building.code, personId: zoe, lock: none }));
  files = await unpacked(made);
  data = JSON.parse(files['data.json'] ?? '') as typeof data;
  disk = await readDisk();
  session = await officeHere(building);
});
afterAll(endTestVaults);

async function enrolZoe(): Promise<PersonId> {
  const request = await enrolment(office, 'Zoë', looks);
  const [photo] = ['ab'.repeat(32)];
  const contact = 'zoe@example.org';
  const { personId } = must(await office.vault.enrol({ ...request, contact, photos: [photo] }));
  const twin = await enrolment(office, 'Yara', [near(face)]);
  must(await office.vault.enrol({ ...twin, onDuplicate: 'keep-both' }));
  await publish(office, { eraseAfterDays: 30 });
  must(await office.vault.answerNotice({ personId, agreement: await agreementTo(office) }));
  must(await office.vault.makeBadge({ name: DisplayName.parse('Zoë'), personId }));
  office.end();
  return personId;
}

/** What officers do about her: each right leaves something behind. */
async function beLookedAfter() {
  const { vault } = office;
  const { events } = must(await vault.readVisitsOf(zoe));
  // The first was a mistake.
  const visited = events.findLast(({ kind }) => kind === 'check-in');
  must(await vault.rejectVisit(visited?.id ?? never(), visited?.at ?? never(), 'was at home'));
  must(await vault.rectify({ personId: zoe, field: 'contact', after: 'zoe@new.example' }));
  must(await vault.restrictPeople([zoe], { reason: 'accuracy', note: 'her age' }));
  must(await vault.setHold(zoe, { reason: 'a claim', reviewOn: dayFromToday(90) }));
  must(await vault.setGroup([zoe], Group.parse('Staff')));
}

/** She comes twice, once by mistake; and somebody who is no kiosk of this vault says things about her. */
async function liveAtDoors() {
  const kiosk = await kioskHere();
  const { id: visitId } = await visit(kiosk, zoe);
  must(await undoVisit(kiosk, store, { visitId }));
  const officer = await officeHere(building);
  await visit(await kioskHere(), zoe);
  const liar = await kioskHere();
  const known = { by: 'face', person: zoe } as const;
  const event = {
    id: newId(VisitId),
    at: now(),
    kiosk: building.door,
    kind: 'entry',
    known,
  } as const;
  must(await store.commit(liar.vaultId, [must(await sealDoorEvent(lying(liar), event))]));
  // An event of the office, which no kiosk can report.
  const details = must(await loadDetailsOf(officer.office, store, zoe));
  if (!details || !('recordId' in details.consent)) throw new Error('she has agreed');
  const { recordId, subject, events } = details.consent;
  const [first] = events;
  if (!first) throw new Error('she has agreed');
  const said = { ...first, receiptId: newId(ReceiptId) };
  const message = { kind: 'event', recordId, subject, event: said, contact: 'a liar' } as const;
  const recipient = liar.recipient ?? '';
  must(await store.commit(liar.vaultId, [await sealMessage(liar.match, recipient, zoe, message)]));
}

function lying({ signing, ...kiosk }: KioskSession): KioskSession {
  const sign = () => signing?.sign(new Uint8Array(9)) ?? never();
  return { ...kiosk, signing: signing && { ...signing, sign } };
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

async function unpacked({ address }: MadeExport) {
  const zip = unzipSync(await bytesAt(address));
  return Object.fromEntries(Object.entries(zip).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('the data fit the published schema that lies beside them, by the measure of another program', () => {
  const schema = JSON.parse(files['schema.json'] ?? '') as object;
  const isValid = new Ajv({ strict: true, validateFormats: false }).compile(schema);
  expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
});

test('there is something of everything to be found', () => {
  const { setAside, visits, ...lists } = data as Record<string, unknown[]> & {
    setAside: Record<string, unknown[]>;
  };
  expect({ ...setAside, visits: visits?.length }).toMatchObject({ messages: [{}], visits: 4 });
  expect(setAside.visits).toHaveLength(1);
  for (const list of 'alike templates badges kiosks notices audit'.split(' '))
    expect(lists[list], list).not.toEqual([]);
});

test('everything that any store holds about the person is in the data', async () => {
  expect(await missingIn(data, session, zoe, disk)).toEqual([]);
});

describe('the checker would notice', () => {
  /** What is worked out, empty, or elsewhere as well, so that no store misses it. */
  const unmissed =
    'format version createdAt standing receipts unwritableReceipts withdrawnAt seenOn erasure unreadable kiosks notices';

  test('if any field were left out', async () => {
    for (const field of Object.keys(data)) {
      if (unmissed.split(' ').includes(field)) continue;
      const less = { ...data };
      Reflect.deleteProperty(less, field);
      expect(await missingIn(less, session, zoe, disk), field).not.toEqual([]);
    }
  });

  test('if one value anywhere were another', async () => {
    for (const was of [
      'zoe@example.org',
      'by letter',
      'a liar',
      'her age',
      'was at home',
      'a claim',
      'Staff',
      'ab'.repeat(32),
    ]) {
      const changed = JSON.parse(JSON.stringify(data).replaceAll(was, 'else')) as unknown;
      expect(await missingIn(changed, session, zoe, disk), was).not.toEqual([]);
    }
  });

  test('if a template were still turned as the vault turns it', async () => {
    const [first, ...rest] = data.templates as { float32: string }[];
    const { transformOf } = session.match;
    const plain = Float32Array.from(numbersIn(first?.float32 ?? ''));
    const turned = (await transformOf(plain.length)).apply(plain);
    const float32 = btoa(String.fromCharCode(...new Uint8Array(turned.buffer)));
    const changed = { ...data, templates: [{ ...first, float32 }, ...rest] };
    expect(await missingIn(changed, session, zoe, disk)).toHaveLength(1);
  });

  test('if there were a store that nobody has thought of', async () => {
    expect(await missingIn(data, session, zoe, withUnknownStore(disk, zoe))).toEqual([
      `remarks: remark always late`,
    ]);
  });

  test('if it were the data of somebody else', async () => {
    const { code, anna: personId } = building;
    endTestVaults();
    office = await started(code);
    const other = must(await office.vault.exportPerson({ proof: code, personId, lock: none }));
    const of = JSON.parse((await unpacked(other))['data.json'] ?? '') as unknown;
    expect(await missingIn(of, session, zoe, disk)).not.toEqual([]);
    expect(JSON.stringify(of)).not.toContain('zoe@example.org');
    expect(JSON.stringify(of)).not.toContain(zoe);
    expect(await missingIn(of, session, personId, disk)).toEqual([]);
  });
});

test('templates are as the engine made them, of unit length, with the id of their model', () => {
  const templates = data.templates as { float32: string; model: string; numbers: number }[];
  expect(templates).toHaveLength(looks.length);
  for (const { float32, model, numbers } of templates) {
    expect([model, numbers]).toEqual(['dlib-resnet-v1+align-1', 128]);
    const given = numbersIn(float32);
    expect(Math.hypot(...given)).toBeCloseTo(1, 5);
    const scores = looks.map((look) => look.reduce((sum, n, at) => sum + n * (given[at] ?? 0), 0));
    expect(Math.max(...scores)).toBeCloseTo(1, 5);
  }
});

test('receipts are those that she was given, and genuine; notices are the ones they name', async () => {
  const paths = Object.keys(files).filter((path) => path.startsWith('receipts/'));
  expect(paths.map((path) => path.replace(/-\d{4}-\d\d-\d\d/, ''))).toEqual([
    'receipts/1-given.json',
    'receipts/2-renewed.json',
  ]);
  for (const [at, path] of paths.entries()) {
    const receipt = JSON.parse(files[path] ?? '') as SignedReceipt;
    const notice = JSON.parse(files[`notices/notice-${at + 1}.json`] ?? '') as unknown;
    expect(await checkReceipt(receipt, { notice })).toMatchObject({ ok: true });
  }
});

test('the request to see the data is answered by it, other requests are not, and the file says so', async () => {
  expect(made.answered).toBe(1);
  const told = data.requests as { kind: string; answer: object | null }[];
  expect(told.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toMatchObject([
    { kind: 'access', answer: { on: dayFromToday(), outcome: 'done' } },
    { kind: 'erasure', answer: null },
  ]);
  const { requests } = must(await office.vault.listRequests());
  const states = requests.map(({ kind, answer }) => `${kind} ${answer?.outcome ?? 'waits'}`);
  expect(states.slice(0, 2).sort()).toEqual(['access waits', 'erasure waits']);
  expect(states.slice(2)).toEqual(['access done']);
});

test('with a passphrase it is an age file that holds the same files', async () => {
  const { code } = building;
  const lock = { kind: 'passphrase', passphrase: 'told by telephone' } as const;
  const locked = must(await office.vault.exportPerson({ proof: code, personId: zoe, lock }));
  const file = await bytesAt(locked.address);
  expect(strFromU8(file.subarray(0, 21))).toBe('age-encryption.org/v1');
  expect(file.length).toBe(locked.bytes);
  const wrong = await decryptFile({ passphrase: 'something else' }, file);
  expect(wrong.ok).toBe(false);
  const zip = unzipSync(must(await decryptFile(lock, file)));
  expect(Object.keys(zip)).toEqual(Object.keys(files));
});

test('it is made for an officer who proves it, and for nobody else', async () => {
  const proof = { kind: 'passphrase', passphrase: 'not this one' } as const;
  const reply = await office.vault.exportPerson({ proof, personId: zoe, lock: none });
  expect(reply).toEqual(refused('wrong', { waitMillis: 0 }));
});

test('its address leads nowhere once it is forgotten, another is made, or the vault is locked', async () => {
  const { code } = building;
  const make = async () =>
    must(await office.vault.exportPerson({ proof: code, personId: zoe, lock: none })).address;
  const first = await make();
  const second = await make();
  await expect(fetch(first)).rejects.toThrow();
  expect((await fetch(second)).ok).toBe(true);
  await office.vault.forgetExport();
  await expect(fetch(second)).rejects.toThrow();
  const third = await make();
  expect((await fetch(third)).ok).toBe(true);
  await office.vault.lock();
  await expect
    .poll(() =>
      fetch(third).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
});
