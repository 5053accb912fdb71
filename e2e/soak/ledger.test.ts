import { describe, expect, it } from 'vitest';
import { judge, type Outage } from './ledger';
import type { Part, Said } from './words';

const acts: readonly Part[] = [
  { who: null, enrolled: false },
  { who: 'Ada', enrolled: true },
  { who: 'a visitor', enrolled: false },
];

const SECOND = 1000;
const shows = (act: number | null, second: number): Said => ({
  kind: 'act',
  act,
  at: second * SECOND,
});
const tells = (signal: string, second: number, person: string | null = null): Said => ({
  kind: 'signal',
  signal,
  at: second * SECOND,
  id: signal === 'denied' ? null : `visit at ${String(second)}`,
  person,
});

/** Ada for 14 seconds, and then a visitor for as long; what the door told comes between. */
function told(...signals: readonly Said[]): readonly Said[] {
  const all = [shows(0, 0), shows(1, 4), shows(0, 18), shows(2, 23), shows(0, 37), ...signals];
  const at = (one: Said) => ('at' in one ? one.at : 0);
  return all.sort((a, b) => at(a) - at(b));
}

const verdicts = (said: readonly Said[], outages: readonly Outage[] = []) =>
  judge(said, acts, outages).appearances.map(({ verdict }) => verdict);

const right = [tells('check-in', 6, 'Ada'), tells('denied', 25)];

describe('the ledger of a soak', () => {
  it('finds nothing wrong where who is enrolled is noted once and a visitor is turned away', () => {
    expect(verdicts(told(...right))).toEqual(['right', 'right']);
    expect(judge(told(...right), acts, []).strays).toEqual([]);
  });

  it('notices that somebody is missing, or a visitor was told nothing', () => {
    expect(verdicts(told())).toEqual(['missed', 'missed']);
  });

  it('notices that somebody was noted twice while they stood there', () => {
    expect(verdicts(told(...right, tells('check-in', 9, 'Ada')))).toEqual(['doubled', 'right']);
  });

  it('notices that somebody was noted again before they may be', () => {
    const again = [shows(1, 40), tells('check-in', 42, 'Ada'), shows(0, 54)];
    expect(verdicts(told(...right, ...again))).toEqual(['right', 'right', 'doubled']);
    const later = [shows(1, 70), tells('check-in', 72, 'Ada'), shows(0, 84)];
    expect(verdicts(told(...right, ...later))).toEqual(['right', 'right', 'right']);
  });

  it('does not expect anybody to be noted who was noted within the minute before', () => {
    expect(verdicts(told(...right, shows(1, 40), shows(0, 54)))).toEqual([
      'right',
      'right',
      'right',
    ]);
  });

  it('notices that one is taken for another, turned away, or let in without being enrolled', () => {
    expect(verdicts(told(tells('check-in', 6, 'Bea'), tells('denied', 25)))[0]).toBe('wrong');
    expect(verdicts(told(tells('denied', 6), tells('denied', 25)))[0]).toBe('wrong');
    expect(verdicts(told(tells('check-in', 25, 'Ada')))[1]).toBe('wrong');
  });

  it('notices a visit of nobody', () => {
    expect(judge(told(...right, tells('check-in', 60, 'Ada')), acts, []).strays).toHaveLength(1);
  });

  it('asks nothing of a kiosk that was disturbed all the time, and everything when it had eight seconds', () => {
    const whole = [{ from: 5 * SECOND, to: 17 * SECOND }];
    expect(verdicts(told(tells('denied', 25)), whole)).toEqual(['right', 'right']);
    const some = [{ from: 4 * SECOND, to: 9 * SECOND }];
    expect(verdicts(told(tells('denied', 25)), some)).toEqual(['missed', 'right']);
  });

  it('takes somebody for gone since the last frame when the page is loaded anew', () => {
    const said: readonly Said[] = [
      shows(1, 4),
      { kind: 'frames', times: [5 * SECOND, 6 * SECOND] },
      { kind: 'loaded', at: 20 * SECOND },
    ];
    const { appearances } = judge(said, acts, []);
    expect(appearances).toMatchObject([{ from: 4 * SECOND, to: 6 * SECOND, verdict: 'right' }]);
  });
});
