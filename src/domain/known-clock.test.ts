import { describe, expect, it } from 'vitest';
import { Millis } from './ids';
import { isKnownDue, judgeClock, LONGEST_UNSEEN_DAYS } from './known-clock';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const known = Millis.parse(Date.UTC(2026, 10, 27, 12));
const at = (millis: number) => Millis.parse(known + millis);
/** Somebody's moment is so many milliseconds after the last known time. */
const due = (millis: number) => (after: number, until: Millis) =>
  at(millis) > after && at(millis) <= until;
const nobody = () => false;

describe('the clock', () => {
  it('is believed as long as the app is at work now and then', () => {
    const now = at(LONGEST_UNSEEN_DAYS * DAY);
    const judged = judgeClock({ known, now, ran: 0, isAnybodyDue: due(DAY) });
    expect(judged).toEqual({ state: 'sure', known: now, erases: now, suspends: now });
  });

  it('is doubted when it lies far ahead and somebody would be erased; until an officer has said so, that one is suspended only', () => {
    const now = at(LONGEST_UNSEEN_DAYS * DAY + 1);
    expect(judgeClock({ known, now, ran: 0, isAnybodyDue: due(DAY) })).toEqual({
      ...{ state: 'ahead', known, erases: known, suspends: now },
    });
    expect(judgeClock({ known, now, ran: 0, isAnybodyDue: nobody }).state).toBe('sure');
    expect(judgeClock({ known, now, ran: 0, isAnybodyDue: due(0) }).state).toBe('sure');
  });

  it('goes on while it is doubted by the time that the app is at work', () => {
    const now = at(10 * DAY);
    const judged = judgeClock({ known, now, ran: 2 * HOUR, isAnybodyDue: due(DAY) });
    expect(judged).toMatchObject({ state: 'ahead', erases: at(2 * HOUR) });
  });

  it('is doubted where nobody has noted a time yet and somebody would be erased', () => {
    const now = known;
    expect(judgeClock({ known: null, now, ran: 0, isAnybodyDue: due(-DAY) })).toEqual({
      ...{ state: 'ahead', known: 0, erases: 0, suspends: now },
    });
    expect(judgeClock({ known: null, now, ran: 0, isAnybodyDue: nobody }).known).toBe(now);
  });

  it('counts as the last known time and what the app was at work since when it was set back', () => {
    const judged = judgeClock({ known, now: at(-DAY), ran: HOUR, isAnybodyDue: nobody });
    expect(judged).toEqual({
      ...{ state: 'back', known: at(HOUR), erases: at(HOUR), suspends: at(HOUR) },
    });
  });

  it('may be put right by an hour, and stays what it was', () => {
    const judged = judgeClock({ known, now: at(-HOUR), ran: 0, isAnybodyDue: nobody });
    expect(judged).toMatchObject({ state: 'sure', known });
  });

  it('is noted once an hour at most', () => {
    const judged = (ran: number) =>
      judgeClock({ known, now: at(ran), ran: 0, isAnybodyDue: nobody });
    expect(isKnownDue(known, judged(HOUR - 1))).toBe(false);
    expect(isKnownDue(known, judged(HOUR))).toBe(true);
  });
});
