import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../src/domain';
import type { ContenderName } from './page/contender';
import type { Layout } from './sets';

export const USAGE = `Usage: npm run evaluate -- FOLDER [options]
  FOLDER            photos named person_number.png (or .jpg, .webp), or a folder for each person,
                    or a folder for each set of such photos
  --pairs FILE      compare only the pairs in this file: lines of file_x,file_y,Yes or file_x,file_y,No
  --json FILE       write the results to this file, and the picture of the curves beside it (.svg)
  --det FILE        write the picture of the curves (SVG) to this file
  --peer NAME       measure also another project: human or face-api; may be given twice
  --folders KIND    what sub-folders are, where that is not clear: people or sets
  --every-size      compare faces too that are smaller than the app compares
docs/evaluate.md explains the numbers.`;

/** What somebody asks for. */
export interface Options {
  readonly folder: string;
  readonly pairs: string | null;
  readonly json: string | null;
  readonly det: string | null;
  /** Ours first. */
  readonly contenders: readonly ContenderName[];
  readonly layout: Layout | null;
  readonly everySize: boolean;
}

const options = {
  pairs: { type: 'string' },
  json: { type: 'string' },
  det: { type: 'string' },
  peer: { type: 'string', multiple: true },
  folders: { type: 'string' },
  'every-size': { type: 'boolean' },
} as const;

/** Reads what was typed after the command. @returns what is wrong with it, and how it has to be */
export function readArguments(words: readonly string[]): Result<Options, string> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [folder, ...more] = positionals;
  if (folder === undefined) return wrong('Say which folder holds the photos.');
  if (more.length > 0) return wrong(`One folder only; "${more.join(' ')}" is too much.`);
  const peers = [...new Set(values.peer)];
  const unknown = peers.find((name) => !isPeer(name));
  if (unknown !== undefined) return wrong(`--peer takes human or face-api, not "${unknown}".`);
  const { folders, json } = values;
  if (folders !== undefined && folders !== 'people' && folders !== 'sets')
    return wrong(`--folders takes people or sets, not "${folders}".`);
  return ok({
    folder,
    pairs: values.pairs ?? null,
    json: json ?? null,
    det: values.det ?? (json === undefined ? null : beside(json)),
    contenders: ['ours', ...peers.filter(isPeer)],
    layout: folders ?? null,
    everySize: values['every-size'] ?? false,
  });
}

function parse(words: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true }));
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'That cannot be read.');
  }
}

function isPeer(name: string): name is ContenderName {
  return name === 'human' || name === 'face-api';
}

/** The picture beside the results: the same name with another ending. */
function beside(json: string): string {
  return `${json.replace(/\.json$/i, '')}.svg`;
}

function wrong(why: string): Result<never, string> {
  return fail(`${why}\n\n${USAGE}`);
}
