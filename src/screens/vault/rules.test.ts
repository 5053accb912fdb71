import { describe, expect, it } from 'vitest';
import { Millis } from '../../domain';
import type { WayKind } from '../../vault';
import { BACKUP_DUE_DAYS, isBackupDue } from './backup-due';
import { isFragile, onlyOfficerWay } from './kinds';
import { labelFrom } from './label';
import { recipientsIn } from './recipients';

const DAY = 86_400_000;

describe('the reminder of a backup', () => {
  const at = Date.UTC(2026, 10, 25);
  const backedUp = (days: number) => Millis.parse(at - days * DAY);

  it('comes when there is none, or an old one, and somebody is enrolled', () => {
    expect(isBackupDue({ people: 1, backedUpAt: null }, at)).toBe('never');
    expect(isBackupDue({ people: 1, backedUpAt: backedUp(BACKUP_DUE_DAYS + 1) }, at)).toBe('old');
  });

  it('stays away while the backup is recent, or nobody would be lost', () => {
    expect(isBackupDue({ people: 1, backedUpAt: backedUp(BACKUP_DUE_DAYS) }, at)).toBeNull();
    expect(isBackupDue({ people: 0, backedUpAt: null }, at)).toBeNull();
  });
});

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
