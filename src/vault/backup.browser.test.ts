import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { CalendarDay } from '../domain';
import { decryptFile, encryptFile } from './keys';
import { contains } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { done, enrol, fromNothing, must, openOffice, refused, reopened } from './testing/journeys';
import { leaving } from './testing/leaving';

const faces = { anna: randomTemplate(), bert: randomTemplate(), cleo: randomTemplate() };
/** An identity in place of a passphrase: the same file, without a second of scrypt each time. */
let identity: string;
let recipient: string;
let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  await enrol(office, 'Anna', [near(faces.anna), near(faces.anna)]);
  await enrol(office, 'Bert', [near(faces.bert)]);
});
afterEach(endTestVaults);

const byIdentity = () => ({ kind: 'identity', identity }) as const;

async function backup(started = office) {
  const lock = { kind: 'recipients', recipients: [recipient] } as const;
  return must(
    await started.vault.makeBackup({ proof: code, lock: { ...lock, recipients: [recipient] } }),
  );
}

async function planOf({ vault }: TestVault, file: Uint8Array<ArrayBuffer>) {
  const plan = must(await vault.openBackup({ file, key: byIdentity() }));
  return plan.people.map(({ name, fate }) => `${name}: ${fate}`).sort();
}

/** The archive in clear, changed, and sealed again: what an own program could make. */
async function rewritten(
  file: Uint8Array<ArrayBuffer>,
  change: (archive: Record<string, unknown>) => void,
) {
  const opened = must(await decryptFile({ identity }, file));
  const archive = JSON.parse(new TextDecoder().decode(opened)) as Record<string, unknown>;
  change(archive);
  return encryptFile(
    { recipients: [recipient] },
    new TextEncoder().encode(JSON.stringify(archive)),
  );
}

test('with a passphrase: everything moves to another device, and is recognised there', async () => {
  const passphrase = 'for the drawer at home';
  const lock = { kind: 'passphrase', passphrase } as const;
  const { file, people } = must(await office.vault.makeBackup({ proof: code, lock }));
  expect(people).toBe(2);
  expect(contains(file, new TextEncoder().encode('Anna'))).toBe(false);
  expect(await office.vault.readFacts()).toMatchObject({
    value: { backedUpAt: expect.any(Number) as unknown },
  });
  await fromNothing();
  const other = await startTestVault();
  const key = { kind: 'passphrase', passphrase: 'not this one' } as const;
  expect(await other.vault.openBackup({ file, key })).toEqual(refused('wrong-key'));
  const plan = must(await other.vault.openBackup({ file, key: { ...key, passphrase } }));
  expect(plan.people).toEqual([
    { name: 'Anna', fate: 'added' },
    { name: 'Bert', fate: 'added' },
  ]);
  // A dry run is dry.
  expect(await other.vault.status()).toEqual({ ok: true, value: { state: 'none', lost: false } });
  expect(await other.vault.restoreAsNew('a passphrase for the new device')).toEqual(done);
  expect(await other.decide(near(faces.anna))).toMatchObject({ kind: 'match' });

  const again = await reopened(other, {
    kind: 'passphrase',
    passphrase: 'a passphrase for the new device',
  });
  const list = must(await again.vault.listPeople());
  expect(list).toMatchObject({
    damaged: 0,
    people: [{ samples: { count: 2 } }, { samples: { count: 1 } }],
  });
  expect(list.people.every(({ consentDamaged }) => consentDamaged)).toBe(false);
  expect(await again.decide(near(faces.bert))).toMatchObject({ kind: 'match' });
});

test('merging adds who is missing, keeps who is here, and touches nobody who differs', async () => {
  const { file } = await backup();
  const list = must(await office.vault.listPeople());
  const cleo = await enrol(office, 'Cleo', [near(faces.cleo)]);
  expect(await planOf(office, file)).toEqual(['Anna: kept', 'Bert: kept']);
  const changed = await rewritten(file, (archive) => {
    const people = archive.people as { id: string; name: string }[];
    archive.people = [
      { ...people[0], name: 'Annabel' },
      people[1],
      { ...people[1], id: crypto.randomUUID(), name: 'Dora' },
    ];
  });
  expect(await planOf(office, changed)).toEqual(['Annabel: differs', 'Bert: kept', 'Dora: added']);
  expect(await office.vault.restoreInto()).toEqual(done);
  const again = await reopened(office, code);
  const after = must(await again.vault.listPeople()).people;
  expect(after.map(({ name }) => name).sort()).toEqual(['Anna', 'Bert', 'Cleo', 'Dora']);
  expect(after.find(({ id }) => id === list.people[0]?.id)?.name).toBe('Anna');
  expect(after.some(({ id }) => id === cleo)).toBe(true);
  expect(await again.vault.restoreInto()).toEqual(refused('no-plan'));
});

test('who was erased here does not come back, and the officer is told', async () => {
  const { file } = await backup();
  const { people } = must(await office.vault.listPeople());
  const [anna] = people;
  if (!anna) throw new Error('nobody is enrolled');
  must(await office.vault.removePeople(leaving(anna.id)));
  expect(await planOf(office, file)).toEqual(['Anna: erased-here', 'Bert: kept']);
  must(await office.vault.restoreInto());
  const again = await reopened(office, code);
  expect(await again.decide(near(faces.anna))).toEqual({ kind: 'unknown' });
  expect(await planOf(again, file)).toEqual(['Anna: erased-here', 'Bert: kept']);
});

test('the erasure list travels in the backup: a second device erases whom the first has erased', async () => {
  const first = await backup();
  const { people } = must(await office.vault.listPeople());
  must(await office.vault.removePeople(leaving(people[0]?.id ?? fail())));
  const second = await backup();
  await fromNothing();
  const other = await startTestVault();
  expect(await planOf(other, first.file)).toEqual(['Anna: added', 'Bert: added']);
  must(await other.vault.restoreAsNew('a passphrase for the new device'));
  expect(await planOf(other, second.file)).toEqual(['Anna: erased-there', 'Bert: kept']);
  must(await other.vault.restoreInto());
  expect(await other.decide(near(faces.anna))).toEqual({ kind: 'unknown' });
  expect(await planOf(other, first.file)).toEqual(['Anna: erased-here', 'Bert: kept']);
  const passphrase = 'a passphrase for the new device';
  const again = await reopened(other, { kind: 'passphrase', passphrase });
  expect(await again.vault.readFacts()).toMatchObject({ value: { people: 1, erased: 1 } });
});

test('who was erased elsewhere stays under a legal hold here, and is erased by the same backup when that has ended', async () => {
  const first = await backup();
  const { people } = must(await office.vault.listPeople());
  const anna = people[0]?.id ?? fail();
  must(await office.vault.removePeople(leaving(anna)));
  const second = await backup();
  await fromNothing();
  const other = await startTestVault();
  await planOf(other, first.file);
  must(await other.vault.restoreAsNew('a passphrase for the new device'));
  const hold = { reason: 'Claim 17/2026', reviewOn: CalendarDay.parse('2027-01-01') };
  must(await other.vault.setHold(anna, hold));
  expect(await planOf(other, second.file)).toEqual(['Anna: held', 'Bert: kept']);
  must(await other.vault.restoreInto());
  expect(must(await other.vault.listPeople()).people).toHaveLength(2);
  must(await other.vault.setHold(anna, null));
  expect(await planOf(other, second.file)).toEqual(['Anna: erased-there', 'Bert: kept']);
  must(await other.vault.restoreInto());
  expect(must(await other.vault.listPeople()).people).toMatchObject([{ name: 'Bert' }]);
});

test('a renewed vault still refuses those whom it erased before', async () => {
  const { file } = await backup();
  const { people } = must(await office.vault.listPeople());
  must(await office.vault.removePeople(leaving(people[0]?.id ?? fail())));
  must(await office.vault.renew({ proof: code, passphrase: 'a walk in the mountains' }));
  expect(await planOf(office, file)).toEqual(['Anna: erased-here', 'Bert: kept']);
});

test('what is no backup, is cut short, of another make or too new is refused, each with its reason', async () => {
  const { file } = await backup();
  const open = (bytes: Uint8Array<ArrayBuffer>) =>
    office.vault.openBackup({ file: bytes, key: byIdentity() });
  expect(await open(new TextEncoder().encode('a letter'))).toEqual(refused('not-a-backup'));
  expect(await open(new Uint8Array())).toEqual(refused('not-a-backup'));
  expect(await open(file.slice(0, -1))).toEqual(refused('damaged-backup'));
  expect(await open(file.slice(0, 400))).toEqual(refused('damaged-backup'));
  const other = { kind: 'identity', identity: await generateX25519Identity() } as const;
  expect(await office.vault.openBackup({ file, key: other })).toEqual(refused('wrong-key'));
  const senseless = { kind: 'identity', identity: 'my cat' } as const;
  expect(await office.vault.openBackup({ file, key: senseless })).toEqual(refused('wrong-key'));
  expect(await open(await rewritten(file, (archive) => (archive.version = 7)))).toEqual(
    refused('newer-backup'),
  );
  for (const change of [
    (archive: Record<string, unknown>) => (archive.format = 'something else'),
    (archive: Record<string, unknown>) => (archive.more = 1),
    (archive: Record<string, unknown>) => (archive.people = [{ name: 'Nobody' }]),
    (archive: Record<string, unknown>) => {
      (archive.people as { model: unknown }[])[0] = { model: 'another network' };
    },
    (archive: Record<string, unknown>) => {
      const people = archive.people as object[];
      archive.people = [...people, people[0]];
    },
    (archive: Record<string, unknown>) => {
      (archive.people as { templates: string[] }[])[0]?.templates.push('AAAA');
    },
  ])
    expect(await open(await rewritten(file, change))).toEqual(refused('damaged-backup'));
  expect(await office.vault.restoreInto()).toEqual(refused('no-plan'));
  expect(await office.vault.listPeople()).toMatchObject({
    value: { people: [{}, {}], damaged: 0 },
  });
});

test('a recipient that is none is named, and no file is made', async () => {
  const lock = { kind: 'recipients', recipients: [recipient, 'age1nobody'] } as const;
  const made = await office.vault.makeBackup({
    proof: code,
    lock: { ...lock, recipients: [...lock.recipients] },
  });
  expect(made).toEqual(refused('bad-recipient', { recipient: 'age1nobody' }));
  expect(await office.vault.readFacts()).toMatchObject({ value: { backedUpAt: null } });
});

test('a backup needs a proof, because it holds everything', async () => {
  const lock = { kind: 'passphrase', passphrase: 'for the drawer at home' } as const;
  const proof = { kind: 'passphrase', passphrase: 'not the passphrase' } as const;
  expect(await office.vault.makeBackup({ proof, lock })).toEqual(
    refused('wrong', { waitMillis: 0 }),
  );
});

function fail(): never {
  throw new Error('nobody is enrolled');
}
