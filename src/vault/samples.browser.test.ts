import { afterEach, expect, test } from 'vitest';
import { Millis, now, type CaptureId, type PersonId, type Template } from '../domain';
import { endTestVaults, type TestVault } from './testing/engine';
import { apart, near, randomTemplate } from './testing/faces';
import {
  enrol,
  enrolment,
  must,
  noticeOf,
  openOffice,
  publish,
  refused,
  reopened,
} from './testing/journeys';
import { leaving } from './testing/leaving';
import { receiptsOf } from './testing/receipts';

afterEach(endTestVaults);

const KIOSK = { kind: 'kiosk-device' } as const;
const unknown = { kind: 'unknown' };

/** So many looks at one face. */
function looks(face: Template, count: number): Template[] {
  return Array.from({ length: count }, () => near(face));
}

async function listed({ vault }: TestVault) {
  const { people, damaged } = must(await vault.listPeople());
  expect(damaged).toBe(0);
  return people;
}

function improvement(personId: PersonId, captureIds: readonly CaptureId[]) {
  return { personId, captureIds: [...captureIds], photos: [] };
}

async function kioskFrom(office: TestVault, code: Awaited<ReturnType<typeof openOffice>>['code']) {
  must(await office.vault.addWay({ proof: code, way: KIOSK, label: 'Tablet' }));
  return reopened(office, KIOSK);
}

test('samples that do not look like the others are left out, and whose they are stays unknown', async () => {
  const { started } = await openOffice();
  const [face, stranger] = [randomTemplate(), randomTemplate()];
  const mixed = [...looks(face, 3), near(stranger), near(face)];
  const request = await enrolment(started, 'Anna', mixed);
  const enrolled = must(await started.vault.enrol(request));
  expect(enrolled).toMatchObject({
    outliers: [request.captureIds[3]],
    samples: { count: 4, quality: 60 },
  });
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await started.decide(near(stranger))).toEqual(unknown);
});

test('samples of no single person are refused, nothing is stored, and the good ones still wait', async () => {
  const { started } = await openOffice();
  const [face, stranger] = [randomTemplate(), randomTemplate()];
  const half = [...looks(face, 2), ...looks(stranger, 2)];
  const request = await enrolment(started, 'Anna', half);
  expect(await started.vault.enrol(request)).toEqual(refused('inconsistent'));
  expect(await listed(started)).toEqual([]);
  const captureIds = request.captureIds.slice(0, 2);
  expect(await started.vault.enrol({ ...request, captureIds })).toMatchObject({ ok: true });
});

test('who does not pass the last look is not stored; another look can be tried, and is not kept', async () => {
  const { started } = await openOffice();
  const face = randomTemplate();
  const request = await enrolment(started, 'Anna', looks(face, 3));
  const wrong = started.capture(randomTemplate());
  expect(await started.vault.enrol({ ...request, checkId: wrong })).toEqual(
    refused('check-failed'),
  );
  expect(await started.vault.enrol({ ...request, checkId: wrong })).toEqual(
    refused('captures-gone'),
  );
  const itself = request.captureIds[0] ?? null;
  expect(await started.vault.enrol({ ...request, checkId: itself })).toEqual(
    refused('check-failed'),
  );
  expect(await listed(started)).toEqual([]);
  expect(must(await started.vault.enrol(request)).samples.count).toBe(3);
  expect(await started.vault.enrol(request)).toEqual(refused('captures-gone'));
});

test('a last look that is as much like somebody else does not pass', async () => {
  const { started } = await openOffice();
  const face = randomTemplate();
  const towards = randomTemplate();
  // Neither looks like the other, but somewhere between them lies a look that is near to both.
  await enrol(started, 'Bert', [apart(face, towards, 0.9)]);
  const request = await enrolment(started, 'Anna', [face]);
  const between = started.capture(apart(face, towards, 0.975));
  expect(await started.vault.enrol({ ...request, checkId: between })).toEqual(
    refused('check-failed'),
  );
  const clear = started.capture(apart(face, towards, 0.999));
  expect(await started.vault.enrol({ ...request, checkId: clear })).toMatchObject({ ok: true });
});

test('somebody enrolled is not enrolled twice: an officer learns as whom, and can give them the new samples', async () => {
  const { started } = await openOffice();
  const face = randomTemplate();
  const anna = await enrol(started, 'Anna', looks(face, 3));
  await enrol(started, 'Bert', looks(randomTemplate(), 3));
  const request = await enrolment(started, 'Annabel', looks(face, 3));
  const people = [{ id: anna, name: 'Anna' }];
  expect(await started.vault.enrol(request)).toEqual(refused('duplicate', { people }));
  expect(await listed(started)).toHaveLength(2);
  const merging = improvement(anna, request.captureIds);
  expect(must(await started.vault.improve(merging)).samples.count).toBe(6);
  expect(await started.vault.improve(merging)).toEqual(refused('captures-gone'));
  expect((await listed(started)).map(({ samples }) => samples.count)).toEqual([6, 3]);
});

test('a kiosk says only that somebody is enrolled already, and enrols nobody without a last look', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  await enrol(started, 'Anna', looks(face, 3));
  const kiosk = await kioskFrom(started, code);
  const request = await enrolment(kiosk, 'Annabel', looks(face, 3));
  expect(await kiosk.vault.enrol(request)).toEqual(refused('duplicate', { people: null }));
  const both = { ...request, onDuplicate: 'keep-both' } as const;
  expect(await kiosk.vault.enrol(both)).toEqual(refused('officer-only'));
  const other = await enrolment(kiosk, 'Cleo', looks(randomTemplate(), 3));
  expect(await kiosk.vault.enrol({ ...other, checkId: null })).toEqual(refused('officer-only'));
  expect(await kiosk.vault.enrol(other)).toMatchObject({ ok: true });
});

test('two who are kept beside each other are told apart by no face, until one of them is gone', async () => {
  const { started, code } = await openOffice();
  const [face, towards] = [randomTemplate(), randomTemplate()];
  const twin = apart(face, towards, 0.96);
  const anna = await enrol(started, 'Anna', [face]);
  const request = await enrolment(started, 'Belinda', [twin]);
  const both = { ...request, onDuplicate: 'keep-both' } as const;
  const belinda = must(await started.vault.enrol(both)).personId;
  // A look so much like Anna that her twin alone would not be recognised in it.
  const annas = apart(
    face,
    towards.map((number) => -number),
    0.98,
  );
  const expected = {
    kind: 'ambiguous',
    people: [
      { id: anna, name: 'Anna' },
      { id: belinda, name: 'Belinda' },
    ],
    marked: true,
  };
  expect(await started.decide(annas)).toEqual(expected);
  const again = await reopened(started, code);
  expect(await again.decide(annas)).toEqual(expected);
  expect(await again.decide(randomTemplate())).toEqual(unknown);
  expect(await again.vault.removePeople(leaving(belinda))).toMatchObject({ value: { erased: 1 } });
  expect(await again.decide(annas)).toMatchObject({ kind: 'match', person: { id: anna } });
  const last = await reopened(again, code);
  expect(await last.decide(annas)).toMatchObject({ kind: 'match', person: { id: anna } });
});

test('the worst sample makes room for a better one, after a restart as well', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  const request = await enrolment(started, 'Anna', [near(face)]);
  await started.vault.dropCaptures(request.captureIds);
  const captureIds = [
    started.capture(near(face), { score: 3, yaw: -60 }),
    ...looks(face, 9).map((look) => started.capture(look, { score: 70, yaw: 5 })),
  ];
  const enrolled = must(await started.vault.enrol({ ...request, captureIds }));
  expect(enrolled.samples).toEqual({ count: 10, quality: 70, yawSpan: 65 });
  const again = await reopened(started, code);
  expect((await listed(again))[0]?.samples).toEqual(enrolled.samples);
  const better = again.capture(near(face), { score: 90, yaw: 20 });
  const { personId } = enrolled;
  const improved = must(await again.vault.improve(improvement(personId, [better])));
  const samples = { count: 10, quality: 70, yawSpan: 15 };
  expect(improved).toEqual({ samples, outliers: [] });
  const last = await reopened(again, code);
  expect((await listed(last))[0]?.samples).toEqual(samples);
  expect(await last.decide(near(face))).toMatchObject({ kind: 'match' });
});

test("samples of somebody else do not get into a person's, and still wait", async () => {
  const { started } = await openOffice();
  const [face, stranger] = [randomTemplate(), randomTemplate()];
  const anna = await enrol(started, 'Anna', looks(face, 3));
  const request = await enrolment(started, 'Bert', looks(stranger, 3));
  const wrong = improvement(anna, request.captureIds);
  expect(await started.vault.improve(wrong)).toEqual(refused('inconsistent'));
  expect(await started.decide(near(stranger))).toEqual(unknown);
  expect(await started.vault.enrol(request)).toMatchObject({ ok: true });
});

test('photo files are remembered with the person who was made of them, or improved by them', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  const [first, second] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
  const request = await enrolment(started, 'Anna', looks(face, 2));
  const enrolled = must(await started.vault.enrol({ ...request, photos: [first] }));
  const captureIds = [started.capture(near(face))];
  const improving = { personId: enrolled.personId, captureIds, photos: [first, second] };
  expect(await started.vault.improve(improving)).toMatchObject({ ok: true });
  const anna = { id: enrolled.personId, name: 'Anna' };
  const imported = [{ person: anna, photos: [first, second] }];
  expect(await started.vault.listPhotos()).toEqual({ ok: true, value: imported });
  const again = await reopened(started, code);
  expect(await again.vault.listPhotos()).toEqual({ ok: true, value: imported });
  expect(await receiptsOf(again, enrolled.personId)).toHaveLength(1);
});

test('who has withdrawn is unknown at once, gets no samples, and still counts as enrolled', async () => {
  const { started } = await openOffice();
  await publish(started, { eraseAfterDays: 30 });
  const face = randomTemplate();
  const anna = await enrol(started, 'Anna', looks(face, 3));
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match', asksConsent: false });
  expect(await started.vault.withdraw(anna)).toMatchObject({ ok: true });
  expect(await started.decide(near(face))).toEqual(unknown);
  const request = await enrolment(started, 'Annabel', looks(face, 3));
  const people = [{ id: anna, name: 'Anna' }];
  expect(await started.vault.enrol(request)).toEqual(refused('duplicate', { people }));
  const more = improvement(anna, request.captureIds);
  expect(await started.vault.improve(more)).toEqual(refused('not-found'));
});

test('who does not answer in time is asked until then, and unknown from then on in the same session', async () => {
  const { started } = await openOffice();
  await noticeOf(started);
  const face = randomTemplate();
  await enrol(started, 'Anna', looks(face, 3));
  const answerBy = Millis.parse(now() + 4000);
  await publish(started, { answerBy });
  const decision = await started.decide(near(face));
  if (now() < answerBy) expect(decision).toMatchObject({ kind: 'match', asksConsent: true });
  await expect.poll(() => now(), { timeout: 60_000 }).toBeGreaterThan(answerBy);
  expect(await started.decide(near(face))).toEqual(unknown);
});
