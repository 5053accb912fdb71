import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, PersonId } from '../domain';
import { contains, dumpDisk } from './testing/disk';
import { endTestVaults, startTestVault } from './testing/engine';
import { apart, near, randomTemplate } from './testing/faces';
import {
  byPassphrase,
  createdVault,
  done,
  enrol,
  unasked,
  fromNothing,
  PASSPHRASE,
  refused,
  reopened,
} from './testing/journeys';
import { leaving } from './testing/leaving';

const ANNA = 'Annabel Ångström';

beforeEach(fromNothing);
afterEach(endTestVaults);

test('a person is enrolled, recognised, listed, and after a restart recognised again', async () => {
  const first = await startTestVault();
  expect(await first.vault.status()).toEqual({ ok: true, value: { state: 'none', lost: false } });
  expect(await first.vault.create(PASSPHRASE)).toEqual(done);
  const face = randomTemplate();
  const id = await enrol(first, ANNA, [near(face), near(face)]);

  const decision = await first.decide(near(face));
  expect(decision).toMatchObject({ kind: 'match', person: { id, name: ANNA } });
  expect(await first.decide(randomTemplate())).toEqual({ kind: 'unknown' });
  const list = await first.vault.listPeople();
  expect(list).toMatchObject({
    ok: true,
    value: { people: [{ id, name: ANNA, samples: { count: 2 } }], damaged: 0, lost: 0 },
  });

  first.end();
  const second = await startTestVault();
  const nothing = { passphrase: true, passkeys: [], recovery: false, kioskDevice: false };
  expect(await second.vault.status()).toEqual({
    ok: true,
    value: { state: 'locked', ways: nothing, waitMillis: 0 },
  });
  expect(await second.vault.unlock(byPassphrase)).toEqual({
    ok: true,
    value: { role: 'officer', finished: null, erased: 0, identityLost: false },
  });
  const open = { state: 'open', role: 'officer', people: 1 };
  expect(await second.vault.status()).toEqual({ ok: true, value: open });
  expect(await second.decide(near(face))).toMatchObject({ kind: 'match', person: { id } });
  expect(await second.vault.listPeople()).toEqual(list);
});

test('a loss of which only the service worker was told is told to the next page, once', async () => {
  const mark = await openDB('countenance.loss', 1);
  mark.close();
  const first = await startTestVault();
  expect(await first.vault.status()).toEqual({ ok: true, value: { state: 'none', lost: true } });
  first.end();
  const second = await startTestVault();
  expect(await second.vault.status()).toEqual({ ok: true, value: { state: 'none', lost: false } });
});

test('a locked vault decides nothing, keeps nothing and opens only for the right passphrase', async () => {
  const before = await createdVault();
  const face = randomTemplate();
  await enrol(before, ANNA, [face.slice()]);
  before.end();
  const { vault, events, say, decide, capture, heard } = await startTestVault();
  say({ kind: 'probe', frameId: 99, trackId: 1, template: face.slice() });
  const dropped = capture(face.slice());
  await heard('captures-dropped', ({ captureIds }) => captureIds.includes(dropped));
  expect(events.some(({ kind }) => kind === 'decision')).toBe(false);

  const request = unasked(ANNA, [dropped]);
  expect(await vault.enrol(request)).toEqual(refused('locked'));
  expect(await vault.listPeople()).toEqual(refused('locked'));
  expect(await vault.removePeople(leaving(newId(PersonId)))).toEqual(refused('locked'));

  for (const passphrase of ['a long walk by the Sea', ''])
    expect(await vault.unlock({ kind: 'passphrase', passphrase })).toEqual(
      refused('wrong', { waitMillis: 0 }),
    );
  expect(await vault.status()).toMatchObject({ value: { state: 'locked' } });
  expect(await vault.unlock(byPassphrase)).toMatchObject({ ok: true });
  expect(await decide(near(face))).toMatchObject({ kind: 'match' });
});

test('locking tells why, drops everything and ends the worker', async () => {
  const started = await createdVault();
  await started.vault.lock();
  expect(started.events.at(-1)).toEqual({ kind: 'locked', reason: 'asked' });
  await expect(started.vault.status()).rejects.toThrow('closed');
});

test('who is removed is unknown at once and after a restart, and others stay', async () => {
  const started = await createdVault();
  const [annasFace, bertsFace] = [randomTemplate(), randomTemplate()];
  const anna = await enrol(started, ANNA, [near(annasFace), near(annasFace)]);
  const bert = await enrol(started, 'Bert', [near(bertsFace)]);
  expect(await started.vault.removePeople(leaving(anna))).toMatchObject({ value: { erased: 1 } });
  expect(await started.decide(near(annasFace))).toEqual({ kind: 'unknown' });
  expect(await started.vault.removePeople(leaving(anna))).toEqual(refused('not-found'));

  const again = await reopened(started);
  expect(await again.decide(near(annasFace))).toEqual({ kind: 'unknown' });
  expect(await again.decide(near(bertsFace))).toMatchObject({
    kind: 'match',
    person: { id: bert },
  });
  expect(await again.vault.status()).toMatchObject({ value: { people: 1 } });
  expect(await again.vault.listPeople()).toMatchObject({ value: { damaged: 0 } });
});

test('a face between two people is not told apart by a guess', async () => {
  const started = await createdVault();
  const [face, towards] = [randomTemplate(), randomTemplate()];
  const ids = [
    await enrol(started, ANNA, [face]),
    await enrol(started, 'Belinda', [apart(face, towards, 0.9)]),
  ];
  const decision = await started.decide(apart(face, towards, 0.975));
  if (decision.kind !== 'ambiguous') throw new Error(`decided ${decision.kind}`);
  expect(new Set(decision.people.map(({ id }) => id))).toEqual(new Set(ids));
  expect(decision.marked).toBe(false);
});

test('the disk holds neither a name nor a template', async () => {
  const started = await createdVault();
  const face = randomTemplate();
  const templates = [near(face), near(face)];
  const raw = templates.map((template) => new Uint8Array(template.slice().buffer));
  await enrol(started, ANNA, templates);
  const dump = await dumpDisk();
  expect(dump.length).toBeGreaterThan(2 * 512);

  const utf16 = new Uint8Array(Uint16Array.from(ANNA, (letter) => letter.charCodeAt(0)).buffer);
  for (const text of [new TextEncoder().encode(ANNA), utf16, new TextEncoder().encode('Annabel')])
    expect(contains(dump, text)).toBe(false);
  for (const bytes of raw)
    for (let at = 0; at + 8 <= bytes.length; at += 4)
      expect(contains(dump, bytes.subarray(at, at + 8))).toBe(false);

  // The same search finds what is there, so that finding nothing means something.
  expect(contains(dump, new TextEncoder().encode('ciphertext'))).toBe(true);
});

test('a vault that exists is never overwritten', async () => {
  (await createdVault()).end();
  const other = await startTestVault();
  expect(await other.vault.create('another passphrase')).toEqual(refused('exists'));
  expect(await other.vault.unlock(byPassphrase)).toMatchObject({ ok: true });
});

test('unlocking where there is no vault says so', async () => {
  const { vault } = await startTestVault();
  expect(await vault.unlock(byPassphrase)).toEqual(refused('no-vault'));
});
