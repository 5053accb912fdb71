import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BadgeId,
  CertificateId,
  EVERYBODY,
  Millis,
  newId,
  NO_RULES,
  now,
  PersonId,
  RequestId,
  VisitDays,
  VisitId,
} from '../domain';
import { SlotId } from './format';
import { BUILT_IN, endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  addRecoveryCode,
  byPassphrase,
  enrol,
  fromNothing,
  must,
  openOffice,
  unasked,
} from './testing/journeys';
import { frontDoor } from './testing/kiosk';
import { EVERYTHING } from './testing/log';
import { secondModel } from './testing/models';
import { draft } from './testing/notice';
import { asked, dayFromToday } from './testing/requests';
import { table, type Call } from './testing/roles-table';

const KIOSK = 'the door by the river';
const byKiosk = { kind: 'passphrase', passphrase: KIOSK } as const;

describe.each(['none', 'locked', 'kiosk', 'officer'] as const)('standing: %s', (standing) => {
  let started: TestVault;
  let anna: PersonId | null = null;
  let dora: PersonId | null = null;
  let emil: PersonId | null = null;
  let code: Awaited<ReturnType<typeof openOffice>>['code'];
  const face = randomTemplate();

  beforeAll(async () => {
    await fromNothing();
    anna = null;
    if (standing !== 'none') {
      ({ started, code } = await openOffice());
      anna = await enrol(started, 'Anna', [near(face)]);
      dora = await enrol(started, 'Dora', [randomTemplate()]);
      emil = await enrol(started, 'Emil', [randomTemplate()]);
      const way = { kind: 'kiosk-passphrase', passphrase: KIOSK } as const;
      must(await started.vault.addWay({ proof: code, way, label: 'Front door' }));
      started.end();
    }
    await open();
  });
  afterAll(endTestVaults);

  async function open() {
    started = await startTestVault();
    if (standing === 'kiosk') must(await started.vault.unlock(byKiosk));
    if (standing === 'officer') must(await started.vault.unlock(code));
  }

  function bert() {
    const another = randomTemplate();
    const { capture } = started;
    return { ...unasked('Bert', [capture(near(another))]), checkId: capture(near(another)) };
  }

  /** A request that would be granted to whoever may make it. */
  async function attempt(call: Exclude<Call, 'connectEngine'>): Promise<unknown> {
    const { vault, capture } = started;
    const proof = standing === 'officer' ? code : byPassphrase;
    const slotId = newId(SlotId);
    const { agreement } = unasked('Anna', []);
    switch (call) {
      case 'create':
        return vault.create('another passphrase');
      case 'unlock':
        return vault.unlock(standing === 'kiosk' ? byKiosk : byPassphrase);
      case 'enrol':
        return vault.enrol(bert());
      case 'answerNotice':
        return vault.answerNotice({ personId: anna ?? newId(PersonId), agreement });
      case 'withdraw':
        return vault.withdraw(dora ?? newId(PersonId));
      case 'recordVisit':
        return vault.recordVisit(newId(VisitId), 'check-in');
      case 'undoVisit':
        return vault.undoVisit(newId(VisitId));
      case 'listVisits':
        return vault.listVisits(Millis.parse(0), now());
      case 'setVisitDays':
        return vault.setVisitDays(VisitDays.parse(30));
      case 'forecast':
        return vault.forecast(NO_RULES);
      case 'setRetention':
        return vault.setRetention({ policy: NO_RULES, erases: 0 });
      case 'setHold':
        return vault.setHold(newId(PersonId), null);
      case 'setGroup':
        return vault.setGroup([newId(PersonId)], null);
      case 'readKeeping':
        return vault.readKeeping(newId(PersonId));
      case 'findPeople':
        return vault.findPeople({ ...EVERYBODY, range: { from: 0, count: 10 } });
      case 'matchPeople':
        return vault.matchPeople(EVERYBODY);
      case 'describePeople':
        return vault.describePeople([]);
      case 'rectify':
        return vault.rectify({ personId: anna ?? newId(PersonId), field: 'contact', after: '1' });
      case 'restrictPeople':
        return vault.restrictPeople([dora ?? newId(PersonId)], { reason: 'other', note: null });
      case 'resumePeople':
        return vault.resumePeople([dora ?? newId(PersonId)]);
      case 'rejectVisit':
      case 'settleRejection':
        return vault[call](newId(VisitId), now(), null);
      case 'readPerson':
      case 'readVisitsOf':
      case 'readReceipts':
      case 'readContact':
        return vault[call](anna ?? newId(PersonId));
      case 'removePeople':
        return vault.removePeople({ personIds: [emil ?? newId(PersonId)], reason: 'asked' });
      case 'beginVaultErasure':
        return vault.beginVaultErasure(proof);
      case 'eraseVault':
        return vault.eraseVault('erase this vault');
      case 'readCertificate':
        return vault.readCertificate(newId(CertificateId));
      case 'improve':
        return vault.improve({
          personId: anna ?? newId(PersonId),
          captureIds: [capture(near(face))],
          photos: [],
        });
      case 'publishNotice':
        return vault.publishNotice(draft);
      case 'countNonEnrolment':
        return vault.countNonEnrolment({ kind: 'refused' });
      case 'dropCaptures':
        return vault.dropCaptures([]);
      case 'addWay':
        return vault.addWay({
          proof,
          way: { kind: 'kiosk-passphrase', passphrase: 'a second door' },
          label: 'Back door',
        });
      case 'makeRecoveryCode':
        return vault.makeRecoveryCode({ proof });
      case 'confirmRecoveryCode':
        return vault.confirmRecoveryCode({ answers: ['a', 'b', 'c'], label: 'Sheet' });
      case 'renameWay':
        return vault.renameWay({ slotId, label: 'Side door' });
      case 'revokeWay':
        return vault.revokeWay(slotId);
      case 'changePassphrase':
        return vault.changePassphrase({ proof, slotId, passphrase: 'something else' });
      case 'renew':
        return vault.renew({ proof, passphrase: 'a renewed passphrase' });
      case 'setTimeoutMinutes':
        return vault.setTimeoutMinutes(5);
      case 'setSureness':
        return vault.setSureness(100);
      case 'approveModel':
        return vault.approveModel((await secondModel()).files);
      case 'withdrawModel':
        return vault.withdrawModel(BUILT_IN.model);
      case 'setKiosk':
        return vault.setKiosk(slotId, frontDoor);
      case 'makeBadge':
        return vault.makeBadge({ name: frontDoor.name, personId: null });
      case 'removeBadge':
        return vault.removeBadge(newId(BadgeId));
      case 'enterCode':
        return vault.enterCode({ code: '12345678', kind: 'entry' });
      case 'makeBackup':
        return vault.makeBackup({ proof, lock: { kind: 'passphrase', passphrase: 'for backups' } });
      case 'openBackup':
        return vault.openBackup({
          file: new Uint8Array(9),
          key: { kind: 'passphrase', passphrase: '' },
        });
      case 'readLog':
        return vault.readLog(EVERYTHING);
      case 'setLogDays':
        return vault.setLogDays({ days: 365, reason: 'A year is enough here' });
      case 'restoreAsNew':
        return vault.restoreAsNew('another passphrase');
      case 'exportPerson':
        return vault.exportPerson({
          proof,
          personId: dora ?? newId(PersonId),
          lock: { kind: 'none' },
        });
      case 'addRequest':
        return vault.addRequest(asked());
      case 'extendRequest':
        return vault.extendRequest({ id: newId(RequestId), reason: 'many requests' });
      case 'answerRequest':
        return vault.answerRequest({
          id: newId(RequestId),
          on: dayFromToday(),
          outcome: 'done',
          note: '',
        });
      case 'removeRequest':
        return vault.removeRequest(newId(RequestId));
      default:
        return vault[call]();
    }
  }

  test.each(Object.entries(table))('%s', async (name, expected) => {
    const reply = await attempt(name as Exclude<Call, 'connectEngine'>);
    expect(kindOf(reply)).toBe(expected[standing]);
    const stands = must(await restarted());
    expect(stands.state).toBe(standing === 'kiosk' || standing === 'officer' ? 'open' : standing);
  });

  /** A call that was granted may have changed how things stand; the next one starts from the same again. */
  async function restarted() {
    const locked = started.events.some(({ kind }) => kind === 'locked');
    const stands = locked ? null : must(await started.vault.status());
    const same = standing === 'kiosk' || standing === 'officer' ? 'open' : standing;
    if (stands?.state !== same || (standing === 'officer' && (await isRenewed()))) {
      started.end();
      await restore();
    }
    return started.vault.status();
  }

  async function isRenewed() {
    return must(await started.vault.listWays()).ways.length === 1;
  }

  async function restore() {
    if (standing === 'none') await fromNothing();
    if (standing !== 'officer') return open();
    started = await startTestVault();
    const reopened = await started.vault.unlock(code);
    if (reopened.ok) return;
    // The vault was renewed: the code is dead, as it should be.
    must(await started.vault.unlock({ kind: 'passphrase', passphrase: 'a renewed passphrase' }));
    code = await addRecoveryCode(started, {
      kind: 'passphrase',
      passphrase: 'a renewed passphrase',
    });
  }
});

function kindOf(reply: unknown): string {
  if (reply === null) return 'yes';
  const { ok, error } = reply as { ok: boolean; error?: { kind: string } };
  return ok ? 'yes' : (error?.kind ?? '');
}
