import { describe, expect, it } from 'vitest';
import { Millis, newId, TrackId, VisitId, type VisitKind } from '../../domain';
import type { Stage } from './flow';
import { newsOf } from './news';

const at = Millis.parse(5000);
const idle: Stage = { kind: 'idle', ignored: null };
const track = TrackId.parse(1);
const visit = newId(VisitId);

function done(kind: VisitKind, repeated: boolean): Stage {
  const recorded = { id: visit, kind, at: Millis.parse(4000), repeated };
  const written = { name: 'Ada', visit: recorded, recognised: null };
  return { kind: 'done', track, written, since: 1 };
}

describe('what other systems are told of a door', () => {
  it('is who came, with the time of the books', () => {
    const news = newsOf(idle, done('check-in', false), at);
    expect(news).toEqual({ kind: 'check-in', id: visit, at: 4000, name: 'Ada' });
  });

  it('is not that somebody came who was written down already', () => {
    expect(newsOf(idle, done('check-in', true), at)).toBeNull();
  });

  it('is which visit was taken back', () => {
    const undone: Stage = { kind: 'undone', track, visit, since: 2 };
    expect(newsOf(done('entry', false), undone, at)).toEqual({ kind: 'undo', undoes: visit, at });
  });

  it('is that somebody was not let in, whether by face or by code', () => {
    const denied = { kind: 'denied', at };
    expect(newsOf(idle, { kind: 'not-known', track, why: 'unknown', since: 1 }, at)).toEqual(
      denied,
    );
    expect(newsOf(idle, { kind: 'code', wrong: true, since: 1 }, at)).toEqual(denied);
    expect(newsOf(idle, { kind: 'code', wrong: false, since: 1 }, at)).toBeNull();
  });

  it('is a pause once, however many stand there while it lasts', () => {
    const paused: Stage = { kind: 'paused', until: 9000 };
    expect(newsOf(idle, paused, at)).toEqual({ kind: 'denied', at });
    expect(newsOf(paused, { kind: 'paused', until: 9001 }, at)).toBeNull();
  });

  it('is nothing while nothing changes', () => {
    const same = done('entry', false);
    expect(newsOf(same, same, at)).toBeNull();
  });
});
