import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureId, newId, BUILT_IN_TEMPLATE_LENGTH } from '../domain';
import type { VaultEvent } from './index';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { openOffice, publish, refused, reopened, unasked } from './testing/journeys';

const gone = refused('captures-gone');
const anna = unasked('Anna', []);
let started: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];

beforeEach(async () => {
  ({ started, code } = await openOffice());
  await publish(started);
});
afterEach(endTestVaults);

test('captures are gone after a lock, and the screen is told', async () => {
  const { vault, capture, heard } = started;
  const captureIds = [capture(randomTemplate()), capture(randomTemplate())];
  await started.decide(randomTemplate());
  await vault.lock();
  await heard('captures-dropped', (event) =>
    captureIds.every((id) => event.captureIds.includes(id)),
  );
  const again = await reopened(started, code);
  expect(await again.vault.enrol({ ...anna, captureIds })).toEqual(gone);
});

test('an enrolment needs every capture it names, and takes nothing otherwise', async () => {
  const { vault, capture } = started;
  const captureId = capture(randomTemplate());
  const captureIds = [captureId, newId(CaptureId)];
  expect(await vault.enrol({ ...anna, captureIds })).toEqual(gone);
  expect(await vault.status()).toMatchObject({ value: { state: 'open', people: 0 } });
  expect(await vault.enrol({ ...anna, captureIds: [captureId] })).toMatchObject({ ok: true });
});

test('a capture serves one enrolment only, and a dropped one none', async () => {
  const { vault, capture } = started;
  const [used, dropped] = [capture(randomTemplate()), capture(randomTemplate())];
  await vault.enrol({ ...anna, captureIds: [used, used] });
  await vault.dropCaptures([dropped]);
  expect(await vault.enrol({ ...anna, captureIds: [used] })).toEqual(gone);
  expect(await vault.enrol({ ...anna, captureIds: [dropped] })).toEqual(gone);
  const list = await vault.listPeople();
  expect(list).toMatchObject({ ok: true, value: { people: [{ samples: { count: 1 } }] } });
});

test('templates of any length are brought to unit length', async () => {
  const face = randomTemplate();
  const captureIds = [started.capture(face.map((number) => number * 7))];
  await started.vault.enrol({ ...anna, captureIds });
  const decision = await started.decide(near(face).map((number) => number / 5));
  if (decision.kind !== 'match') throw new Error(`decided ${decision.kind}`);
  expect(decision.score).toBeLessThanOrEqual(1.000001);
});

test('a look that was not good enough is answered with the reason', async () => {
  started.say({ kind: 'no-probe', frameId: 5, trackId: 2, reason: 'more-light' });
  const event = await started.heard('decision', ({ decision }) => decision.frameId === 5);
  expect(event.decision).toMatchObject({
    trackId: 2,
    decision: { kind: 'not-enough', reason: 'more-light' },
  });
});

/** No frame of the tests has this number otherwise. */
const BAD_FRAME = 901;

const isOf = (frameId: number) => (event: VaultEvent) =>
  event.kind === 'decision' && event.decision.frameId === frameId;

test('engine messages of the wrong form are ignored, and the next good one is answered', async () => {
  const { events, say, decide } = started;
  const template = randomTemplate();
  const short = template.slice(1);
  const notANumber = template.map((number, index) => (index === 3 ? NaN : number));
  const quality = { score: 80, yaw: 0, pitch: 0 };
  const good = { kind: 'capture', captureId: newId(CaptureId), template: template.slice() };
  const zeros = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  const probe = { kind: 'probe', frameId: BAD_FRAME, trackId: 1, quality: 60, still: false };
  for (const message of [
    null,
    'probe',
    { kind: 'probe' },
    { ...probe, template: short },
    { ...probe, template: [...template] },
    { ...probe, template: notANumber },
    { ...probe, template: zeros },
    { ...probe, template: template.slice(), more: 1 },
    { ...probe, template: template.slice(), quality: 101 },
    { kind: 'capture', captureId: 'not an id', template: template.slice(), quality },
    { kind: 'capture', captureId: newId(CaptureId), template: template.slice() },
    { ...good, quality: { ...quality, score: 101 } },
    { ...good, quality: { ...quality, yaw: 0.5 } },
    { ...good, quality: { ...quality, name: 'Anna' } },
    { kind: 'erase-everything' },
  ])
    say(message);
  expect(await decide(template)).toEqual({ kind: 'unknown' });
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter(isOf(BAD_FRAME))).toEqual([]);
  // The id would be known, had one of them been kept.
  const { captureId } = good;
  expect(await started.vault.enrol({ ...anna, captureIds: [captureId] })).toEqual(gone);
});

test('a second engine is refused, and the first one keeps its place', async () => {
  const { port1, port2 } = new MessageChannel();
  await expect(started.vault.connectEngine(port2)).rejects.toThrow();
  const template = randomTemplate();
  const probe = { kind: 'probe', frameId: BAD_FRAME, trackId: 1, quality: 60, still: true };
  port1.postMessage({ ...probe, template });
  expect(await started.decide(randomTemplate())).toEqual({ kind: 'unknown' });
  expect(started.events.filter(isOf(BAD_FRAME))).toEqual([]);
});
