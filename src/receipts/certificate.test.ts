import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Signature, type SignedCertificate } from '../domain';
import { certificateBytes, checkCertificate } from './certificate';
import { erasureOf, signedErasure } from './testing/certificates';
import { keyPair, publicKeyOf, signedExample, signingBy } from './testing/examples';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

/** Every value in a JSON value that holds no other, with how to put another in its place. */
function leaves(value: Json): { readonly at: string; readonly with: (leaf: Json) => Json }[] {
  if (value === null || typeof value !== 'object') return [{ at: '', with: (leaf) => leaf }];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner).map((leaf) => ({
      at: `${name}.${leaf.at}`,
      with: (other: Json) => {
        const copy = structuredClone(value) as Record<string, Json>;
        copy[name] = leaf.with(other);
        return copy;
      },
    })),
  );
}

async function refusal(value: unknown, expected = {}): Promise<string> {
  const checked = await checkCertificate(value, expected);
  return checked.ok ? 'genuine' : checked.error.kind;
}

let vault: CryptoKeyPair;
let signed: SignedCertificate;

beforeAll(async () => {
  vault = await keyPair();
  signed = await signedErasure(vault);
});

describe('a certificate as it was signed', () => {
  it('is genuine, however its JSON is laid out', async () => {
    const { certificate } = signed;
    const turned = Object.fromEntries(Object.entries(certificate).reverse());
    const text = JSON.stringify({ ...signed, certificate: turned }, null, 4);
    expect(await checkCertificate(JSON.parse(text))).toEqual({
      ok: true,
      value: { certificate, vault: await publicKeyOf(vault) },
    });
  });

  it('has a signature that OpenSSL accepts, over a line that says what it is', async () => {
    const bytes = certificateBytes(signed.certificate);
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^countenance erasure certificate 1\n\{"about":"person","certificate_id":"/,
    );
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: await publicKeyOf(vault) };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify(null, bytes, key, Buffer.from(signed.signature, 'base64url'))).toBe(true);
  });

  it('of a whole vault is genuine too', async () => {
    const whole = { about: 'vault', subject: undefined, people: 12, search: null };
    expect(await refusal(json(await signedErasure(vault, whole)))).toBe('genuine');
  });
});

describe('an altered certificate', () => {
  it('is refused, whichever value was altered', async () => {
    const whole = json(signed);
    const all = leaves(whole);
    expect(all.length).toBeGreaterThan(24);
    const others: Json[] = [
      ...['2027-01-01T00:00:00.000Z', 'officer', 'vault', 'badges', 'backups', '0.2.0'],
      ...[3, null, crypto.randomUUID(), 'A'.repeat(43), `${'A'.repeat(85)}A`],
    ];
    let wellFormed = 0;
    for (const leaf of all)
      for (const other of others) {
        const changed = leaf.with(other);
        if (JSON.stringify(changed) === JSON.stringify(whole)) continue;
        const kind = await refusal(changed);
        expect(kind, leaf.at).not.toBe('genuine');
        if (kind === 'altered') wellFormed++;
      }
    expect(wellFormed).toBeGreaterThan(25);
  });

  it('is refused with a bit turned in any byte of its signature', async () => {
    for (let at = 0; at < 64; at++) {
      const bytes = Buffer.from(signed.signature, 'base64url');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const signature = Signature.parse(bytes.toString('base64url'));
      expect(await refusal({ ...signed, signature })).toBe('altered');
    }
  });

  it('is refused when anything is added, and told apart from what is no certificate', async () => {
    expect(await checkCertificate({ ...signed, note: 'x' })).toMatchObject({
      error: { kind: 'not-a-certificate' },
    });
    const named = { ...signed, certificate: { ...signed.certificate, name: 'Anna' } };
    expect(await checkCertificate(named)).toMatchObject({ error: { where: 'certificate' } });
    const receipt = await signedExample(vault);
    expect(await refusal(json(receipt))).toBe('not-a-certificate');
  });
});

describe('a certificate that somebody else signed', () => {
  it('is refused when the vault is known, and only then', async () => {
    const stranger = await signedErasure(await keyPair());
    const expected = { vault: await publicKeyOf(vault) };
    expect(await refusal(json(stranger))).toBe('genuine');
    expect(await refusal(json(stranger), expected)).toBe('other-key');
    expect(await refusal(json(signed), expected)).toBe('genuine');
  });

  it('cannot borrow the key of the vault', async () => {
    const signature = await signingBy(await keyPair())(certificateBytes(signed.certificate));
    expect(await refusal({ ...signed, signature })).toBe('altered');
  });
});

describe('a certificate that cannot be true', () => {
  it.each([
    ['issued-before', { issued_at: '2026-11-25T09:06:23.999Z' }],
    [
      'searched-before',
      { search: { at: '2026-11-24T00:00:00Z', stores: 1, records: 0, unread: 0, found: [] } },
    ],
    [
      'twice',
      {
        destroyed: [
          { what: 'keys', count: 1 },
          { what: 'keys', count: 2 },
        ],
      },
    ],
  ])('is refused though it is signed: %s', async (what, change) => {
    expect(await checkCertificate(json(await signedErasure(vault, change)))).toEqual({
      ok: false,
      error: { kind: 'impossible', what },
    });
  });

  it('of a kind of which nothing was destroyed is none', () => {
    expect(() => erasureOf({ destroyed: [{ what: 'keys', count: 0 }] })).toThrow();
  });
});
