import { generateX25519Identity } from 'age-encryption';
import { afterEach, expect, test } from 'vitest';
import { checkFile } from '../audit';
import { now, Millis } from '../domain';
import { decryptFile } from './keys';
import { pruneLog } from './office/audit-keeping';
import { createStore } from './store';
import type { StoredEntry, StoredLogEnd } from './store';
import { openDisk } from './testing/disk';
import { endTestVaults, startTestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openHere } from './testing/here';
import { enrol, must, openOffice, refused, reopened } from './testing/journeys';
import { leaving } from './testing/leaving';
import { actionsIn, entriesIn, EVERYTHING, onDisk, viewOf } from './testing/log';

const byKiosk = { kind: 'passphrase', passphrase: 'the door by the river' } as const;
const wayOfKiosk = { kind: 'kiosk-passphrase', passphrase: byKiosk.passphrase } as const;

afterEach(endTestVaults);

const isEntry = (each: StoredEntry | StoredLogEnd): each is StoredEntry => each.seq > 0;

test('what is done with somebody is in the log, under a pseudonym that outlives them and leads to nobody', async () => {
  const { started } = await openOffice();
  const anna = await enrol(started, 'Anna', [near(randomTemplate())]);
  must(await started.vault.readContact(anna));
  must(await started.vault.listPeople());
  must(await started.vault.listPeople());
  const named = await viewOf(started, { ...EVERYTHING, person: 'ann' });
  expect(actionsIn(named)).toEqual(['enrol', 'read-contact']);
  expect(named.lines[0]).toMatchObject({ name: 'Anna' });
  must(await started.vault.removePeople(leaving(anna)));
  const view = await viewOf(started);
  expect(view).toMatchObject({ broken: null, faults: 0, first: 1 });
  // Asked for twice within the hour, the list of people is one entry, which says so.
  expect(actionsIn(view).slice(-5)).toEqual([
    'enrol',
    'read-contact',
    'list-people',
    'read-log',
    'erase',
  ]);
  expect(entriesIn(view).find(({ action }) => action === 'list-people')?.span).toBe('hour');
  const about = entriesIn(view).flatMap(({ resource }) =>
    resource.kind === 'person' ? [resource.pseudonym] : [],
  );
  expect(about).toHaveLength(3);
  expect(new Set(about).size).toBe(1);
  expect(view.lines[0]?.name).toBeNull();
  expect(JSON.stringify(view)).not.toContain(anna);
  expect(actionsIn(await viewOf(started, { ...EVERYTHING, person: about[0] ?? '' }))).toEqual([
    'enrol',
    'read-contact',
    'erase',
  ]);
});

test('an exported log is checked without the vault, against the key that the office publishes', async () => {
  const { started } = await openOffice();
  await enrol(started, 'Anna', [near(randomTemplate())]);
  const text = must(await started.vault.exportLog());
  const { identity: key } = must(await started.vault.listNotices());
  expect(await checkFile(text, key)).toMatchObject({ kind: 'whole', header: { base: { seq: 0 } } });
  expect(text).not.toContain('Anna');
  const lines = text.split('\n');
  expect(await checkFile(lines.toSpliced(2, 1).join('\n'), key)).toMatchObject({
    first: { seq: 2, fault: 'missing' },
  });
});

test('a kiosk writes, and can neither read nor ask', async () => {
  const { started, code } = await openOffice();
  must(await started.vault.addWay({ proof: code, way: wayOfKiosk, label: 'Front door' }));
  const face = randomTemplate();
  await enrol(started, 'Anna', [near(face)]);
  // Looking at the log is an entry, too.
  const before = (await viewOf(started)).last + 1;
  const kiosk = await reopened(started, byKiosk);
  await kiosk.decide(near(face));
  expect(await kiosk.vault.readLog(EVERYTHING)).toEqual(refused('officer-only'));
  expect(await kiosk.vault.exportLog()).toEqual(refused('officer-only'));
  kiosk.end();
  const session = await openHere(byKiosk);
  const bodies = await onDisk((_, log) =>
    log.filter(isEntry).filter(({ kind }) => kind === 'sealed'),
  );
  expect(bodies.length).toBeGreaterThan(before);
  const held = Object.values(session.match).filter((value) => value instanceof CryptoKey);
  expect(held.map(({ algorithm }) => algorithm.name)).not.toContain('X25519');
  const stranger = await generateX25519Identity();
  for (const { body } of bodies) {
    const text = new TextDecoder('latin1').decode(body);
    expect(text).not.toMatch(/enrol|officer|Anna/);
    // Each has one recipient only, and it is not whoever comes along.
    expect(text.match(/-> X25519/g)).toHaveLength(1);
    expect(await decryptFile({ identity: stranger }, body)).toEqual({
      ok: false,
      error: 'no-match',
    });
  }
  const again = await startTestVault();
  must(await again.vault.unlock(code));
  const view = await viewOf(again);
  expect(view.broken).toBeNull();
  expect(actionsIn(view).slice(before)).toEqual([
    'start-kiosk',
    'recognise',
    'read-log: refused, officer-only',
    'export-log: refused, officer-only',
    'unlock',
  ]);
  expect(view.lines.at(-1 - before)).toMatchObject({ by: 'Front door' });
});

test('a wrong way in is written down while there is no key, in clear, and says nothing of anybody', async () => {
  const { started, code } = await openOffice();
  started.end();
  const { vault } = await startTestVault();
  const wrong = { ...code, words: code.words.split(' ').reverse().join(' ') };
  expect(await vault.unlock(wrong)).toMatchObject(refused('wrong'));
  const clear = await onDisk((_, log) =>
    log.filter(isEntry).filter(({ kind }) => kind === 'clear'),
  );
  expect(
    clear.map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as unknown),
  ).toMatchObject([
    { action: 'refuse-unlocking', actor: { kind: 'device' }, outcome: { why: 'wrong' } },
  ]);
  must(await vault.unlock(code));
  const view = must(await vault.readLog(EVERYTHING));
  expect(view.broken).toBeNull();
  expect(actionsIn(view).slice(-2)).toEqual(['refuse-unlocking: refused, wrong', 'unlock']);
});

test('each entry that is altered or deleted on the disk is named by the vault', async () => {
  const { started, code } = await openOffice();
  await enrol(started, 'Anna', [near(randomTemplate())]);
  const { last } = await viewOf(started);
  started.end();
  for (let seq = 1; seq <= last; seq++)
    for (const change of ['body', 'leaf', 'delete'] as const) {
      const original = await onDisk(async (disk, log) => {
        const entry = log.find((each): each is StoredEntry => isEntry(each) && each.seq === seq);
        if (!entry) throw new Error('there is no such entry');
        if (change === 'delete') await disk.delete('audit', [entry.vaultId, seq]);
        else {
          const bytes = entry[change].map((byte, at) => (at === 30 ? byte ^ 1 : byte));
          await disk.put('audit', { ...entry, [change]: bytes });
        }
        return entry;
      });
      const session = await startTestVault();
      must(await session.vault.unlock(code));
      const fault = change === 'delete' ? 'missing' : 'altered';
      expect(must(await session.vault.readLog(EVERYTHING)).broken).toEqual({ seq, fault });
      expect(must(await session.vault.listPeople()).damaged).toBe(1);
      session.end();
      await onDisk((disk) => disk.put('audit', original));
    }
});

test('cutting off the tail is noticed, whatever is made of the end with what lies on the disk, and stays noticed', async () => {
  const { started, code } = await openOffice();
  for (const name of ['Anna', 'Bert', 'Cleo']) await enrol(started, name, [near(randomTemplate())]);
  started.end();
  const last = await onDisk((_, log) => log.at(-1)?.seq ?? 0);
  await onDisk(async (disk, log) => {
    const [end] = log;
    const cut = log.find((each) => each.seq === last - 1);
    if (!end || isEntry(end) || !cut || !isEntry(cut)) throw new Error('there is no log');
    for (const seq of [last - 1, last]) await disk.delete('audit', [end.vaultId, seq]);
    await disk.put('audit', { ...end, count: last - 2, hash: cut.prev });
  });
  for (let opening = 0; opening < 2; opening++) {
    const session = await startTestVault();
    must(await session.vault.unlock(code));
    const view = must(await session.vault.readLog(EVERYTHING));
    expect(view.broken).toEqual({ seq: last - 1, fault: 'end-lost' });
    expect(actionsIn(view)).toContain('mend-log');
    session.end();
  }
});

test('what cannot be written is not done: with a damaged end a kiosk gets no answer about people', async () => {
  const { started, code } = await openOffice();
  must(await started.vault.addWay({ proof: code, way: wayOfKiosk, label: 'Front door' }));
  started.end();
  await onDisk((disk, [end]) => disk.put('audit', { ...end, key: new Uint8Array(3) }));
  const kiosk = await startTestVault();
  expect(await kiosk.vault.unlock(byKiosk)).toMatchObject(refused('storage-failed'));
  expect(must(await kiosk.vault.status()).state).toBe('locked');
  // An officer's session puts it right, and says so.
  must(await kiosk.vault.unlock(code));
  const view = must(await kiosk.vault.readLog(EVERYTHING));
  expect(view.broken?.fault).toBe('end-lost');
  const anna = await enrol(kiosk, 'Anna', [near(randomTemplate())]);
  expect(await kiosk.vault.readContact(anna)).toEqual({ ok: true, value: null });
  await onDisk((disk, [end]) => disk.put('audit', { ...end, key: new Uint8Array(3) }));
  const full = refused('storage-failed', { quotaExceeded: false });
  expect(await kiosk.vault.readContact(anna)).toEqual(full);
  expect(await kiosk.vault.listPhotos()).toEqual(full);
  expect(await kiosk.vault.removePeople(leaving(anna))).toEqual(full);
  expect(must(await kiosk.vault.status())).toMatchObject({ people: 1 });
});

test('a renewed vault goes on with the same log, and its entries open with the new keys only', async () => {
  const { started, code } = await openOffice();
  const anna = await enrol(started, 'Anna', [near(randomTemplate())]);
  const before = actionsIn(await viewOf(started));
  must(await started.vault.renew({ proof: code, passphrase: 'a walk in the mountains' }));
  must(await started.vault.readContact(anna));
  const view = await viewOf(started);
  expect(view).toMatchObject({ broken: null, first: 1 });
  expect(actionsIn(view)).toEqual([...before, 'read-log', 'renew-vault', 'read-contact']);
  const annas = await viewOf(started, { ...EVERYTHING, person: 'Anna' });
  expect(actionsIn(annas)).toEqual(['enrol', 'read-contact']);
  const text = must(await started.vault.exportLog());
  expect(await checkFile(text)).toMatchObject({ kind: 'whole' });
});

test('entries that are older than they may be are erased, and the rest can be checked as before', async () => {
  const { started, code } = await openOffice();
  await enrol(started, 'Anna', [near(randomTemplate())]);
  must(await started.vault.setLogDays({ days: 90, reason: 'Nobody asks for more' }));
  const { last, days, reason } = await viewOf(started);
  expect([days, reason]).toEqual([90, 'Nobody asks for more']);
  started.end();
  const session = await openHere(code);
  if (session.role !== 'officer') throw new Error('not an officer');
  const store = createStore();
  // A clock that is set ahead by years empties nothing at once.
  must(await pruneLog(session, store, Millis.parse(now() + 4e11)));
  const kept = await onDisk((_, log) => log.filter(isEntry).length);
  expect(kept).toBeGreaterThanOrEqual(last);
  for (let month = 0; month < 3; month++)
    must(await pruneLog(session, store, Millis.parse(now() + 4e11)));
  const disk = await openDisk();
  disk.close();
  const again = await startTestVault();
  must(await again.vault.unlock(code));
  const view = must(await again.vault.readLog(EVERYTHING));
  expect(view).toMatchObject({ broken: null });
  expect(view.first).toBeGreaterThan(last);
  expect(actionsIn(view)).toEqual(['prune-log', 'unlock']);
  expect(await checkFile(must(await again.vault.exportLog()))).toMatchObject({ kind: 'whole' });
});
