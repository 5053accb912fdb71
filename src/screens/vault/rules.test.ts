import { describe, expect, it } from 'vitest';
import type { WayKind } from '../../vault';
import { isFragile, onlyOfficerWay } from './kinds';
import { labelFrom } from './label';
import { recipientsIn } from './recipients';

describe('ways in that officers have', () => {
  const ways = (...kinds: WayKind[]) => kinds.map((kind) => ({ kind }));

  it('knows the one that has to stay', () => {
    expect(onlyOfficerWay(ways('kiosk-passphrase', 'passphrase'))?.kind).toBe('passphrase');
    expect(onlyOfficerWay(ways('passphrase', 'recovery'))).toBeNull();
  });

  it('warns when one passphrase or device stands alone, and kiosks do not count', () => {
    expect(isFragile(ways('passphrase', 'kiosk-passphrase', 'kiosk-device'))).toBe(true);
    expect(isFragile(ways('passkey'))).toBe(true);
    expect(isFragile(ways('recovery'))).toBe(false);
    expect(isFragile(ways('passphrase', 'passkey'))).toBe(false);
  });
});

describe('what officers type', () => {
  it('becomes a name that the vault takes', () => {
    expect(labelFrom('  Ada’s\tlaptop\n')).toBe('Ada’s laptop');
    expect(labelFrom(' \u0000 ')).toBe('');
    expect(labelFrom(`${'a'.repeat(59)}😀`)).toHaveLength(60);
  });

  it('is read as a list of recipients, with comments and empty lines between them', () => {
    expect(recipientsIn('# Ada\nage1abc\r\n\n  age1def  \n')).toEqual(['age1abc', 'age1def']);
  });
});
