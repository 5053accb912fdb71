import { beforeAll, describe, expect, it } from 'vitest';
import { Millis, Signature, type ConsentReceipt, type SignedReceipt } from '../domain';
import { checkReceipt, type Refusal } from './check';
import { codeOf } from './code';
import { signReceipt, vouchedBytes } from './sign';
import {
  agreement,
  keyPair,
  NOTICE,
  PERIOD,
  publicKeyOf,
  signedExample,
  signerOf,
  signingBy,
  somebody,
} from './testing/examples';
import { writeReceipt } from './write';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = readonly (string | number)[];

/** Paths to every value that holds no other, empty lists included. */
function leaves(value: Json, path: Path = []): Path[] {
  const inner = value !== null && typeof value === 'object' ? Object.entries(value as object) : [];
  if (inner.length === 0) return [path];
  return inner.flatMap(([name, one]) => leaves(one as Json, [...path, name]));
}

/** A copy with one value replaced. */
function changed(value: Json, [name, ...rest]: Path, change: (leaf: Json) => Json): Json {
  if (name === undefined) return change(value);
  const copy = structuredClone(value) as Record<string, Json>;
  copy[name] = changed(copy[name] ?? null, rest, change);
  return copy;
}

/** Words of a fixed list, and others of the same list. */
const OTHER_WORD: Record<string, string> = {
  given: 'withdrawn',
  kiosk: 'office',
  screen: 'attested',
  'face-template': 'contact',
  contact: 'display-name',
  organisation: 'person',
  person: 'organisation',
  authority: 'person',
  purposes: 'everything',
  'gdpr:art-77': 'gdpr:art-20',
  en: 'de',
};

/** A value that the schema allows in most places, so that hash and signature have to notice. */
function altered(leaf: Json): Json {
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf !== 'string') return 'x';
  const word = OTHER_WORD[leaf];
  if (word !== undefined) return word;
  const digit = leaf.search(/[0-8]/);
  if (digit < 0) return `${leaf}x`;
  return leaf.slice(0, digit) + String(Number(leaf[digit]) + 1) + leaf.slice(digit + 1);
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

async function refusal(value: unknown, expected = {}): Promise<Refusal['kind'] | 'genuine'> {
  const checked = await checkReceipt(value, expected);
  return checked.ok ? 'genuine' : checked.error.kind;
}

let vault: CryptoKeyPair;
let kiosk: CryptoKeyPair;
let byVault: SignedReceipt;
let byKiosk: SignedReceipt;

beforeAll(async () => {
  vault = await keyPair();
  kiosk = await keyPair();
  byVault = await signedExample(vault);
  byKiosk = await signedExample(vault, kiosk);
});

describe('a receipt as it was signed', () => {
  it('is genuine, and so is its code', async () => {
    for (const signed of [byVault, byKiosk]) {
      expect(await checkReceipt(json(signed))).toMatchObject({
        ok: true,
        value: { receipt: signed.receipt, vault: await publicKeyOf(vault) },
      });
      expect(await refusal(json(codeOf(signed)))).toBe('genuine');
    }
  });

  it('stays genuine however its JSON is laid out', async () => {
    const turned = Object.fromEntries(Object.entries(byKiosk.receipt).reverse());
    const text = JSON.stringify({ ...byKiosk, receipt: turned }, null, 4);
    expect(await refusal(JSON.parse(text))).toBe('genuine');
  });
});

describe('an altered receipt', () => {
  it('is refused, whichever value was altered', async () => {
    for (const signed of [byVault, byKiosk, codeOf(byVault), codeOf(byKiosk)]) {
      const whole = json(signed);
      const paths = leaves(whole);
      expect(paths.length).toBeGreaterThan(8);
      const kinds = await Promise.all(paths.map((path) => refusal(changed(whole, path, altered))));
      const missed = paths.filter((_, at) => kinds[at] === 'genuine');
      expect(missed).toEqual([]);
      expect(kinds.filter((kind) => kind === 'altered').length).toBeGreaterThan(6);
    }
  });

  it('is refused when a word of it was altered and its hash put right', async () => {
    const { receipt } = byVault;
    const forged = await signReceipt(
      { ...receipt, language: 'de' as typeof receipt.language },
      () => Promise.resolve(byVault.signature),
      byVault.signer,
    );
    expect(await checkReceipt(json(forged))).toMatchObject({ error: { what: 'signature' } });
  });

  it('is refused when it borrows the statement and signature of another', async () => {
    const other = await signedExample(vault);
    const mixed = { ...other, receipt: byVault.receipt };
    expect(await checkReceipt(json(mixed))).toMatchObject({ error: { what: 'receipt' } });
  });

  it('is refused when anything is missing or added', async () => {
    const whole = json(byKiosk);
    for (const path of leaves(whole)) {
      const removed = changed(whole, path.slice(0, -1), (holder) => {
        const copy = structuredClone(holder) as Record<string, Json>;
        if (Array.isArray(copy)) return (copy as Json[]).slice(0, -1);
        return Object.fromEntries(Object.entries(copy).filter(([name]) => name !== path.at(-1)));
      });
      expect(await refusal(removed), path.join('.')).not.toBe('genuine');
    }
    expect(await refusal({ ...byKiosk, note: 'x' })).toBe('not-a-receipt');
  });

  it('is refused with a bit turned in any byte of a signature', async () => {
    const { signer } = byKiosk;
    if (signer.kind !== 'kiosk') throw new Error('This was signed by a kiosk.');
    for (const position of Array.from({ length: 64 }, (_, at) => at)) {
      const turn = (text: Signature) => {
        const bytes = Buffer.from(text, 'base64url');
        bytes[position] = (bytes[position] ?? 0) ^ 1;
        return Signature.parse(bytes.toString('base64url'));
      };
      const flipped = { ...byKiosk, signature: turn(byKiosk.signature) };
      expect(await checkReceipt(flipped)).toMatchObject({ error: { what: 'signature' } });
      const unvouched = { ...byKiosk, signer: { ...signer, vouched: turn(signer.vouched) } };
      expect(await checkReceipt(unvouched)).toMatchObject({ error: { what: 'voucher' } });
    }
  });

  it('is refused when only the spelling of a key or signature was altered', async () => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const respelt = (text: string) => {
      const last = digits.indexOf(text.at(-1) ?? '');
      return text.slice(0, -1) + (digits[last + 1] ?? '');
    };
    const { signature, signer } = byVault;
    const same = Buffer.from(respelt(signature), 'base64url');
    expect(same).toEqual(Buffer.from(signature, 'base64url'));
    expect(await refusal({ ...byVault, signature: respelt(signature) })).toBe('not-a-receipt');
    const key = respelt(signer.key);
    expect(await refusal({ ...byVault, signer: { ...signer, key } })).toBe('not-a-receipt');
  });
});

describe('a receipt that somebody else signed', () => {
  it('is refused when the vault is known, and only then', async () => {
    const stranger = await signedExample(await keyPair(), kiosk);
    const expected = { vault: await publicKeyOf(vault) };
    expect(await refusal(json(stranger))).toBe('genuine');
    expect(await refusal(json(stranger), expected)).toBe('other-key');
    expect(await refusal(json(byVault), expected)).toBe('genuine');
    expect(await refusal(json(byKiosk), expected)).toBe('genuine');
    expect(await refusal(json(codeOf(stranger)), expected)).toBe('other-key');
  });

  it('is refused when a stranger names the vault as the one that vouches', async () => {
    const stranger = await keyPair();
    const signer = {
      ...(await signerOf(stranger, kiosk)),
      vault: await publicKeyOf(vault),
    };
    const sign = signingBy(kiosk);
    const forged = await signReceipt(byVault.receipt, sign, signer);
    expect(await checkReceipt(json(forged))).toMatchObject({ error: { what: 'voucher' } });
  });

  it("is refused when a kiosk's key stands where the vault's should", async () => {
    const sign = signingBy(kiosk);
    const forged = await signReceipt(byVault.receipt, sign, await signerOf(kiosk));
    const expected = { vault: await publicKeyOf(vault) };
    expect(await refusal(json(forged), expected)).toBe('other-key');
  });
});

describe('a receipt of a kiosk', () => {
  /** An example that happened at another time. */
  async function at(moment: string): Promise<SignedReceipt> {
    const event = await agreement({ at: Millis.parse(Date.parse(moment)) });
    const receipt = writeReceipt(somebody(), event, NOTICE);
    return signReceipt(receipt, signingBy(kiosk), await signerOf(vault, kiosk));
  }

  it('is refused, and so is its code, when the vault did not vouch for the kiosk at its time', async () => {
    const { since, until } = PERIOD;
    for (const inside of [since, until])
      expect(await refusal(json(await at(inside)))).toBe('genuine');
    for (const outside of ['2026-09-30T23:59:59.999Z', '2026-12-31T00:00:00.001Z']) {
      const signed = await at(outside);
      expect(await refusal(json(signed))).toBe('not-vouched-then');
      expect(await refusal(json(codeOf(signed)))).toBe('not-vouched-then');
    }
  });

  it('of before vouchers had an end stays genuine', async () => {
    const key = await publicKeyOf(kiosk);
    const vouched = await signingBy(vault)(vouchedBytes(key));
    const signer = { kind: 'kiosk', key, vault: await publicKeyOf(vault), vouched } as const;
    const signed = await signReceipt(byKiosk.receipt, signingBy(kiosk), signer);
    expect(await refusal(json(signed))).toBe('genuine');
    expect(await refusal(json({ ...signed, signer: { ...signer, period: PERIOD } }))).toBe(
      'altered',
    );
  });
});

describe('the notice of a receipt', () => {
  it('is recognised by its hash', async () => {
    expect(await refusal(json(byVault), { notice: json(NOTICE) })).toBe('genuine');
    expect(await refusal(json(codeOf(byVault)), { notice: json(NOTICE) })).toBe('genuine');
    const other = json({ ...NOTICE, eraseAfterDays: 8 });
    expect(await refusal(json(byVault), { notice: other })).toBe('other-notice');
    expect(await refusal(json(byVault), { notice: {} })).toBe('not-a-notice');
  });

  it('has to be what the receipt quotes', async () => {
    const { receipt } = byVault;
    const [first, ...others] = receipt.purposes;
    if (!first) throw new Error('There are two purposes.');
    const sign = signingBy(vault);
    const [controller] = receipt.party_identification;
    const lies = [{ jurisdiction: 'Elsewhere' }, { party_identification: [controller] }];
    for (const lie of lies) {
      const signed = await signReceipt(
        { ...receipt, ...lie } as ConsentReceipt,
        sign,
        byVault.signer,
      );
      expect(await refusal(json(signed))).toBe('genuine');
      expect(await refusal(json(signed), { notice: json(NOTICE) })).toBe('misquotes');
    }
    for (const lie of [{ purpose_text: 'Nothing much.' }, { retention_period: 'P9999D' }]) {
      const misquoting = { ...receipt, purposes: [{ ...first, ...lie }, ...others] };
      const signed = await signReceipt(misquoting, sign, byVault.signer);
      expect(await refusal(json(signed))).toBe('genuine');
      expect(await refusal(json(signed), { notice: json(NOTICE) })).toBe('misquotes');
    }
  });
});

describe('something else', () => {
  it.each([null, 3, 'receipt', [], {}, { receipt: {} }, NOTICE])(
    'is not a receipt: %o',
    async (other) => {
      expect(await refusal(other)).toBe('not-a-receipt');
    },
  );
});
