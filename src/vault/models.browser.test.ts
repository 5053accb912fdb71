import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PersonId, Template } from '../domain';
import { readDisk } from './testing/disk';
import { BUILT_IN, endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  byPassphrase,
  done,
  enrol,
  enrolment,
  fromNothing,
  must,
  openOffice,
  refused,
  reopened,
} from './testing/journeys';
import { SECOND_LENGTH, secondModel, type SecondModel } from './testing/models';

const unknown = { kind: 'unknown' };
const notApproved = { kind: 'not-enough', reason: 'model-not-approved' };
/** Anna before the app's own model, and before the second one. */
const face = randomTemplate();
const small = randomTemplate(SECOND_LENGTH);
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let second: SecondModel;
let anna: PersonId;

beforeEach(async () => {
  second = await secondModel();
  ({ started: office, code } = await openOffice());
  anna = await enrol(office, 'Anna', looks(face));
});
afterEach(endTestVaults);

function looks(of: Template): Template[] {
  return Array.from({ length: 3 }, () => near(of));
}

function improvement(started: TestVault, personId: PersonId, templates: readonly Template[]) {
  return { personId, captureIds: templates.map((each) => started.capture(each)), photos: [] };
}

/** Another tab, whose engine works with the second model. */
function withSecond(before: TestVault, opener: Parameters<typeof reopened>[1] = code) {
  return reopened(before, opener, second.announced);
}

/** The same, with the model approved. */
async function approved(before: TestVault) {
  const started = await withSecond(before);
  expect(await started.vault.approveModel(second.files)).toEqual(done);
  return started;
}

async function listed({ vault }: TestVault) {
  const { people, damaged } = must(await vault.listPeople());
  const said = people.map(({ name, samples, toEnrolAgain }) => [name, samples.count, toEnrolAgain]);
  return { people: said, damaged };
}

/** How many templates lie on the disk. */
async function stored(): Promise<number> {
  return (await readDisk()).get('templates')?.length ?? 0;
}

test('a model that nobody approved is compared with nobody, and nothing of it is stored', async () => {
  const started = await withSecond(office);
  expect(await started.decide(near(small))).toEqual(notApproved);
  const request = await enrolment(started, 'Bert', looks(randomTemplate(SECOND_LENGTH)));
  expect(await started.vault.enrol(request)).toEqual(refused('model-not-approved'));
  const adding = improvement(started, anna, looks(small));
  expect(await started.vault.improve(adding)).toEqual(refused('model-not-approved'));
  // While nothing is compared, nobody is said to be enrolled again.
  expect(await listed(started)).toEqual({ people: [['Anna', 3, false]], damaged: 0 });
  const list = { inUse: null, approved: [], toEnrolAgain: 0 };
  expect(await started.vault.listModels()).toEqual({ ok: true, value: list });
  const back = await reopened(started, code);
  expect(await back.decide(near(face))).toMatchObject({ kind: 'match', person: { id: anna } });
});

test('templates are never compared across models: people are listed as to be enrolled again, and are known when the former model is back', async () => {
  const started = await approved(office);
  expect(await started.decide(near(small))).toEqual(unknown);
  // The first numbers of her very own face, as the other model would never give them.
  expect(await started.decide(face.slice(0, SECOND_LENGTH))).toEqual(unknown);
  expect(await listed(started)).toEqual({ people: [['Anna', 3, true]], damaged: 0 });
  const { model: id, templateLength } = second.announced;
  const models = { id, title: 'A small network', templateLength, people: 0 };
  const list = { inUse: id, approved: [models], toEnrolAgain: 1 };
  expect(await started.vault.listModels()).toEqual({ ok: true, value: list });
  const back = await reopened(started, code);
  expect(await listed(back)).toEqual({ people: [['Anna', 3, false]], damaged: 0 });
  expect(await back.vault.listModels()).toMatchObject({ value: { inUse: BUILT_IN.model } });
  expect(await back.decide(near(face))).toMatchObject({ kind: 'match', person: { id: anna } });
});

test('templates of another length than the model gives are not listened to', async () => {
  const probe = { kind: 'probe', trackId: 1, quality: 60, still: true };
  office.say({ ...probe, frameId: 900, template: near(small) });
  expect(await office.decide(near(face))).toMatchObject({ kind: 'match' });
  const answered = office.events.flatMap((event) =>
    event.kind === 'decision' ? [Number(event.decision.frameId)] : [],
  );
  expect(answered).not.toContain(900);
  // A second announcement changes nothing either.
  office.announce(second.announced);
  expect(await office.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await office.vault.listModels()).toMatchObject({ value: { inUse: BUILT_IN.model } });
});

test('before the engine has said which model it works with nothing is compared, and afterwards everybody is known', async () => {
  const started = await reopened(office, code, null);
  const captureId = started.capture(near(face));
  await started.heard('captures-dropped', ({ captureIds }) => captureIds.includes(captureId));
  started.say({
    ...{ kind: 'probe', frameId: 901, trackId: 1, quality: 60, still: true },
    template: near(face),
  });
  expect(await started.vault.listModels()).toMatchObject({ value: { inUse: null } });
  expect(started.events.some(({ kind }) => kind === 'decision')).toBe(false);
  started.announce(BUILT_IN);
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match', person: { id: anna } });
});

test('who is enrolled again is recognised with the new model, and nothing of the former one stays', async () => {
  const started = await approved(office);
  const bert = randomTemplate(SECOND_LENGTH);
  await enrol(started, 'Bert', looks(bert));
  const receipts = must(await started.vault.readReceipts(anna)).receipts;
  expect(await stored()).toBe(6);
  // Nobody can tell by the former looks whom the new ones show; but they are not Bert's.
  const berts = improvement(started, anna, looks(bert));
  const people = [{ id: expect.any(String) as string, name: 'Bert' }];
  expect(await started.vault.improve(berts)).toEqual(refused('duplicate', { people }));
  const improved = await started.vault.improve(
    improvement(started, anna, looks(small).slice(0, 2)),
  );
  expect(must(improved).samples.count).toBe(2);
  expect(await stored()).toBe(5);
  expect(await started.decide(near(small))).toMatchObject({ kind: 'match', person: { id: anna } });
  const after = await withSecond(started);
  const people2 = [
    ['Anna', 2, false],
    ['Bert', 3, false],
  ];
  expect(await listed(after)).toEqual({ people: people2, damaged: 0 });
  expect(await after.decide(near(small))).toMatchObject({ kind: 'match', person: { id: anna } });
  expect(must(await after.vault.readReceipts(anna)).receipts).toEqual(receipts);
  const back = await reopened(after, code);
  expect(await back.decide(near(face))).toEqual(unknown);
  expect(await back.vault.listModels()).toMatchObject({
    value: { approved: [{ people: 2 }], toEnrolAgain: 2 },
  });
});

test('a renewed vault has the approvals and the templates of every model, turned anew', async () => {
  const started = await approved(office);
  await enrol(started, 'Bert', looks(small));
  const passphrase = 'a walk in the mountains';
  expect(await started.vault.renew({ proof: code, passphrase })).toEqual(done);
  const both = [
    ['Anna', 3, true],
    ['Bert', 3, false],
  ];
  expect(await listed(started)).toEqual({ people: both, damaged: 0 });
  expect(await started.decide(near(small))).toMatchObject({ kind: 'match' });
  const again = await withSecond(started, { kind: 'passphrase', passphrase });
  expect(await listed(again)).toEqual({ people: both, damaged: 0 });
  expect(await again.decide(near(small))).toMatchObject({ kind: 'match' });
  const back = await reopened(again, { kind: 'passphrase', passphrase });
  expect(await back.decide(near(face))).toMatchObject({ kind: 'match', person: { id: anna } });
});

test('a backup holds the templates of every model; a device without that model keeps them until it has it', async () => {
  const started = await approved(office);
  await enrol(started, 'Bert', looks(small));
  const identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  const lock = { kind: 'recipients', recipients } as const;
  const made = must(await started.vault.makeBackup({ proof: code, lock: { ...lock, recipients } }));
  const opening = { file: made.file, key: { kind: 'identity', identity } } as const;
  const fates = must(await started.vault.openBackup(opening)).people.map(({ fate }) => fate);
  expect(fates).toEqual(['kept', 'kept']);
  await fromNothing();
  const other = await startTestVault();
  must(await other.vault.openBackup(opening));
  expect(await other.vault.restoreAsNew(byPassphrase.passphrase)).toEqual(done);
  const both = [
    ['Anna', 3, false],
    ['Bert', 3, true],
  ];
  expect(await listed(other)).toEqual({ people: both, damaged: 0 });
  expect(await other.decide(near(face))).toMatchObject({ kind: 'match' });
  const withModel = await reopened(other, byPassphrase, second.announced);
  expect(await withModel.decide(near(small))).toEqual(notApproved);
  expect(await withModel.vault.approveModel(second.files)).toEqual(done);
  expect(await withModel.decide(near(small))).toMatchObject({ kind: 'match' });
});

test('a kiosk goes by what officers have approved, and can approve nothing', async () => {
  const started = await approved(office);
  await enrol(started, 'Bert', looks(small));
  must(await started.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  const kiosk = await withSecond(started, { kind: 'kiosk-device' });
  expect(await kiosk.decide(near(small))).toMatchObject({ kind: 'match' });
  expect(await kiosk.vault.approveModel(second.files)).toEqual(refused('officer-only'));
  expect(await kiosk.vault.withdrawModel(second.announced.model)).toEqual(refused('officer-only'));
  expect(await kiosk.vault.listModels()).toEqual(refused('officer-only'));
  const third = await secondModel({ title: 'A third network' });
  const other = await reopened(kiosk, { kind: 'kiosk-device' }, third.announced);
  expect(await other.vault.approveModel(third.files)).toEqual(refused('officer-only'));
  expect(await other.decide(near(small))).toEqual(notApproved);
});

test('a model that is trusted no longer is compared no more, and what is stored of it stays', async () => {
  const started = await approved(office);
  await enrol(started, 'Bert', looks(small));
  const captureId = started.capture(near(small));
  expect(await started.decide(near(small))).toMatchObject({ kind: 'match' });
  expect(await started.vault.withdrawModel(second.announced.model)).toEqual(done);
  await started.heard('captures-dropped', ({ captureIds }) => captureIds.includes(captureId));
  expect(await started.decide(near(small))).toEqual(notApproved);
  const id = second.announced.model;
  expect(await started.vault.withdrawModel(id)).toEqual(refused('not-found'));
  expect(await stored()).toBe(6);
  const again = await withSecond(started);
  expect(await again.decide(near(small))).toEqual(notApproved);
  expect(await again.vault.approveModel(second.files)).toEqual(done);
  expect(await again.decide(near(small))).toMatchObject({ kind: 'match' });
});

test('files that are no pack, were changed, or do not belong together are refused, and nothing changes', async () => {
  const started = await withSecond(office);
  const { manifest, calibration } = second.files;
  const changed = calibration.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
  const readManifest = () => JSON.parse(new TextDecoder().decode(manifest)) as object;
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  for (const files of [
    { manifest, calibration: changed },
    { manifest, calibration: calibration.slice(1) },
    { manifest: manifest.slice(1), calibration },
    { manifest: calibration, calibration: manifest },
    { manifest: new Uint8Array(), calibration: new Uint8Array() },
    { manifest: text({ format: 'countenance-model-pack' }), calibration },
    { manifest: text({ ...readManifest(), version: 2 }), calibration },
  ])
    expect(await started.vault.approveModel(files)).toEqual(refused('not-a-pack'));
  expect(await started.decide(near(small))).toEqual(notApproved);
  expect(await started.vault.listModels()).toMatchObject({ value: { approved: [] } });
  // One byte of the manifest makes it another model.
  const other = await secondModel({ title: 'A small Network' });
  expect(await started.vault.approveModel(other.files)).toEqual(done);
  expect(await started.decide(near(small))).toEqual(notApproved);
  // The right model with another length than it says is none either.
  const longer = { ...second.announced, templateLength: SECOND_LENGTH + 1 };
  const lying = await reopened(started, code, longer);
  expect(await lying.vault.approveModel(second.files)).toEqual(done);
  expect(await lying.decide(randomTemplate(SECOND_LENGTH + 1))).toEqual(notApproved);
});
