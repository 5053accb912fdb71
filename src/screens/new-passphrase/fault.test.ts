import { describe, expect, it } from 'vitest';
import { findFault } from './fault';
import type { Strength } from './strength';

const strong: Strength = { score: 4, time: 'centuries', reason: 'other' };
const weak: Strength = { score: 2, time: 'hours', reason: 'common' };

describe('what keeps a passphrase from being taken', () => {
  it('is nothing when it is long, strong and typed twice', () => {
    expect(findFault('violet harbour', 'violet harbour', strong)).toBeNull();
  });

  it('is the first of several faults, in the order of the fields', () => {
    expect(findFault('short', 'other', weak)).toBe('tooShort');
    expect(findFault('password', 'other', weak)).toBe('tooEasy');
    expect(findFault('violet harbour', 'violet harbor', strong)).toBe('different');
  });

  it('is its length when it is longer than the vault takes', () => {
    const long = 'x'.repeat(1001);
    expect(findFault(long, long, strong)).toBe('tooLong');
  });
});
