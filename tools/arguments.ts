import { readFileSync } from 'node:fs';
import { fail, ok, PublicKey, type Result } from '../src/domain';
import { quoted } from './words';

/** A result, or what to tell whoever typed the command. */
export type Read<T> = Result<T, string>;

/** With what a command ends that checks a file. */
export const EXIT = { genuine: 0, refused: 1, nothingChecked: 2 } as const;

/** Reads a file of JSON. */
export function readJson(path: string): Read<unknown> {
  try {
    // Some editors put a byte order mark before the text.
    return ok(JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return fail(`${quoted(path)} ${why}.`);
  }
}

/** Reads a vault's key as it was typed. */
export function readKey(key: string): Read<PublicKey> {
  const parsed = PublicKey.safeParse(key.trim());
  if (parsed.success) return ok(parsed.data);
  return fail('--key takes the 43 letters, digits, "-" and "_" of a key.');
}

/** What was typed, with `--key` and its key in one word: a key may begin with a hyphen, and would pass for an option. */
export function typed(): string[] {
  const words = process.argv.slice(2);
  const at = words.indexOf('--key');
  return at < 0 ? words : words.toSpliced(at, 2, `--key=${words[at + 1] ?? ''}`);
}
