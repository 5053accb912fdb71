import { afterEach, beforeEach, expect, test } from 'vitest';
import { DisplayName, newId, PersonId, type Template } from '../domain';
import { readDisk } from './testing/disk';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  agreementTo,
  enrol,
  must,
  openOffice,
  publish,
  refused,
  reopened,
} from './testing/journeys';

const KIOSK = 'the door by the river';
const byKiosk = { kind: 'passphrase', passphrase: KIOSK } as const;
const why = { reason: 'objection', note: 'wrote a letter' } as const;

let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let face: Template;
let anna: PersonId;
beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  face = randomTemplate();
  anna = await enrol(office, 'Anna', [face]);
  const way = { kind: 'kiosk-passphrase', passphrase: KIOSK } as const;
  must(await office.vault.addWay({ proof: code, way, label: 'Front door' }));
});
afterEach(endTestVaults);

const found = { kind: 'match', person: { name: 'Anna' } };
const unknown = { kind: 'unknown' };

test('whoever is restricted is recognised by nobody from that moment on, and again once it has ended', async () => {
  expect(await office.decide(near(face))).toMatchObject(found);
  expect(must(await office.vault.restrictPeople([anna], why))).toEqual({
    changed: [anna],
    unexplained: 0,
    stopped: null,
  });
  expect(await office.decide(near(face))).toEqual(unknown);
  const kiosk = await reopened(office, byKiosk);
  expect(await kiosk.decide(near(face))).toEqual(unknown);
  office = await reopened(kiosk, code);
  expect(must(await office.vault.resumePeople([anna])).changed).toEqual([anna]);
  expect(await office.decide(near(face))).toMatchObject(found);
  const back = await reopened(office, byKiosk);
  expect(await back.decide(near(face))).toMatchObject(found);
});

test('nothing is lost by it, and officers read why, by whom and how long', async () => {
  const before = (await readDisk()).get('templates');
  must(await office.vault.restrictPeople([anna], why));
  must(await office.vault.resumePeople([anna]));
  expect((await readDisk()).get('templates')).toEqual(before);
  const { details, summary } = must(await office.vault.readPerson(anna));
  expect(summary.standing).toBe('active');
  const [restriction] = details?.restrictions ?? [];
  expect(restriction).toMatchObject(why);
  expect(restriction?.by.label).toBe('Sheet in the safe');
  expect(restriction?.endedAt).toBeGreaterThanOrEqual(restriction?.at ?? Infinity);
  expect(must(await office.vault.readReceipts(anna)).receipts).toHaveLength(1);
});

test('a kiosk is told neither by face nor by code why, and writes nothing down of them', async () => {
  const name = DisplayName.parse('Anna');
  const badge = must(await office.vault.makeBadge({ name, personId: anna }));
  must(await office.vault.restrictPeople([anna], why));
  const kiosk = await reopened(office, byKiosk);
  const entered = await kiosk.vault.enterCode({ code: badge.code, kind: 'check-in' });
  expect(entered).toEqual(refused('ask-office'));
  expect((await readDisk()).get('doorbox')).toEqual([]);
  expect(await kiosk.vault.readPerson(anna)).toEqual(refused('officer-only'));
});

test('it is done to many at once, leaves out whoever it does not concern, and can be taken back for the same reasons', async () => {
  const bert = await enrol(office, 'Bert', [randomTemplate()]);
  must(await office.vault.restrictPeople([bert], { reason: 'claims', note: null }));
  const both = await office.vault.restrictPeople([anna, bert, newId(PersonId), anna], why);
  expect(must(both).changed).toEqual([anna]);
  expect(must(await office.vault.resumePeople([anna, bert])).changed).toEqual([anna, bert]);
  must(await office.vault.restrictPeople([anna, bert], 'as-before'));
  const { details } = must(await office.vault.readPerson(bert));
  expect(details?.restrictions.map(({ reason }) => reason)).toEqual(['claims', 'claims']);
});

test('whoever takes their consent back while they are restricted leaves all the same', async () => {
  must(await office.vault.restrictPeople([anna], why));
  expect(must(await office.vault.withdraw(anna)).erasedBy).toBeNull();
  expect(await office.vault.readPerson(anna)).toEqual(refused('not-found'));
});

test('a restriction and a correction survive another unlocking and a renewal of all keys', async () => {
  must(await office.vault.restrictPeople([anna], why));
  must(await office.vault.rectify({ personId: anna, field: 'contact', after: 'a@example.org' }));
  const renewed = 'a renewed passphrase';
  must(await office.vault.renew({ proof: code, passphrase: renewed }));
  office = await reopened(office, { kind: 'passphrase', passphrase: renewed });
  const { details, summary } = must(await office.vault.readPerson(anna));
  expect(summary.standing).toBe('restricted');
  expect(details).toMatchObject({
    contact: 'a@example.org',
    corrections: [{ field: 'contact', before: null }],
    restrictions: [why],
  });
});

test('an answer to a new notice keeps what officers have written down', async () => {
  must(await office.vault.rectify({ personId: anna, field: 'contact', after: 'a@example.org' }));
  await publish(office);
  const agreement = await agreementTo(office);
  must(await office.vault.answerNotice({ personId: anna, agreement }));
  const { details } = must(await office.vault.readPerson(anna));
  expect(details).toMatchObject({
    contact: 'a@example.org',
    corrections: [{ after: 'a@example.org' }],
  });
});
