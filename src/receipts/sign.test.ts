import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PublicKey, Signature } from '../domain';
import { isSignedBy } from './ed25519';
import { receiptAgain, signedBytes, signReceipt, vouchedBytes } from './sign';
import {
  agreement,
  keyPair,
  NOTICE,
  publicKeyOf,
  signedExample,
  signerOf,
  signingBy,
  somebody,
} from './testing/examples';
import { writeReceipt } from './write';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Another implementation than WebCrypto's door: OpenSSL, given the key as a JWK. */
function opensslVerifies(key: PublicKey, signature: Signature, bytes: Uint8Array): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(null, bytes, publicKey, Buffer.from(signature, 'base64url'));
}

describe('signing', () => {
  it('signs a line that says what it is, and the canonical statement', async () => {
    const { statement } = await signedExample(await keyPair());
    expect(text(signedBytes(statement))).toBe(
      `countenance consent receipt 1\n{"event_state":"given","event_time":"${statement.event_time}","notice_sha256":"${statement.notice_sha256}","pii_principal_id":"${statement.pii_principal_id}","receipt_id":"${statement.receipt_id}","receipt_sha256":"${statement.receipt_sha256}"}`,
    );
  });

  it('gives signatures that OpenSSL accepts', async () => {
    const vault = await keyPair();
    const kiosk = await keyPair();
    const { signer, signature, statement } = await signedExample(vault, kiosk);
    expect(opensslVerifies(signer.key, signature, signedBytes(statement))).toBe(true);
    if (signer.kind !== 'kiosk') throw new Error('This was signed by a kiosk.');
    const bytes = vouchedBytes(signer.key, signer.period);
    expect(text(bytes)).toBe(
      `countenance kiosk key 2\n${signer.key}\n2026-10-01T00:00:00.000Z\n2026-12-31T00:00:00.000Z`,
    );
    expect(opensslVerifies(signer.vault, signer.vouched, bytes)).toBe(true);
  });

  it('can be done once and shown for ever: the receipt of a stored event is the one that was signed', async () => {
    const vault = await keyPair();
    const subject = somebody();
    const event = await agreement();
    const signer = await signerOf(vault);
    const signed = await signReceipt(
      writeReceipt(subject, event, NOTICE),
      signingBy(vault),
      signer,
    );
    const stored = { ...event, signer, signature: signed.signature };
    expect(await receiptAgain(subject, stored, NOTICE)).toEqual(signed);
  });
});

describe('checking a signature', () => {
  it('agrees with RFC 8032, 7.1, tests 1 and 3', async () => {
    const hex = (digits: string) => Buffer.from(digits, 'hex').toString('base64url');
    const vectors = [
      {
        key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        message: '',
        signature:
          'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      },
      {
        key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        message: 'af82',
        signature:
          '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      },
    ];
    for (const vector of vectors) {
      const key = PublicKey.parse(hex(vector.key));
      const signature = Signature.parse(hex(vector.signature));
      const message = new Uint8Array(Buffer.from(vector.message, 'hex'));
      expect(await isSignedBy(key, signature, message)).toBe(true);
      expect(await isSignedBy(key, signature, new Uint8Array([1]))).toBe(false);
    }
  });

  it('finds nothing signed by what is no key', async () => {
    const pair = await keyPair();
    const bytes = new Uint8Array([1]);
    const signature = await signingBy(pair)(bytes);
    expect(await isSignedBy(await publicKeyOf(pair), signature, bytes)).toBe(true);
    expect(await isSignedBy(PublicKey.parse('_'.repeat(42) + '8'), signature, bytes)).toBe(false);
  });
});
