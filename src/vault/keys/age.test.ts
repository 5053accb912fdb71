import {
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '../format';
import { decryptFile, encryptFile, inboxIdentity, isRecipient, recipientOf } from './age';

/** scrypt over 256 MiB in JavaScript, several times. */
const PATIENCE_MILLIS = 60_000;

/** The identity of most vectors of C2SP's CCTV. */
const IDENTITY = 'AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6';

/** Alice's key pair of RFC 7748, section 6.1. */
const ALICE = {
  secret: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  public: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
};

let identity: string;
let recipient: string;
let file: Bytes;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  file = await encryptFile({ recipients: [recipient] }, secret());
});

function secret(): Bytes {
  return new TextEncoder().encode('a list of names');
}

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

/** The bytes of a Bech32 text (BIP 173): five bits a letter behind the last "1", without the six letters of the checksum. */
function bech32Bytes(text: string): Bytes {
  const letters = text.toLowerCase().slice(text.lastIndexOf('1') + 1, -6);
  const bits = Array.from(letters, (letter) =>
    'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => parseInt(byte, 2));
}

/** How a file opens: its text, or why not. */
async function outcome(changed: Bytes): Promise<string> {
  const opened = await decryptFile({ identity }, changed);
  return opened.ok ? 'opened' : opened.error;
}

describe('with a recipient', () => {
  test.each([0, 1, 65_536, 65_537, 200_000])('%i bytes come back as they were', async (length) => {
    const plaintext = Uint8Array.from({ length }, (_, at) => (at * 7) & 255);
    const sealed = await encryptFile({ recipients: [recipient] }, plaintext.slice());
    expect(await decryptFile({ identity }, sealed)).toEqual({ ok: true, value: plaintext });
  });

  test('a file for two opens for each of them and for nobody else', async () => {
    const other = await generateX25519Identity();
    const recipients = [recipient, await identityToRecipient(other)];
    const sealed = await encryptFile({ recipients }, secret());
    for (const one of [identity, other])
      expect(await decryptFile({ identity: one }, sealed)).toEqual({ ok: true, value: secret() });
    const stranger = await generateX25519Identity();
    expect(await decryptFile({ identity: stranger }, sealed)).toEqual(refusal('no-match'));
  });

  test('a file for a recipient does not open with a passphrase', async () => {
    expect(await decryptFile({ passphrase: 'a long walk' }, file)).toEqual(refusal('no-match'));
  });

  test.each(['', 'no identity', 'age1xyz', IDENTITY.slice(0, -1)])(
    'the text "%s" is no identity and opens nothing',
    async (wrong) => {
      expect(await decryptFile({ identity: wrong }, file)).toEqual(refusal('no-match'));
    },
  );

  test('two files of one text share nothing but the words of the format', async () => {
    const again = await encryptFile({ recipients: [recipient] }, secret());
    const lines = (bytes: Bytes) => Buffer.from(bytes).toString('latin1').split('\n');
    const shared = lines(again).filter((line) => lines(file).includes(line));
    expect(shared).toEqual(['age-encryption.org/v1']);
    expect(Buffer.from(again).includes('a list')).toBe(false);
  });
});

describe('a file that was changed', () => {
  test(
    'in any one bit does not open',
    async () => {
      expect(await outcome(file)).toBe('opened');
      const outcomes = new Map<string, number>();
      for (let bit = 0; bit < file.length * 8; bit++) {
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = await outcome(changed);
        outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
      }
      expect([...outcomes.keys()].sort()).toEqual(['changed', 'no-match', 'not-age']);
      // The first line, which is 22 bytes long.
      expect(outcomes.get('not-age')).toBe(22 * 8);
    },
    PATIENCE_MILLIS,
  );

  test(
    'by cutting it short at any byte does not open',
    async () => {
      for (let length = 0; length < file.length; length++)
        expect(await outcome(file.slice(0, length))).toBe(length < 22 ? 'not-age' : 'changed');
    },
    PATIENCE_MILLIS,
  );

  test('by a byte more, or by its last chunk missing, does not open', async () => {
    expect(await outcome(new Uint8Array([...file, 0]))).toBe('changed');
    const long = await encryptFile({ recipients: [recipient] }, new Uint8Array(65_537));
    expect(await outcome(long)).toBe('opened');
    expect(await outcome(long.slice(0, -17))).toBe('changed');
  });

  test('is not taken for one when it never was', async () => {
    for (const text of ['', 'age', '{"format":"countenance-archive"}', 'age-encryption.org/v2\n'])
      expect(await outcome(new TextEncoder().encode(text))).toBe('not-age');
  });
});

test(
  'with a passphrase, only that passphrase opens it, whichever way its letters were typed',
  async () => {
    const sealed = await encryptFile({ passphrase: 'e\u0301le\u0300ve \ufb01n' }, secret());
    const open = (passphrase: string) => decryptFile({ passphrase }, sealed);
    expect(await open('\u00e9l\u00e8ve fin')).toEqual({ ok: true, value: secret() });
    expect(await open('\u00e9l\u00e8ve fim')).toEqual(refusal('no-match'));
    expect(await decryptFile({ identity }, sealed)).toEqual(refusal('no-match'));
    // What guessing costs: 2^18 rounds of scrypt, as the age tool itself takes.
    expect(Buffer.from(sealed).toString('latin1').split('\n')[1]).toMatch(/^-> scrypt \S{22} 18$/);
  },
  PATIENCE_MILLIS,
);

test('a recipient is told from what is none', async () => {
  expect(await isRecipient(recipient)).toBe(true);
  expect(await isRecipient(await identityToRecipient(await generateHybridIdentity()))).toBe(true);
  const oneLetterOff = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  const others = ['', 'age1', 'age1xyz', recipient.slice(1), recipient.slice(0, -1)];
  const keys = [identity, recipient.toUpperCase(), ` ${recipient}`, `${recipient}\n`, oneLetterOff];
  for (const none of [...others, ...keys, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI', 'a@b.example'])
    expect(await isRecipient(none)).toBe(false);
});

describe('an office inbox', () => {
  test('has the published public key of its private one', async () => {
    const inbox = await inboxIdentity(hex(ALICE.secret));
    expect(bech32Bytes(await recipientOf(inbox))).toEqual(hex(ALICE.public));
  });

  test('has the recipient that age itself gives to the same bytes', async () => {
    for (const theirs of [IDENTITY, identity]) {
      const inbox = await inboxIdentity(bech32Bytes(theirs));
      expect(await recipientOf(inbox)).toBe(await identityToRecipient(theirs));
    }
  });

  test('opens what was sealed to its recipient, and nothing else', async () => {
    const inbox = await inboxIdentity(bech32Bytes(identity));
    expect(await decryptFile({ identity: inbox }, file)).toEqual({ ok: true, value: secret() });
    const other = await inboxIdentity(new Uint8Array(32).fill(9));
    expect(await decryptFile({ identity: other }, file)).toEqual(refusal('no-match'));
  });

  test('cannot be taken out of WebCrypto, and wipes the bytes it came from', async () => {
    const bytes = hex(ALICE.secret);
    const inbox = await inboxIdentity(bytes);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(inbox.extractable).toBe(false);
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, inbox)).rejects.toThrow();
  });
});

function refusal(error: 'not-age' | 'no-match' | 'changed') {
  return { ok: false, error };
}
