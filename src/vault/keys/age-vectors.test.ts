import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as testkit from 'cctv-age';
import { expect, test } from 'vitest';
import type { Result } from '../../domain';
import type { Bytes } from '../format';
import { decryptFile, type AgeError, type AgeKey } from './age';

/**
 * The published vectors of the `age` format, C2SP's CCTV (package cctv-age 0.2.0): all of them. Files in ASCII armor are read by nothing
 * here, also sound ones. Hybrid (post-quantum) files come with the package that we use; we make none, but an officer may
 * choose such a recipient for a backup. The package has no vectors of tagged recipients.
 */
interface Vector {
  readonly name: string;
  readonly expect: string;
  /** SHA-256 of the plaintext. */
  readonly payload: string | undefined;
  readonly armored: boolean;
  readonly keys: readonly AgeKey[];
  readonly file: Bytes;
}

/** Vectors whose first line is not that of an `age` file. */
const NOT_AGE = ['empty', 'header_crlf', 'version_unsupported'];

/** 16 MB of ciphertext in JavaScript, while another test runs beside it. */
const PATIENCE_MILLIS = 60_000;

const vectors = Object.entries(testkit).map(([name, bytes]) => parse(name, bytes));
const plain = vectors.filter(({ armored }) => !armored);

/** A vector is lines of `key: value`, an empty line, and the file, which may be compressed (README of cctv-age). */
function parse(name: string, bytes: Uint8Array): Vector {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf('\n\n');
  const lines = whole.subarray(0, end).toString().split('\n');
  const all = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []));
  const body = whole.subarray(end + 2);
  return {
    name,
    expect: all('expect').join(),
    payload: all('payload')[0],
    armored: all('armored').includes('yes'),
    keys: [
      ...all('passphrase').map((passphrase) => ({ passphrase })),
      ...all('identity').map((identity) => ({ identity })),
    ],
    file: new Uint8Array(all('compressed').includes('zlib') ? inflateSync(body) : body),
  };
}

/** What each key of a vector gives. Those of a file without any recipient have no key, so any will do. */
async function open({ keys, file }: Vector): Promise<Result<Bytes, AgeError>[]> {
  const opened = [];
  for (const key of keys.length > 0 ? keys : [{ passphrase: 'password' }])
    opened.push(await decryptFile(key, file));
  return opened;
}

function expecting(...outcomes: string[]): readonly Vector[] {
  return plain.filter((vector) => outcomes.includes(vector.expect));
}

function sha256(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('the package holds the vectors that it is known to hold', () => {
  expect(vectors).toHaveLength(143);
  expect(vectors.length - plain.length).toBe(33);
  expect(expecting('success')).toHaveLength(19);
  expect(expecting('no match')).toHaveLength(12);
  expect(expecting('HMAC failure')).toHaveLength(1);
  expect(expecting('payload failure')).toHaveLength(18);
  expect(expecting('header failure')).toHaveLength(60);
});

test.each(expecting('success'))(
  '$name opens to the published plaintext',
  async (vector) => {
    for (const opened of await open(vector))
      expect(opened.ok && sha256(opened.value)).toBe(vector.payload);
  },
  PATIENCE_MILLIS,
);

test.each(expecting('no match'))('$name matches no key', async (vector) => {
  for (const opened of await open(vector)) expect(opened).toEqual({ ok: false, error: 'no-match' });
});

test.each(expecting('HMAC failure', 'payload failure'))(
  '$name is found to be changed, and nothing of it is given out',
  async (vector) => {
    for (const opened of await open(vector))
      expect(opened).toEqual({ ok: false, error: 'changed' });
  },
);

test.each(expecting('header failure'))('$name is refused for its header', async (vector) => {
  const errors = (await open(vector)).map((opened) => (opened.ok ? null : opened.error));
  expect(errors).not.toContain(null);
  // A vector with two keys is refused with one of them; the other may not be for it at all.
  expect(errors).toContain(NOT_AGE.includes(vector.name) ? 'not-age' : 'changed');
});

test.each(vectors.filter(({ armored }) => armored))(
  '$name is in ASCII armor, which is not read',
  async (vector) => {
    for (const opened of await open(vector))
      expect(opened).toEqual({ ok: false, error: 'not-age' });
  },
);
