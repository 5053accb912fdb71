import { describe, expect, test } from 'vitest';
import { finish, startDraft } from './draft';

const named = { ...startDraft(null, 'de'), name: 'Front door' };

describe('setting a kiosk up', () => {
  test('needs nothing but a name', () => {
    expect(finish(startDraft(null, 'de'))).toEqual({ ok: false, error: 'name' });
    expect(finish(named)).toMatchObject({
      ok: true,
      value: { name: 'Front door', language: 'de', hours: null, lateAfter: null, noticeUrl: null },
    });
  });
  test('keeps hours, over midnight too, and the time after which somebody is late', () => {
    const night = { ...named, hasHours: true, opens: '22:00', closes: '06:15', hasLate: true };
    const done = finish({ ...night, lateAfter: '22:30' });
    expect(done).toMatchObject({
      value: { hours: { opens: 22 * 60, closes: 6 * 60 + 15 }, lateAfter: 22 * 60 + 30 },
    });
    if (done.ok) expect(startDraft(done.value, 'en')).toEqual({ ...night, lateAfter: '22:30' });
  });
  test('takes no time that is none, and no address that a telephone would not open safely', () => {
    expect(finish({ ...named, hasHours: true, opens: '' })).toEqual({ ok: false, error: 'time' });
    const at = (noticeUrl: string) => finish({ ...named, noticeUrl });
    expect(at('http://example.org')).toEqual({ ok: false, error: 'noticeUrl' });
    expect(at('javascript:alert(1)')).toEqual({ ok: false, error: 'noticeUrl' });
    expect(at(' https://example.org/faces ')).toMatchObject({
      value: { noticeUrl: 'https://example.org/faces' },
    });
  });
  test('says which words hold a character that cannot be shown', () => {
    for (const field of ['place', 'greeting', 'help'] as const)
      expect(finish({ ...named, [field]: 'Ground\u0007floor' })).toEqual({
        ok: false,
        error: field,
      });
  });
});
