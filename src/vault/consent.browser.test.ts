import { afterEach, expect, test } from 'vitest';
import { monthOf, now, type Agreement, type PersonId, type PurposeId } from '../domain';
import { canonical } from '../receipts';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  agreementTo,
  done,
  enrol,
  enrolment,
  must,
  openOffice,
  publish,
  refused,
  reopened,
} from './testing/journeys';
import { leaving } from './testing/leaving';
import { expectGenuine, receiptsOf } from './testing/receipts';

afterEach(endTestVaults);

const KIOSK = { kind: 'kiosk-device' } as const;

/** An office that has a kiosk which opens by itself. */
async function officeWithKiosk() {
  const { started, code } = await openOffice();
  must(await started.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  return { office: started, code };
}

async function standings({ vault }: TestVault) {
  const { people, damaged } = must(await vault.listPeople());
  expect(damaged).toBe(0);
  return people.map(({ name, standing, noticeVersion }) => `${name}: ${standing} ${noticeVersion}`);
}

test('there is no notice at first; each one that is published is a version of its own, and stays', async () => {
  const { started, code } = await openOffice();
  expect(await started.vault.readNotice()).toEqual(done);
  const first = await publish(started);
  expect(first.notice.version).toBe(1);
  const second = await publish(started, { eraseAfterDays: 30 });
  expect(second.notice.version).toBe(2);
  expect(second.hash).not.toBe(first.hash);
  const listed = must(await started.vault.listNotices());
  expect(listed.published).toEqual([second, first]);
  const again = await reopened(started, code);
  expect(must(await again.vault.readNotice())).toEqual(second);
  expect(must(await again.vault.listNotices())).toEqual(listed);
});

test('nobody can be enrolled without a notice, against an older one, or without its main purpose', async () => {
  const { started } = await openOffice();
  await publish(started);
  const request = await enrolment(started, 'Anna', [randomTemplate()]);
  const enrolWith = (change: Partial<Agreement>) =>
    started.vault.enrol({ ...request, agreement: { ...request.agreement, ...change } });
  const only = (...purposes: string[]) => ({ purposes: purposes as PurposeId[] });
  expect(await enrolWith(only('attendance'))).toEqual(refused('purposes'));
  expect(await enrolWith(only('door', 'door'))).toEqual(refused('purposes'));
  expect(await enrolWith(only('door', 'marketing'))).toEqual(refused('purposes'));
  expect(await enrolWith({ version: 2 })).toEqual(refused('notice-changed'));
  await publish(started);
  expect(await enrolWith({})).toEqual(refused('notice-changed'));
  expect(await enrolWith({ version: 2, ...only('door') })).toMatchObject({ ok: true });
  const other = (await openOffice()).started;
  const captureIds = [other.capture(randomTemplate())];
  expect(await other.vault.enrol({ ...request, captureIds, checkId: null })).toEqual(
    refused('no-notice'),
  );
});

test('an enrolment gives a receipt that anybody can check, and that is written again word for word', async () => {
  const { started, code } = await openOffice();
  const request = await enrolment(started, 'Anna', [randomTemplate()]);
  const { personId, receipt } = must(await started.vault.enrol(request));
  await expectGenuine(receipt, started);
  expect(receipt.receipt.events[0].event_state).toBe('given');
  expect(receipt.receipt.purposes.map(({ purpose }) => purpose)).toEqual(['door', 'attendance']);
  const again = await reopened(started, code);
  const receipts = await receiptsOf(again, personId);
  expect(receipts.map(canonical)).toEqual([canonical(receipt)]);
});

test('a new version asks everybody again, and an answer is filed with a receipt of its own', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  const anna = await enrol(started, 'Anna', [face]);
  expect(await standings(started)).toEqual(['Anna: active 1']);
  await publish(started);
  expect(await standings(started)).toEqual(['Anna: asked 1']);
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match' });
  const agreement = await agreementTo(started);
  const receipt = must(await started.vault.answerNotice({ personId: anna, agreement }));
  await expectGenuine(receipt, started);
  expect(await standings(started)).toEqual(['Anna: active 2']);
  const again = await reopened(started, code);
  expect(await standings(again)).toEqual(['Anna: active 2']);
  const receipts = await receiptsOf(again, anna);
  expect(receipts.map(({ statement }) => statement.event_state)).toEqual(['given', 'renewed']);
  expect(new Set(receipts.map(({ receipt }) => receipt.record_id)).size).toBe(1);
});

test('at a kiosk only whom it has just recognised may answer; the office files it later, in order', async () => {
  const { office, code } = await officeWithKiosk();
  const faces = [randomTemplate(), randomTemplate()] as const;
  const anna = await enrol(office, 'Anna', [faces[0]]);
  await enrol(office, 'Bert', [faces[1]]);
  await publish(office);
  const kiosk = await reopened(office, KIOSK);
  const agreement = await agreementTo(kiosk);
  const answer = { personId: anna, agreement };
  expect(await kiosk.vault.answerNotice(answer)).toEqual(refused('not-recognised'));
  await kiosk.decide(near(faces[1]));
  expect(await kiosk.vault.answerNotice(answer)).toEqual(refused('not-recognised'));
  await kiosk.decide(near(faces[0]));
  const attested = { ...agreement, method: 'attested' } as const;
  expect(await kiosk.vault.answerNotice({ personId: anna, agreement: attested })).toEqual(
    refused('officer-only'),
  );
  const receipt = must(await kiosk.vault.answerNotice(answer));
  expect(receipt.signer.kind).toBe('kiosk');
  const fewer = { ...agreement, purposes: agreement.purposes.slice(0, 1) };
  const second = must(await kiosk.vault.answerNotice({ personId: anna, agreement: fewer }));
  const again = await reopened(kiosk, code);
  await expectGenuine(receipt, again);
  const receipts = await receiptsOf(again, anna);
  expect(receipts.slice(1).map(canonical)).toEqual([receipt, second].map(canonical));
  expect(await standings(again)).toEqual(['Anna: active 2', 'Bert: asked 1']);
});

test('who enrols at a kiosk has a receipt, and the office finds the same one, with how to reach them', async () => {
  const { office, code } = await officeWithKiosk();
  await publish(office);
  const kiosk = await reopened(office, KIOSK);
  const request = await enrolment(kiosk, 'Cleo', [randomTemplate()]);
  const { personId, receipt } = must(
    await kiosk.vault.enrol({ ...request, contact: 'cleo@home.example' }),
  );
  const again = await reopened(kiosk, code);
  await expectGenuine(receipt, again);
  expect((await receiptsOf(again, personId)).map(canonical)).toEqual([canonical(receipt)]);
  expect(must(await again.vault.readContact(personId))).toBe('cleo@home.example');
  expect(await standings(again)).toEqual(['Cleo: active 1']);
});

test('who withdraws is unknown at once; with no days to wait everything is erased, and they keep the receipt', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  const anna = await enrol(started, 'Anna', [face]);
  const { receipt, erasedBy } = must(await started.vault.withdraw(anna));
  expect(erasedBy).toBeNull();
  await expectGenuine(receipt, started);
  expect(receipt?.statement.event_state).toBe('withdrawn');
  expect(await started.decide(near(face))).toEqual({ kind: 'unknown' });
  const again = await reopened(started, code);
  expect(await again.vault.readFacts()).toMatchObject({ value: { people: 0, erased: 1 } });
  expect(await again.vault.withdraw(anna)).toEqual(refused('not-found'));
});

test('with days to wait they are suspended, and erased by the first unlocking after them', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  await publish(started, { eraseAfterDays: 30 });
  const anna = await enrol(started, 'Anna', [face]);
  const { receipt, erasedBy } = must(await started.vault.withdraw(anna));
  expect(erasedBy).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(await started.decide(near(face))).toEqual({ kind: 'unknown' });
  const again = await reopened(started, code);
  expect(again.unlocked).toMatchObject({ erased: 0 });
  expect(await standings(again)).toEqual(['Anna: withdrawn 1']);
  expect(await again.decide(near(face))).toEqual({ kind: 'unknown' });
  const receipts = await receiptsOf(again, anna);
  expect(receipts.map(canonical).at(-1)).toBe(canonical(receipt));
  const agreement = await agreementTo(again);
  expect(await again.vault.answerNotice({ personId: anna, agreement })).toEqual(
    refused('not-found'),
  );
});

test('at a kiosk a withdrawal suspends at once, and the next officer files and erases what is due', async () => {
  const { office, code } = await officeWithKiosk();
  const face = randomTemplate();
  const anna = await enrol(office, 'Anna', [face]);
  const kiosk = await reopened(office, KIOSK);
  expect(await kiosk.vault.withdraw(anna)).toEqual(refused('not-recognised'));
  expect(await kiosk.decide(near(face))).toMatchObject({ kind: 'match' });
  const { receipt, erasedBy } = must(await kiosk.vault.withdraw(anna));
  expect(erasedBy).toBeLessThanOrEqual(Date.now());
  expect(receipt?.signer.kind).toBe('kiosk');
  expect(receipt?.receipt.purposes.map(({ purpose }) => purpose)).toEqual(['door', 'attendance']);
  expect(await kiosk.decide(near(face))).toEqual({ kind: 'unknown' });
  expect(await kiosk.vault.withdraw(anna)).toEqual(refused('not-found'));
  const another = await reopened(kiosk, KIOSK);
  expect(await another.decide(near(face))).toEqual({ kind: 'unknown' });
  const again = await reopened(another, code);
  expect(again.unlocked).toMatchObject({ erased: 1 });
  await expectGenuine(receipt, again);
  expect(await again.vault.readFacts()).toMatchObject({ value: { people: 0, erased: 1 } });
  expect(await standings(again)).toEqual([]);
});

test('after the deadline of a new version whoever has not answered is unknown, until they do', async () => {
  const { started } = await openOffice();
  const face = randomTemplate();
  const anna: PersonId = await enrol(started, 'Anna', [face]);
  await publish(started, { answerBy: (Date.now() - 1) as never });
  expect(await standings(started)).toEqual(['Anna: overdue 1']);
  expect(await started.decide(near(face))).toEqual({ kind: 'unknown' });
  const agreement = await agreementTo(started);
  must(await started.vault.answerNotice({ personId: anna, agreement }));
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match' });
});

test('refusals and failures are counted, and nothing else is', async () => {
  const { office, code } = await officeWithKiosk();
  const kiosk = await reopened(office, KIOSK);
  for (const what of [
    { kind: 'refused' },
    { kind: 'refused' },
    { kind: 'failed', reason: 'quality' },
  ] as const)
    expect(await kiosk.vault.countNonEnrolment(what)).toEqual(done);
  expect(await kiosk.vault.readTallies()).toEqual(refused('officer-only'));
  const again = await reopened(kiosk, code);
  const month = monthOf(now());
  const counts = { enrolled: 0, refused: 2, failed: 1 };
  expect(must(await again.vault.readTallies())).toEqual({
    refused: 2,
    failed: { 'no-face': 0, quality: 1, pose: 0, inconsistent: 0, 'check-failed': 0, camera: 0 },
    months: { [month]: counts },
  });
  expect(must(await again.vault.readStatistics())).toEqual([{ month, ...counts, erased: 0 }]);
});

test('who enrols and who is erased is counted by the month, and named in none', async () => {
  const { started } = await openOffice();
  const anna = await enrol(started, 'Anna', [randomTemplate()]);
  await enrol(started, 'Bert', [randomTemplate()]);
  must(await started.vault.removePeople(leaving(anna)));
  expect(must(await started.vault.readStatistics())).toEqual([
    { month: monthOf(now()), enrolled: 2, refused: 0, failed: 0, erased: 1 },
  ]);
});

test('the identity stays when the vault is renewed, and receipts of before are written again', async () => {
  const { started, code } = await openOffice();
  const request = await enrolment(started, 'Anna', [randomTemplate()]);
  const { personId, receipt } = must(await started.vault.enrol(request));
  must(await started.vault.countNonEnrolment({ kind: 'refused' }));
  const before = must(await started.vault.listNotices());
  const passphrase = 'a walk in the mountains';
  must(await started.vault.renew({ proof: code, passphrase }));
  expect(must(await started.vault.listNotices())).toEqual(before);
  const again = await reopened(started, { kind: 'passphrase', passphrase });
  expect(must(await again.vault.listNotices())).toEqual(before);
  expect((await receiptsOf(again, personId)).map(canonical)).toEqual([canonical(receipt)]);
  expect(must(await again.vault.readTallies()).refused).toBe(1);
  expect(await standings(again)).toEqual(['Anna: active 1']);
});

test('a locked vault shows nothing of all this', async () => {
  await officeWithKiosk();
  endTestVaults();
  const { vault } = await startTestVault();
  expect(await vault.readNotice()).toEqual(refused('locked'));
});
