import { run } from './command';
import type { PlacedText } from './secret-scanner';

/** What the first line of `git cat-file --batch` says of an object, in the form `<sha> <type> <bytes>`. */
const HEADER = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/;

/** Larger files are pictures, models or generated data, in which nobody types a secret; in bytes. */
const MOST_BYTES = 1_000_000;

/** Runs git. @returns `null` where there is no repository */
async function git(root: string, args: readonly string[], input = ''): Promise<Buffer | null> {
  const { status, stdout } = await run('git', args, { cwd: root, input });
  return status === 0 ? stdout : null;
}

/** Paths of all files that are or could be committed, from the root. @returns `null` without a repository */
export async function filesOf(root: string): Promise<readonly string[] | null> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return listed && [...new Set(listed.toString().split('\0').filter(Boolean))];
}

/** Objects by their id, as `git rev-list --objects` names them: commits without a place, files with the path they were first seen at. */
export function placesIn(listed: string): ReadonlyMap<string, string> {
  return new Map(
    listed
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const space = line.indexOf(' ');
        const sha = space < 0 ? line : line.slice(0, space);
        return [sha, (space < 0 ? '' : line.slice(space + 1)) || sha.slice(0, 12)];
      }),
  );
}

/**
 * Reads what `git cat-file --batch` printed: each object as a line about it, its bytes, and a line feed. Trees, binary files and large ones are left out.
 *
 * @throws Error when it is cut off
 */
export function* textsIn(
  printed: Buffer,
  places: ReadonlyMap<string, string>,
): Generator<PlacedText> {
  let at = 0;
  while (at < printed.length) {
    const end = printed.indexOf('\n', at);
    const [, sha = '', type, length] = HEADER.exec(printed.toString('latin1', at, end)) ?? [];
    const from = end + 1;
    at = from + Number(length) + 1;
    if (type === undefined || at > printed.length) throw new Error('git printed half an object');
    const bytes = printed.subarray(from, at - 1);
    if (type === 'tree' || bytes.length > MOST_BYTES || bytes.includes(0)) continue;
    yield { place: places.get(sha) ?? sha, text: bytes.toString() };
  }
}

/** How much of a repository's history is here. */
export interface History {
  /** Whether older commits were left out when it was cloned. */
  readonly isShallow: boolean;
  readonly commits: number;
  /** Files as they once were, and messages of commits and tags. */
  readonly texts: Iterable<PlacedText>;
}

/** Every text in the whole history, each once, commit messages included. @returns `null` without a repository */
export async function historyOf(root: string): Promise<History | null> {
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
  const count = await git(root, ['rev-list', '--count', '--all']);
  const listed = await git(root, ['rev-list', '--objects', '--all']);
  if (!shallow || !count || !listed) return null;
  const places = placesIn(listed.toString());
  const printed = await git(root, ['cat-file', '--batch'], `${[...places.keys()].join('\n')}\n`);
  if (!printed) return null;
  return {
    isShallow: shallow.toString().trim() === 'true',
    commits: Number(count.toString()),
    texts: textsIn(printed, places),
  };
}
