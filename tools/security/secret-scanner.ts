import { basename, extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** A text, and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Something that looks like a secret. What it is stays where it is: only its place and kind are told. */
export interface Suspicion {
  readonly place: string;
  readonly line: number;
  /** What the rule calls it, such as `PrivateKey`. */
  readonly kind: string;
}

const config = {
  rules: [
    {
      id: '@secretlint/secretlint-rule-preset-recommend',
      rule: creator,
      // A comment in a text must not hide what is in it.
      rules: [{ id: '@secretlint/secretlint-rule-filter-comments', disabled: true }],
    },
  ],
};

/** Files that a rule knows by their names: npm's. All others go by their extension. */
const KNOWN_NAMES = ['package.json', 'package-lock.json', '.npmrc'];

function nameOf(place: string): string {
  const name = basename(place);
  return KNOWN_NAMES.includes(name) ? name : `texts${extname(name)}`;
}

/**
 * Characters that are looked through at once. secretlint notes the time of each of its steps, and looks through all notes at each: thousands of small texts
 * take minutes, the same in large pieces seconds.
 */
const PIECE_LENGTH = 1_000_000;

/**
 * What in texts looks like a secret: private keys, tokens of the large services, passwords in addresses and connection strings (secretlint's recommended
 * rules). Texts of one kind of file are looked through together, because some rules go by it.
 */
export async function suspicionsIn(texts: Iterable<PlacedText>): Promise<readonly Suspicion[]> {
  const suspicions: Suspicion[] = [];
  const pieces = new Map<string, PlacedText[]>();
  const lengths = new Map<string, number>();
  const flush = async (name: string) => {
    suspicions.push(...(await suspicionsInPiece(pieces.get(name) ?? [], name)));
    pieces.delete(name);
    lengths.delete(name);
  };
  for (const text of texts) {
    const name = nameOf(text.place);
    pieces.set(name, [...(pieces.get(name) ?? []), text]);
    const length = (lengths.get(name) ?? 0) + text.text.length;
    lengths.set(name, length);
    if (length >= PIECE_LENGTH) await flush(name);
  }
  for (const name of [...pieces.keys()]) await flush(name);
  return suspicions;
}

async function suspicionsInPiece(
  piece: readonly PlacedText[],
  name: string,
): Promise<readonly Suspicion[]> {
  const content = piece.map(({ text }) => text).join('\n');
  const { messages } = await lintSource({
    source: { filePath: name, ext: extname(name), contentType: 'text', content },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  const starts = startsOf(piece);
  return messages.map(({ range: [at], messageId }) => {
    const index = starts.findLastIndex((start) => start <= at);
    const { place = '', text = '' } = piece[index] ?? {};
    const line = text.slice(0, at - (starts[index] ?? 0)).split('\n').length;
    return { place, line, kind: messageId };
  });
}

/** Where each text begins among all of them, with one character between two. */
function startsOf(piece: readonly PlacedText[]): readonly number[] {
  let at = 0;
  return piece.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}
