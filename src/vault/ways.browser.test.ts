import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../domain';
import { SlotId } from './format';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  addRecoveryCode,
  byPassphrase,
  done,
  enrol,
  must,
  openOffice,
  PASSPHRASE,
  refused,
  reopened,
} from './testing/journeys';

const face = randomTemplate();
let office: TestVault;
let code: Awaited<ReturnType<typeof addRecoveryCode>>;

beforeEach(async () => {
  ({ started: office, code } = await openOffice());
  await enrol(office, 'Anna', [near(face)]);
});
afterEach(endTestVaults);

async function waysOf({ vault }: TestVault) {
  return must(await vault.listWays()).ways;
}

async function idOf(started: TestVault, label: string) {
  const way = (await waysOf(started)).find((each) => each.label === label);
  if (!way) throw new Error(`there is no way in called ${label}`);
  return way.id;
}

function passkey() {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return {
    kind: 'passkey',
    credentialId: random(48),
    prfInput: random(32),
    secret: random(32),
  } as const;
}

test('a new vault has one way in, never used; after unlocking it says when', async () => {
  const [first] = await waysOf(office);
  expect(first).toMatchObject({ kind: 'passphrase', label: 'Passphrase', lastUsedAt: null });
  const before = Date.now();
  const again = await reopened(office);
  const [used] = await waysOf(again);
  expect(used?.lastUsedAt).toBeGreaterThanOrEqual(before);
});

test('every kind of way in opens the vault, with the role that belongs to it', async () => {
  const key = passkey();
  const add = async (way: Parameters<typeof office.vault.addWay>[0]['way'], label: string) =>
    must(await office.vault.addWay({ proof: code, way, label }));
  await add({ kind: 'passphrase', passphrase: 'the deputy knows this' }, 'Deputy');
  await add(key, 'Blue key');
  await add({ kind: 'kiosk-passphrase', passphrase: 'the door by the river' }, 'Front door');
  await add({ kind: 'kiosk-device' }, 'This tablet');
  const slotId = await idOf(office, 'Blue key');
  const openers = [
    [{ kind: 'passphrase', passphrase: 'the deputy knows this' }, 'officer'],
    [{ kind: 'passkey', slotId, secret: key.secret }, 'officer'],
    [code, 'officer'],
    [{ kind: 'passphrase', passphrase: 'the door by the river' }, 'kiosk'],
    [{ kind: 'kiosk-device' }, 'kiosk'],
  ] as const;
  let before = office;
  for (const [opener, role] of openers) {
    const again = await reopened(before, opener);
    expect(again.unlocked).toMatchObject({ role, finished: null });
    expect(await again.decide(near(face))).toMatchObject({ kind: 'match' });
    before = again;
  }
  before.end();
  const { vault } = await startTestVault();
  expect(await vault.status()).toMatchObject({
    value: {
      ways: { passphrase: true, recovery: true, kioskDevice: true, passkeys: [{ slotId }] },
    },
  });
});

test('another secret of the same passkey, another code and no device key open nothing', async () => {
  must(await office.vault.addWay({ proof: code, way: passkey(), label: 'Blue key' }));
  const slotId = await idOf(office, 'Blue key');
  office.end();
  const { vault } = await startTestVault();
  const wrong = refused('wrong', { waitMillis: 0 });
  const other = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(
    await vault.unlock({
      kind: 'passkey',
      slotId,
      secret: crypto.getRandomValues(new Uint8Array(32)),
    }),
  ).toEqual(wrong);
  expect(await vault.unlock({ kind: 'kiosk-device' })).toEqual(wrong);
  expect(await vault.unlock({ kind: 'recovery', words: other })).toEqual(wrong);
});

test('without a proof no way in is added, and wrong proofs are slowed down like wrong passphrases', async () => {
  const way = { kind: 'kiosk-device' } as const;
  const proof = { kind: 'passphrase', passphrase: 'not the passphrase' } as const;
  for (const waitMillis of [0, 0, 5000])
    expect(await office.vault.addWay({ proof, way, label: 'Tablet' })).toEqual(
      refused('wrong', { waitMillis }),
    );
  expect(await office.vault.addWay({ proof: code, way, label: 'Tablet' })).toMatchObject(
    refused('wait'),
  );
  expect(await waysOf(office)).toHaveLength(2);
});

test("a kiosk's passphrase is no proof of an officer", async () => {
  const way = { kind: 'kiosk-passphrase', passphrase: 'the door by the river' } as const;
  must(await office.vault.addWay({ proof: code, way, label: 'Front door' }));
  const proof = { kind: 'passphrase', passphrase: way.passphrase } as const;
  expect(await office.vault.makeRecoveryCode({ proof })).toEqual(
    refused('wrong', { waitMillis: 0 }),
  );
});

test('a recovery code opens nothing until it was typed back, and a new one ends the old', async () => {
  const { words, ask } = must(await office.vault.makeRecoveryCode({ proof: code }));
  expect(words).toHaveLength(12);
  const label = 'New sheet';
  const answers = ask.map((at) => words[at - 1] ?? '');
  const typo = { answers: [...answers.slice(1), 'zoo'], label };
  expect(await office.vault.confirmRecoveryCode(typo)).toEqual(refused('typo'));
  const unconfirmed = await reopened(office, code);
  expect(await unconfirmed.vault.confirmRecoveryCode({ answers, label })).toEqual(
    refused('no-code'),
  );
  const fresh = await addRecoveryCode(unconfirmed, code);
  expect((await waysOf(unconfirmed)).filter(({ kind }) => kind === 'recovery')).toHaveLength(1);
  unconfirmed.end();
  const { vault } = await startTestVault();
  expect(await vault.unlock(code)).toMatchObject(refused('wrong'));
  expect(await vault.unlock({ kind: 'recovery', words: words.join(' ') })).toMatchObject(
    refused('wrong'),
  );
  expect(await vault.unlock(fresh)).toMatchObject({ ok: true });
});

test('a revoked way in is dead, and the last one of an officer stays', async () => {
  must(await office.vault.addWay({ proof: code, way: { kind: 'kiosk-device' }, label: 'Tablet' }));
  const tablet = await idOf(office, 'Tablet');
  const first = await idOf(office, 'Passphrase');
  expect(await office.vault.revokeWay(tablet)).toEqual(done);
  expect(await office.vault.revokeWay(tablet)).toEqual(refused('not-found'));
  expect(await office.vault.revokeWay(first)).toEqual(done);
  const sheet = await idOf(office, 'Sheet in the safe');
  expect(await office.vault.revokeWay(sheet)).toEqual(refused('last-officer-way'));
  const disk = await openDisk();
  expect(await disk.count('devices')).toBe(0);
  disk.close();
  office.end();
  const { vault } = await startTestVault();
  expect(await vault.unlock(byPassphrase)).toMatchObject(refused('wrong'));
  expect(await vault.unlock({ kind: 'kiosk-device' })).toMatchObject(refused('wrong'));
  expect(await vault.unlock(code)).toMatchObject({ ok: true });
});

test('a way in can be renamed, and keeps everything else', async () => {
  const before = (await waysOf(office))[0];
  const slotId = await idOf(office, 'Passphrase');
  expect(await office.vault.renameWay({ slotId, label: 'Marta' })).toEqual(done);
  const again = await reopened(office);
  const [after] = await waysOf(again);
  expect(after).toMatchObject({ id: slotId, label: 'Marta', createdAt: before?.createdAt });
  expect(await again.vault.renameWay({ slotId: newId(SlotId), label: 'X' })).toEqual(
    refused('not-found'),
  );
});

test('changing a passphrase wraps the same keys anew: the old one is dead, everybody is still known', async () => {
  const slotId = await idOf(office, 'Passphrase');
  const passphrase = 'a longer walk by the sea';
  expect(await office.vault.changePassphrase({ proof: byPassphrase, slotId, passphrase })).toEqual(
    done,
  );
  office.end();
  const again = await startTestVault();
  expect(await again.vault.unlock({ kind: 'passphrase', passphrase: PASSPHRASE })).toMatchObject(
    refused('wrong'),
  );
  must(await again.vault.unlock({ kind: 'passphrase', passphrase }));
  expect(await again.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await again.vault.listPeople()).toMatchObject({ value: { damaged: 0 } });
});

test('a way in that was changed outside the app is counted, listed nowhere, and opens nothing', async () => {
  const disk = await openDisk();
  const slots = (await disk.getAll('slots')) as { way: { kind: string; salt: Uint8Array } }[];
  for (const slot of slots) {
    if (slot.way.kind !== 'passphrase') continue;
    slot.way.salt[0] = (slot.way.salt[0] ?? 0) ^ 1;
    await disk.put('slots', slot);
  }
  disk.close();
  const again = await reopened(office, code);
  const list = must(await again.vault.listWays());
  expect(list.ways.map(({ kind }) => kind)).toEqual(['recovery']);
  expect(list.damaged).toBe(1);
  expect(must(await again.vault.listPeople()).damaged).toBe(2);
});
