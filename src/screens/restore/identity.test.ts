import { describe, expect, it } from 'vitest';
import { identityIn } from './identity';

describe('finding an age identity in pasted text', () => {
  const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;

  it('finds it between the comments of age-keygen, on one line or several', () => {
    expect(identityIn(`# created: 2026-11-25\n# public key: age1abc\n${identity}\n`)).toBe(
      identity,
    );
    expect(identityIn(`# created: 2026-11-25# public key: age1abc ${identity}`)).toBe(identity);
  });

  it('reads small letters, as bech32 allows', () => {
    expect(identityIn(identity.toLowerCase())).toBe(identity);
  });

  it('finds none in a recipient or a passphrase', () => {
    expect(identityIn('age1qqqqqqqq')).toBeNull();
    expect(identityIn('violet harbour teaspoon')).toBeNull();
  });
});
