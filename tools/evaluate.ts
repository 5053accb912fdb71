/**
 * `npm run evaluate -- folder [options]`: how well the app's own engine tells the people of a folder of photos apart, after ISO/IEC 19795-1
 * (docs/evaluate.md). Ends with 0 when it was measured, 1 when photos, pairs or groups are refused, 2 when the command is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../src/domain';
import { readArguments, type Options } from './evaluate/arguments';
import { countPairs } from './evaluate/compare';
import { startBench, type Bench } from './evaluate/describe';
import { detPicture } from './evaluate/det-picture';
import { readGroups, type Groups } from './evaluate/groups';
import { jsonOf } from './evaluate/json';
import { measureContender, type ContenderReport, type DescribedSet } from './evaluate/measure';
import { checkWritable, writeWhole } from './evaluate/output';
import type { ContenderName } from './evaluate/page/contender';
import { readPairs } from './evaluate/pairs-file';
import { createProgress } from './evaluate/progress';
import { readSets, type PhotoSet } from './evaluate/sets';
import { tablesOf } from './evaluate/table';

const EXIT = { measured: 0, refused: 1, wrongCommand: 2 } as const;

/** Most pairs of one set: 3,000 photos. Beyond, memory and the bootstrap take longer than anybody waits. */
const MAX_PAIRS = 5_000_000;

/** What a run works on. */
interface Task {
  readonly options: Options;
  readonly sets: readonly PhotoSet[];
  readonly groups: Groups;
}

/** Reads all that is asked for, and refuses before anything is measured what can be refused before. */
function readTask(options: Options): Result<Task, string> {
  const read =
    options.pairs === null
      ? readSets(options.folder, options.layout)
      : pairsOf(options.folder, options.pairs);
  if (!read.ok) return read;
  const sets = read.value;
  for (const set of sets) {
    const pairs = countPairs(set);
    if (pairs === 0) return fail(`${set.folder} holds one photo only; it takes two to compare.`);
    if (pairs > MAX_PAIRS)
      return fail(
        `${set.name} has ${pairs} pairs of photos; at most ${MAX_PAIRS} are compared. Choose some with --pairs.`,
      );
  }
  for (const path of [options.json, options.det]) {
    const writable = path === null ? ok(null) : checkWritable(path);
    if (!writable.ok) return writable;
  }
  const groups = groupsOf(options, sets);
  return groups.ok ? ok({ options, sets, groups: groups.value }) : groups;
}

function pairsOf(folder: string, path: string): Result<readonly PhotoSet[], string> {
  if (!existsSync(folder)) return fail(`There is no folder ${folder}.`);
  const text = readText(path);
  if (!text.ok) return text;
  const set = readPairs(text.value, basename(path), folder);
  return set.ok ? ok([set.value]) : set;
}

/** The groups of the folder, or of each set in it; none with pairs, which do not name people. */
function groupsOf({ folder, pairs }: Options, sets: readonly PhotoSet[]): Result<Groups, string> {
  const path = join(folder, 'groups.csv');
  if (pairs !== null || !existsSync(path)) return ok(new Map());
  const text = readText(path);
  if (!text.ok) return text;
  const people = new Set(sets.flatMap(({ photos }) => photos.map(({ person }) => person)));
  return readGroups(text.value, 'groups.csv', people);
}

function readText(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch {
    return fail(`${path} cannot be read.`);
  }
}

/** Has one contender describe every photo. */
async function describeAll(
  bench: Bench,
  contender: ContenderName,
  { options, sets }: Task,
): Promise<Result<readonly DescribedSet[], string>> {
  const progress = createProgress(process.stderr);
  const describer = await bench.open(contender, { everySize: options.everySize });
  const described: DescribedSet[] = [];
  for (const set of sets) {
    const photos: DescribedSet['photos'][number][] = [];
    for (const { path } of set.photos) {
      const one = await describer.describe(path);
      if (!one.ok) return one;
      photos.push(one.value);
      progress(`${contender} (${describer.runsOn}), ${set.name}`, photos.length, set.photos.length);
    }
    described.push({ set, photos });
  }
  await describer.close();
  return ok(described);
}

async function measure(task: Task): Promise<Result<readonly ContenderReport[], string>> {
  const bench = await startBench();
  try {
    const reports: ContenderReport[] = [];
    for (const contender of task.options.contenders) {
      const described = await describeAll(bench, contender, task);
      if (!described.ok) return described;
      reports.push(measureContender(contender, described.value, task.groups));
    }
    return ok(reports);
  } finally {
    await bench.close();
  }
}

function deliver({ json, det }: Options, reports: readonly ContenderReport[]): void {
  console.log(`\n${tablesOf(reports)}`);
  if (json !== null) writeWhole(json, `${JSON.stringify(jsonOf(reports), null, 2)}\n`);
  if (det !== null) writeWhole(det, detPicture(reports));
  const written = [json, det].filter((path) => path !== null);
  if (written.length > 0) console.log(`\nWritten: ${written.join(', ')}`);
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (!options.ok) {
    console.error(options.error);
    return EXIT.wrongCommand;
  }
  const task = readTask(options.value);
  const reports = task.ok ? await measure(task.value) : task;
  if (!reports.ok) {
    console.error(reports.error);
    return EXIT.refused;
  }
  deliver(options.value, reports.value);
  return EXIT.measured;
}

process.exitCode = await main();
