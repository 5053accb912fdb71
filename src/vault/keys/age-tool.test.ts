import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { decryptFile, encryptFile, inboxIdentity, recipientOf } from './age';

/**
 * The public `age` tool (github.com/FiloSottile/age) reads what we write and the other way round. It asks for a passphrase on a
 * terminal only, which util-linux's `script` lends it.
 */
const hasAge = canRun('age') && canRun('age-keygen');
const hasTerminal = hasAge && process.platform === 'linux' && canRun('script');

const PASSPHRASE = 'a long walk by the sea';
/** Two scrypt runs of 256 MiB each, one of them in JavaScript. */
const PATIENCE_MILLIS = 60_000;

/** Nothing, a word, one full chunk and a byte (age encrypts 64 KiB at a time). */
const plaintexts = [new Uint8Array(0), new TextEncoder().encode('Zoë'), noise(65_537)];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-age-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function canRun(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

function noise(length: number) {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
}

function at(name: string): string {
  return join(folder, name);
}

function read(name: string) {
  return new Uint8Array(readFileSync(at(name)));
}

/** Runs a command in the folder. @returns whatever it wrote if it succeeded */
function run(command: string, args: readonly string[], input?: string): Buffer {
  const done = spawnSync(command, args, { cwd: folder, input, maxBuffer: 1e8 });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr.toString()}`);
  return done.stdout;
}

/** Runs `age` on a terminal of its own and types lines into it. */
function runOnTerminal(args: readonly string[], ...lines: string[]): void {
  const typed = lines.map((line) => `${line}\n`).join('');
  run('script', ['-qec', ['age', ...args].join(' '), '/dev/null'], typed);
}

test.skipIf(!hasAge)('the age tool opens what we encrypt (needs `age` on the PATH)', async () => {
  const identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  writeFileSync(at('key.txt'), `${identity}\n`);
  for (const plaintext of plaintexts) {
    writeFileSync(at('ours.age'), await encryptFile({ recipients }, plaintext));
    const opened = run('age', ['--decrypt', '--identity', 'key.txt', 'ours.age']);
    expect(new Uint8Array(opened)).toEqual(plaintext);
  }
});

test.skipIf(!hasAge)('we open what the age tool encrypts (needs `age` on the PATH)', async () => {
  run('age-keygen', ['--output', 'made.txt']);
  const identity = /^AGE-SECRET-KEY-1\w+$/m.exec(readFileSync(at('made.txt'), 'utf8'))?.[0] ?? '';
  const recipient = run('age-keygen', ['-y', 'made.txt']).toString().trim();
  for (const plaintext of plaintexts) {
    writeFileSync(at('plain'), plaintext);
    run('age', ['--encrypt', '--recipient', recipient, '--output', 'theirs.age', 'plain']);
    const opened = await decryptFile({ identity }, read('theirs.age'));
    expect(opened).toEqual({ ok: true, value: plaintext });
  }
});

test.skipIf(!hasAge)(
  'an office inbox opens what the age tool seals to it (needs `age` on the PATH)',
  async () => {
    const inbox = await inboxIdentity(noise(32));
    writeFileSync(at('plain'), 'for the office');
    const recipient = await recipientOf(inbox);
    run('age', ['--encrypt', '--recipient', recipient, '--output', 'inbox.age', 'plain']);
    const opened = await decryptFile({ identity: inbox }, read('inbox.age'));
    expect(opened.ok && new TextDecoder().decode(opened.value)).toBe('for the office');
  },
);

test.skipIf(!hasTerminal)(
  'the age tool opens what we encrypt with a passphrase (needs `age` and `script` on the PATH)',
  async () => {
    const file = await encryptFile({ passphrase: PASSPHRASE }, noise(1000));
    writeFileSync(at('ours.age'), file);
    runOnTerminal(['--decrypt', '--output', 'opened', 'ours.age'], PASSPHRASE);
    expect(read('opened')).toEqual(noise(1000));
    const wrong = () =>
      runOnTerminal(['--decrypt', '--output', 'never', 'ours.age'], `${PASSPHRASE}!`);
    expect(wrong).toThrow();
  },
  PATIENCE_MILLIS,
);

test.skipIf(!hasTerminal)(
  'we open what the age tool encrypts with a passphrase (needs `age` and `script` on the PATH)',
  async () => {
    writeFileSync(at('plain'), noise(1000));
    runOnTerminal(['--passphrase', '--output', 'theirs.age', 'plain'], PASSPHRASE, PASSPHRASE);
    const opened = await decryptFile({ passphrase: PASSPHRASE }, read('theirs.age'));
    expect(opened).toEqual({ ok: true, value: noise(1000) });
  },
  PATIENCE_MILLIS,
);
