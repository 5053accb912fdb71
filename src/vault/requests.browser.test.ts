import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RequestId, newId, type DataRequest, type PersonId } from '../domain';
import { contains, dumpDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { enrol, fromNothing, must, openOffice, refused, reopened } from './testing/journeys';
import { leaving } from './testing/leaving';
import { asked, dayFromToday } from './testing/requests';

/** The log of what people asked for: what it notes, what it refuses, and what stays of whoever is erased. */
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
let anna: PersonId;

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  anna = await enrol(office, 'Anna', [near(randomTemplate())]);
});
afterEach(endTestVaults);

const ofAnna = (change: Parameters<typeof asked>[0] = {}) =>
  asked({ requester: { kind: 'person', id: anna }, note: 'by letter', ...change });

async function listed(vault = office): Promise<readonly DataRequest[]> {
  const { requests, damaged } = must(await vault.vault.listRequests());
  expect(damaged).toBe(0);
  return requests;
}

/** What may be left of a request of Anna's. */
function expectNobodyNamed(left: readonly DataRequest[]) {
  const text = JSON.stringify(left);
  for (const word of ['Anna', anna, 'by letter', 'she is ill', 'given by hand'])
    expect(text).not.toContain(word);
  expect(left).toMatchObject([{ requester: { kind: 'erased' } }]);
}

test('what is noted outlives a restart; nothing of it can be read on the disk', async () => {
  const request = must(await office.vault.addRequest(ofAnna()));
  const disk = await dumpDisk();
  expect(contains(disk, new TextEncoder().encode('by letter'))).toBe(false);
  office = await reopened(office, code);
  expect(await listed()).toEqual([request]);
  expect(request.requester).toMatchObject({ kind: 'person', id: anna, name: 'Anna' });
});

test('those that wait come first, by their deadline; then those that are answered; and they are counted', async () => {
  const note = async (days: number) =>
    must(await office.vault.addRequest(asked({ receivedOn: dayFromToday(days) }))).id;
  const [fresh, late, soon, old] = [
    await note(0),
    await note(-60),
    await note(-27),
    await note(-40),
  ];
  const answer = { id: old, on: dayFromToday(), outcome: 'done', note: '' } as const;
  must(await office.vault.answerRequest(answer));
  expect((await listed()).map(({ id }) => id)).toEqual([late, soon, fresh, old]);
  const counts = must(await office.vault.countRequests());
  expect(counts).toEqual({ open: 1, soon: 1, overdue: 1 });
});

test('days that cannot be, people who are not there, and second answers are refused', async () => {
  const { vault } = office;
  const tomorrow = dayFromToday(1);
  expect(await vault.addRequest(asked({ receivedOn: tomorrow }))).toEqual(refused('wrong-day'));
  must(await vault.removePeople(leaving(anna)));
  expect(await vault.addRequest(ofAnna())).toEqual(refused('not-found'));
  const { id } = must(await vault.addRequest(asked({ receivedOn: dayFromToday(-2) })));
  const answer = {
    id,
    on: dayFromToday(),
    outcome: 'refused',
    note: 'no proof who they are',
  } as const;
  expect(await vault.answerRequest({ ...answer, on: tomorrow })).toEqual(refused('wrong-day'));
  const before = { ...answer, on: dayFromToday(-3) };
  expect(await vault.answerRequest(before)).toEqual(refused('wrong-day'));
  must(await vault.answerRequest(answer));
  expect(await vault.answerRequest(answer)).toEqual(refused('answered'));
  expect(await vault.extendRequest({ id, reason: 'many' })).toEqual(refused('too-late'));
  expect(await vault.removeRequest(newId(RequestId))).toEqual(refused('not-found'));
  must(await vault.removeRequest(id));
  expect(await listed()).toEqual([]);
});

test('a request is extended once, within its first month, with a reason', async () => {
  const { vault } = office;
  const { id } = must(await vault.addRequest(ofAnna({ receivedOn: dayFromToday(-10) })));
  const { extension } = must(await vault.extendRequest({ id, reason: 'she is ill' }));
  expect(extension).toEqual({ on: dayFromToday(), reason: 'she is ill' });
  expect(await vault.extendRequest({ id, reason: 'again' })).toEqual(refused('too-late'));
  const late = must(await vault.addRequest(ofAnna({ receivedOn: dayFromToday(-40) })));
  const extended = await vault.extendRequest({ id: late.id, reason: 'many' });
  expect(extended).toEqual(refused('too-late'));
});

test('an export answers an open request of that person for their data, and no other', async () => {
  const { vault } = office;
  must(await vault.addRequest(ofAnna()));
  must(await vault.addRequest(ofAnna({ kind: 'portability' })));
  must(await vault.addRequest(ofAnna({ kind: 'rectification' })));
  must(await vault.addRequest(asked()));
  const lock = { kind: 'none' } as const;
  const made = must(await vault.exportPerson({ proof: code, personId: anna, lock }));
  expect(made.answered).toBe(2);
  const done = (await listed()).filter(({ answer }) => answer).map(({ kind }) => kind);
  expect(done.sort()).toEqual(['access', 'portability']);
});

test('whoever is erased is named no longer; that they were answered stays, and what they asked to be erased is answered', async () => {
  const { vault } = office;
  const { id } = must(await vault.addRequest(ofAnna({ receivedOn: dayFromToday(-3) })));
  must(await vault.extendRequest({ id, reason: 'she is ill' }));
  const answer = { id, on: dayFromToday(-1), outcome: 'done', note: 'given by hand' } as const;
  must(await vault.answerRequest(answer));
  must(await vault.removePeople(leaving(anna)));
  const left = await listed();
  expectNobodyNamed(left);
  const [request] = left;
  expect(request).toMatchObject({
    id,
    kind: 'access',
    receivedOn: dayFromToday(-3),
    requester: { pseudonym: expect.any(String) as unknown },
    answer: { on: dayFromToday(-1), outcome: 'done', note: '' },
  });
  anna = await enrol(office, 'Anna', [near(randomTemplate())]);
  must(await vault.removeRequest(id));
  must(await vault.addRequest(ofAnna({ kind: 'erasure' })));
  must(await vault.removePeople(leaving(anna)));
  const erased = await listed();
  expectNobodyNamed(erased);
  expect(erased).toMatchObject([
    { kind: 'erasure', answer: { outcome: 'done', on: dayFromToday() } },
  ]);
});

test('the log goes over to a renewed vault', async () => {
  const request = must(await office.vault.addRequest(ofAnna()));
  must(await office.vault.renew({ proof: code, passphrase: 'a renewed passphrase' }));
  expect(await listed()).toEqual([request]);
});

test('a backup brings the log back, of somebody erased meanwhile without saying who it was', async () => {
  const request = must(await office.vault.addRequest(ofAnna()));
  const identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  const lock = { kind: 'recipients', recipients } as const;
  const { file } = must(await office.vault.makeBackup({ proof: code, lock }));
  const key = { kind: 'identity', identity } as const;
  must(await office.vault.removePeople(leaving(anna)));
  must(await office.vault.removeRequest(request.id));
  must(await office.vault.openBackup({ file, key }));
  must(await office.vault.restoreInto());
  expectNobodyNamed(await listed());
  await fromNothing();
  office = await startTestVault();
  must(await office.vault.openBackup({ file, key }));
  must(await office.vault.restoreAsNew('a passphrase for here'));
  expect(await listed()).toEqual([request]);
});
