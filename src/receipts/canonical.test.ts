import { describe, expect, it } from 'vitest';
import { canonical, hashNotice, sha256Hex } from './canonical';
import { NOTICE } from './testing/examples';

describe('canonical JSON', () => {
  it('is that of the example in RFC 8785, 3.2.2 and 3.2.3', () => {
    const example: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonical(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts names by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const written = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(written) as object)).toHaveLength(names.length);
    expect(written).toBe(
      `{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\u{1f600}":0,"\ufb33":0}`,
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonical(undefined)).toThrow();
    expect(() => canonical({ half: '\ud83d' })).toThrow();
    expect(() => canonical([NaN])).toThrow();
  });
});

describe('hashes', () => {
  it('are those of FIPS 180-2', async () => {
    expect(await sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('of a notice do not depend on the order of its fields, and change with every word', async () => {
    const hash = await hashNotice(NOTICE);
    const turned = Object.fromEntries(Object.entries(NOTICE).reverse()) as typeof NOTICE;
    expect(await hashNotice(turned)).toBe(hash);
    expect(await hashNotice({ ...NOTICE, eraseAfterDays: 8 })).not.toBe(hash);
  });
});
