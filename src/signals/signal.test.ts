import { describe, expect, it } from 'vitest';
import { BadgeId, Millis, PersonId, SlotId, VisitId, type DoorEvent } from '../domain';
import { QUIET, SignalConfig } from './config';
import { tellEmbedder } from './embedder';
import { signalOf, type DoorSignal } from './signal';

const uuid = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const base = { id: VisitId.parse(uuid(1)), at: Millis.parse(1000), kiosk: SlotId.parse(uuid(2)) };
const person = PersonId.parse(uuid(3));
const entry: DoorEvent = { ...base, kind: 'entry', known: { by: 'face', person } };

describe('the signal of a door', () => {
  it('says what happened, when and where, and not to whom', () => {
    expect(signalOf(entry, 'Front door', null)).toEqual({
      type: 'countenance',
      version: 1,
      signal: 'entry',
      id: uuid(1),
      at: 1000,
      kiosk: 'Front door',
    });
  });

  it('never holds the id of a person, a kiosk way in or a badge, or why somebody was turned away', () => {
    const badge = BadgeId.parse(uuid(4));
    const events: DoorEvent[] = [
      entry,
      { ...base, kind: 'check-in', known: { by: 'code', badge, person } },
      { ...base, kind: 'denied', why: 'wrong-code' },
      { ...base, kind: 'undo', undoes: VisitId.parse(uuid(5)) },
    ];
    const said = JSON.stringify(events.map((event) => signalOf(event, 'Front door', 'Ada')));
    for (const secret of [uuid(2), uuid(3), uuid(4), 'wrong-code'])
      expect(said).not.toContain(secret);
  });

  it('names whoever was let in where the deployment wants that, and nobody who was turned away', () => {
    expect(signalOf(entry, 'Front door', 'Ada')).toMatchObject({ person: 'Ada' });
    const denied = signalOf({ ...base, kind: 'denied', why: 'unknown' }, 'Front door', 'Ada');
    expect(denied).not.toHaveProperty('person');
  });

  it('says which visit an undo takes back', () => {
    const undo = signalOf({ ...base, kind: 'undo', undoes: base.id }, 'Front door', null);
    expect(undo).toMatchObject({ signal: 'undo', undoes: uuid(1) });
  });
});

describe('the page around a kiosk', () => {
  const allowed = ['https://desk.example', 'https://gate.example:8443'];

  function tell(origin: string | null): string[] {
    const targets: string[] = [];
    const embedder = {
      postMessage: (_signal: DoorSignal, target: string) => void targets.push(target),
    };
    tellEmbedder(signalOf(entry, 'Front door', null), allowed, { embedder, origin });
    return targets;
  }

  it('is told if it is one of those allowed, exactly', () => {
    expect(tell('https://desk.example')).toEqual(['https://desk.example']);
    for (const other of ['https://desk.example.evil.example', 'http://desk.example', 'null'])
      expect(tell(other), other).toEqual([]);
  });

  it('is never addressed as anybody where the browser does not tell who it is', () => {
    expect(tell(null)).toEqual(allowed);
  });

  it.each(['*', 'https://*.example', 'desk.example', 'https://desk.example/', 'null', ''])(
    'cannot be %j in the configuration',
    (origin) => {
      expect(SignalConfig.safeParse({ origins: [origin] }).success).toBe(false);
    },
  );

  it('is nobody unless a deployment says otherwise', () => {
    expect(SignalConfig.parse({})).toEqual(QUIET);
    expect(SignalConfig.parse({ origins: allowed }).origins).toEqual(allowed);
  });
});
