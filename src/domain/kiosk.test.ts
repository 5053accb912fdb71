import { describe, expect, it } from 'vitest';
import { Kiosk } from './kiosk';

const kiosk = {
  name: 'Front door',
  place: '',
  language: 'en',
  purpose: 'attendance',
  start: 'tap',
  zone: 'whole',
  camera: null,
  greeting: '',
  logo: null,
  noticeUrl: null,
  sounds: true,
  hours: null,
  debounceMinutes: 5,
  lateAfter: null,
  strangers: null,
  help: '',
  selfService: true,
};

describe.each([
  ['place', 80],
  ['greeting', 120],
  ['help', 120],
] as const)('the %s of a kiosk', (field, most) => {
  const read = (text: string) => Kiosk.safeParse({ ...kiosk, [field]: text }).data?.[field];

  it('is text of any language on one line, or empty, without space around it', () => {
    for (const text of ['', 'Étage 1', '一楼', 'الطابق الأول', '<b>2nd</b> floor', '👩‍👩‍👧'])
      expect(read(` ${text}\t`)).toBe(text);
    expect(read('a\r\n\tb')).toBe('a b');
  });

  it(`has ${most} characters at most`, () => {
    expect(read('x'.repeat(most))).toHaveLength(most);
    expect(read('x'.repeat(most + 1))).toBeUndefined();
  });

  it('has no control characters and no halves of characters in it', () => {
    for (const text of ['a\u0000b', 'a\u001b[2Jb', 'a\u0085b', 'a\ud800b'])
      expect(read(text), JSON.stringify(text)).toBeUndefined();
  });
});
