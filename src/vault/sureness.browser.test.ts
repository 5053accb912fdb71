import { STRANGERS } from '../domain';
import { afterEach, expect, test } from 'vitest';

import { openDisk } from './testing/disk';
import { endTestVaults } from './testing/engine';
import { frontDoor } from './testing/kiosk';
import { apart, randomTemplate } from './testing/faces';
import { byPassphrase, enrol, must, openOffice, refused, reopened } from './testing/journeys';

afterEach(endTestVaults);

const face = randomTemplate();
/** Another look at the same face: alike, but not so much that the strictest setting takes it for the same. */
const look = apart(face, randomTemplate(), 0.955);

test('the standard is in force until an officer sets something else, which every session goes by from then on', async () => {
  const { started, code } = await openOffice();
  await enrol(started, 'Anna', [face]);
  expect(must(await started.vault.readSureness())).toMatchObject({ chosen: 1000, people: 1 });
  must(await started.vault.setSureness(50));
  expect(await started.decide(look)).toMatchObject({ kind: 'match', person: { name: 'Anna' } });
  must(await started.vault.setSureness(100_000));
  expect(await started.decide(look)).toMatchObject({ kind: 'unknown' });
  const way = { kind: 'kiosk-passphrase', passphrase: 'the door by the river' } as const;
  must(await started.vault.addWay({ proof: code, way, label: 'Door' }));

  const kiosk = await reopened(started, { kind: 'passphrase', passphrase: way.passphrase });
  expect(kiosk.unlocked.role).toBe('kiosk');
  expect(await kiosk.decide(look)).toMatchObject({ kind: 'unknown' });
  expect(await kiosk.vault.setSureness(50)).toEqual(refused('officer-only'));
  expect(await kiosk.decide(look)).toMatchObject({ kind: 'unknown' });
});

test('a kiosk is as sure as the vault, unless an officer has set it otherwise for that kiosk', async () => {
  const { started } = await openOffice();
  await enrol(started, 'Anna', [face]);
  must(await started.vault.setSureness(100_000));
  const way = { kind: 'kiosk-passphrase', passphrase: 'the door by the river' } as const;
  must(await started.vault.addWay({ proof: byPassphrase, way, label: 'Door' }));
  const [slot] = must(await started.vault.listKiosks());
  if (!slot) throw new Error('there is a kiosk');
  for (const [strangers, kind] of [
    [null, 'unknown'],
    [50, 'match'],
  ] as const) {
    const office = await reopened(started, byPassphrase);
    must(await office.vault.setKiosk(slot.slotId, { ...frontDoor, strangers }));
    const kiosk = await reopened(office, { kind: 'passphrase', passphrase: way.passphrase });
    expect(await kiosk.decide(look)).toMatchObject({ kind });
    kiosk.end();
  }
  // What officers' sessions go by is as it was.
  const again = await reopened(started, byPassphrase);
  expect(await again.decide(look)).toMatchObject({ kind: 'unknown' });
});

test('renewing the vault keeps the setting', async () => {
  const { started } = await openOffice();
  must(await started.vault.setSureness(5000));
  const passphrase = 'a renewed passphrase by the sea';
  must(await started.vault.renew({ proof: byPassphrase, passphrase }));
  expect(must(await started.vault.readSureness()).chosen).toBe(5000);
  const again = await reopened(started, { kind: 'passphrase', passphrase });
  expect(must(await again.vault.readSureness()).chosen).toBe(5000);
});

test('where the setting is damaged, the standard is in force, and the damage is told', async () => {
  const { started, code } = await openOffice();
  must(await started.vault.setSureness(50));
  started.end();
  const disk = await openDisk();
  const singles = (await disk.getAll('singles')) as { id: string }[];
  const setting = singles.find(({ id }) => id === 'sureness');
  await disk.put('singles', { ...setting, ciphertext: new Uint8Array(60) });
  disk.close();
  const again = await reopened(started, code);
  expect(must(await again.vault.readSureness()).chosen).toBe(1000);
  expect(must(await again.vault.listPeople()).damaged).toBe(1);
});

test('the surer it has to be, the fewer strangers and the more looks of enrolled people are turned away; beyond what was measured it says so', async () => {
  const { started } = await openOffice();
  const { outlooks, measured } = must(await started.vault.readSureness());
  expect(outlooks.map(({ strangers }) => strangers)).toEqual(STRANGERS.choices);
  for (const [at, next] of outlooks.slice(1).entries()) {
    const before = outlooks[at];
    expect(next.oneIn).toBeGreaterThanOrEqual(before?.oneIn ?? Infinity);
    expect(next.missed?.part ?? 1).toBeGreaterThanOrEqual(before?.missed?.part ?? 1);
    expect(next.isMeasured).toBe(next.oneIn <= measured.oneIn);
  }
  expect(outlooks[0]?.isMeasured).toBe(true);
  expect(outlooks.at(-1)?.isMeasured).toBe(false);
});
