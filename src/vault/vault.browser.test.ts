import { beforeEach, expect, test } from 'vitest';
import { consentGiven, DisplayName, newId, now, PersonId, type Template } from '../domain';
import { contains, dumpDisk, eraseDisk } from './testing/disk';
import { startTestVault, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';

const PASSPHRASE = 'a long walk by the sea';
const ANNA = 'Annabel Ångström';

beforeEach(eraseDisk);

async function createdVault(): Promise<TestVault> {
  const started = await startTestVault();
  expect(await started.vault.create(PASSPHRASE)).toEqual({ ok: true, value: null });
  return started;
}

async function enrol({ vault, capture }: TestVault, name: string, templates: Template[]) {
  const captureIds = templates.map(capture);
  const enrolled = await vault.enrol({
    name: DisplayName.parse(name),
    consent: consentGiven(now()),
    captureIds,
  });
  if (!enrolled.ok) throw new Error(`enrolment failed: ${enrolled.error.kind}`);
  return enrolled.value;
}

test('a person is enrolled, recognised, listed, and after a restart recognised again', async () => {
  const first = await startTestVault();
  expect(await first.vault.status()).toEqual({ ok: true, value: { state: 'none' } });
  await first.vault.create(PASSPHRASE);
  const face = randomTemplate();
  const id = await enrol(first, ANNA, [near(face), near(face)]);

  const decision = await first.decide(near(face));
  expect(decision).toMatchObject({ kind: 'match', person: { id, name: ANNA } });
  expect(await first.decide(randomTemplate())).toEqual({ kind: 'unknown' });
  const list = await first.vault.listPeople();
  expect(list).toMatchObject({
    ok: true,
    value: { people: [{ id, name: ANNA, samples: 2 }], damaged: 0 },
  });

  const second = await startTestVault();
  expect(await second.vault.status()).toEqual({ ok: true, value: { state: 'locked' } });
  expect(await second.vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: null });
  expect(await second.vault.status()).toEqual({ ok: true, value: { state: 'open', people: 1 } });
  expect(await second.decide(near(face))).toMatchObject({ kind: 'match', person: { id } });
  expect(await second.vault.listPeople()).toEqual(list);
});

test('a locked vault decides nothing, keeps nothing and opens only for the right passphrase', async () => {
  const started = await createdVault();
  const { vault, events, say, decide, capture, heard } = started;
  const face = randomTemplate();
  await enrol(started, ANNA, [face.slice()]);
  await vault.lock();
  const decided = events.length;
  say({ kind: 'probe', frameId: 99, trackId: 1, template: face.slice() });
  const refused = capture(face.slice());
  await heard('captures-dropped', ({ captureIds }) => captureIds.includes(refused));
  expect(events.slice(decided).some(({ kind }) => kind === 'decision')).toBe(false);

  const locked = { ok: false, error: { kind: 'locked' } };
  const consent = consentGiven(now());
  const name = DisplayName.parse(ANNA);
  expect(await vault.enrol({ name, consent, captureIds: [refused] })).toEqual(locked);
  expect(await vault.listPeople()).toEqual(locked);
  expect(await vault.removePerson(newId(PersonId))).toEqual(locked);

  const wrong = { ok: false, error: { kind: 'wrong-passphrase' } };
  for (const passphrase of ['a long walk by the Sea', '', PASSPHRASE.slice(1)])
    expect(await vault.unlock(passphrase)).toEqual(wrong);
  expect(await vault.status()).toEqual({ ok: true, value: { state: 'locked' } });
  await vault.unlock(PASSPHRASE);
  expect(await decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await vault.unlock('a wrong passphrase')).toEqual(wrong);
  expect(await decide(near(face))).toMatchObject({ kind: 'match' });
});

test('who is removed is unknown at once and after a restart, and others stay', async () => {
  const started = await createdVault();
  const [annasFace, bertsFace] = [randomTemplate(), randomTemplate()];
  const anna = await enrol(started, ANNA, [near(annasFace), near(annasFace)]);
  const bert = await enrol(started, 'Bert', [near(bertsFace)]);
  expect(await started.vault.removePerson(anna)).toEqual({ ok: true, value: null });
  expect(await started.decide(near(annasFace))).toEqual({ kind: 'unknown' });
  const notFound = { ok: false, error: { kind: 'not-found' } };
  expect(await started.vault.removePerson(anna)).toEqual(notFound);

  const again = await startTestVault();
  await again.vault.unlock(PASSPHRASE);
  expect(await again.decide(near(annasFace))).toEqual({ kind: 'unknown' });
  expect(await again.decide(near(bertsFace))).toMatchObject({
    kind: 'match',
    person: { id: bert },
  });
  expect(await again.vault.status()).toEqual({ ok: true, value: { state: 'open', people: 1 } });
});

test('two people who look the same are not told apart by a guess', async () => {
  const started = await createdVault();
  const face = randomTemplate();
  const ids = [
    await enrol(started, ANNA, [face.slice()]),
    await enrol(started, 'Belinda', [face.slice()]),
  ];
  const decision = await started.decide(near(face));
  if (decision.kind !== 'ambiguous') throw new Error(`decided ${decision.kind}`);
  expect(new Set(decision.people.map(({ id }) => id))).toEqual(new Set(ids));
});

test('the disk holds neither a name nor a template', async () => {
  const started = await createdVault();
  const templates = [randomTemplate(), randomTemplate()];
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
  expect(contains(dump, new TextEncoder().encode('wrappedKey'))).toBe(true);
});

test('a vault that exists is never overwritten', async () => {
  await createdVault();
  const other = await startTestVault();
  const exists = { ok: false, error: { kind: 'exists' } };
  expect(await other.vault.create('another passphrase')).toEqual(exists);
  expect(await other.vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: null });
});

test('of two vaults created at the same moment one is made and the other told so', async () => {
  const tabs = [await startTestVault(), await startTestVault()];
  const passphrases = ['the passphrase of one', 'the passphrase of two'];
  const made = await Promise.all(
    tabs.map(({ vault }, index) => vault.create(passphrases[index] ?? '')),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = passphrases[made.findIndex(({ ok }) => ok)] ?? '';
  const later = await startTestVault();
  expect(await later.vault.unlock(winner)).toEqual({ ok: true, value: null });
});

test('unlocking where there is no vault says so', async () => {
  const { vault } = await startTestVault();
  expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'no-vault' } });
});

test('who is enrolled or erased in one tab is known or forgotten in the others at once', async () => {
  const here = await createdVault();
  const there = await startTestVault();
  await there.vault.unlock(PASSPHRASE);
  const face = randomTemplate();
  const id = await enrol(here, ANNA, [near(face)]);
  await expect.poll(() => there.decide(near(face))).toMatchObject({ kind: 'match' });
  expect(await there.vault.status()).toMatchObject({ value: { people: 1 } });

  await here.vault.removePerson(id);
  await expect.poll(() => there.decide(near(face))).toEqual({ kind: 'unknown' });
  expect(await there.vault.listPeople()).toMatchObject({ value: { people: [] } });
  expect(there.events.filter(({ kind }) => kind === 'people-changed')).toHaveLength(2);
});
