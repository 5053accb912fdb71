import { afterEach, expect, test } from 'vitest';
import { Guardian, type PurposeId } from '../domain';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  agreementTo,
  enrol,
  enrolment,
  must,
  openOffice,
  publish,
  reopened,
} from './testing/journeys';
import { expectGenuine, receiptsOf } from './testing/receipts';

/** What exactly the record says of who said what. */
afterEach(endTestVaults);

async function standing({ vault }: TestVault) {
  return must(await vault.listPeople()).people[0]?.standing;
}

test('taking one purpose back is written down as that, and everything else stays as it was', async () => {
  const { started, code } = await openOffice();
  const face = randomTemplate();
  const anna = await enrol(started, 'Anna', [face]);
  const agreement = await agreementTo(started);
  const answer = (...purposes: PurposeId[]) =>
    started.vault.answerNotice({ personId: anna, agreement: { ...agreement, purposes } });
  const [door, attendance] = agreement.purposes;
  if (!door || !attendance) throw new Error('there are two purposes');
  const receipt = must(await answer(door));
  await expectGenuine(receipt, started);
  expect(receipt.receipt.events[0]).toMatchObject({
    event_state: 'withdrawn',
    event_scope: 'purposes',
  });
  expect(receipt.receipt.purposes.map(({ purpose }) => purpose)).toEqual([attendance]);
  expect(await started.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await standing(started)).toBe('active');
  expect(must(await answer(door, attendance)).statement.event_state).toBe('renewed');
  const again = await reopened(started, code);
  expect(await standing(again)).toBe('active');
  const states = (await receiptsOf(again, anna)).map(({ statement }) => statement.event_state);
  expect(states).toEqual(['given', 'withdrawn', 'renewed']);
});

test('a guardian can take back what they agreed to, and the receipt names them', async () => {
  const { started } = await openOffice();
  await publish(started, { eraseAfterDays: 30 });
  const anna = await enrol(started, 'Anna', [randomTemplate()]);
  const guardian = Guardian.parse({ name: 'Zoë', relation: 'mother' });
  const { receipt } = must(await started.vault.withdraw(anna, guardian));
  await expectGenuine(receipt, started);
  expect(receipt?.receipt.events[0].entity_id).toBe('guardian');
  const named = receipt?.receipt.party_identification.map(({ party_name }) => party_name);
  expect(named).toContain('Zoë');
});

test('the office knows through which way in an officer vouched for what, and no receipt says it', async () => {
  const { started: office, code } = await openOffice();
  const request = await enrolment(office, 'Anna', [randomTemplate()]);
  const agreement = { ...request.agreement, method: 'attested' as const };
  const { personId, receipt } = must(await office.vault.enrol({ ...request, agreement }));
  expect(JSON.stringify(receipt)).not.toContain('attestedBy');
  const again = await reopened(office, code);
  const { receipts } = must(await again.vault.readReceipts(personId));
  const { ways } = must(await again.vault.listWays());
  const known = ways.filter(({ id }) => id === receipts[0]?.attestedBy?.way);
  expect(known.map(({ label }) => label)).toEqual([receipts[0]?.attestedBy?.label]);
});
