import { describe, expect, it } from 'vitest';
import { Millis, newId, VisitId } from '../domain';
import { QUIET, SignalConfig } from './config';
import { tellEmbedder } from './embedder';
import { signalOf, type DoorNews, type DoorSignal } from './signal';

const at = Millis.parse(1000);
const id = newId(VisitId);
const entry: DoorNews = { kind: 'entry', id, at, name: 'Ada' };

describe('the signal of a door', () => {
  it('says what happened, when and where, and not to whom', () => {
    expect(signalOf(entry, 'Front door', false)).toEqual({
      type: 'countenance',
      version: 1,
      signal: 'entry',
      id,
      at: 1000,
      kiosk: 'Front door',
    });
  });

  it('names whoever was let in where the deployment wants that, and nobody who was turned away', () => {
    expect(signalOf(entry, 'Front door', true)).toMatchObject({ person: 'Ada' });
    expect(signalOf({ kind: 'denied', at }, 'Front door', true)).toEqual({
      type: 'countenance',
      version: 1,
      signal: 'denied',
      at: 1000,
      kiosk: 'Front door',
    });
  });

  it('says which visit an undo takes back', () => {
    const undo = signalOf({ kind: 'undo', undoes: id, at }, 'Front door', false);
    expect(undo).toMatchObject({ signal: 'undo', undoes: id });
  });
});

describe('the page around a kiosk', () => {
  const allowed = ['https://desk.example', 'https://gate.example:8443'];

  function tell(origin: string | null): string[] {
    const targets: string[] = [];
    const embedder = {
      postMessage: (_signal: DoorSignal, target: string) => void targets.push(target),
    };
    tellEmbedder(signalOf(entry, 'Front door', false), allowed, { embedder, origin });
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
