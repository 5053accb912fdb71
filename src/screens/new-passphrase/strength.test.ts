import { describe, expect, it } from 'vitest';
import { judge, MIN_SCORE, timeOf } from './strength';

describe('how hard a passphrase is to guess', () => {
  it('refuses what many people use, and says so', async () => {
    const strength = await judge('password123');
    expect(strength.score).toBeLessThan(MIN_SCORE);
    expect(strength).toMatchObject({ time: 'moments', reason: 'common' });
  });

  it('names repetitions and keys in a row as reasons', async () => {
    expect((await judge('aaaaaaaaaa')).reason).toBe('repeat');
    expect((await judge('jhgfdsapoiu')).reason).toBe('pattern');
  });

  it('accepts five words that do not belong together', async () => {
    const strength = await judge('violet harbour teaspoon onward gravel');
    expect(strength).toMatchObject({ score: 4, time: 'centuries' });
  });

  it('never tells a time as longer than it is', () => {
    expect(timeOf(59)).toBe('moments');
    expect(timeOf(3600)).toBe('hours');
    expect(timeOf(99 * 365 * 86_400)).toBe('years');
    expect(timeOf(100 * 365 * 86_400)).toBe('centuries');
  });
});
