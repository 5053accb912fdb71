import { readdirSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../src/domain';

/** A photo of a person. */
export interface Photo {
  /** Its path from the folder of its set, with slashes. */
  readonly file: string;
  /** Its path on this machine. */
  readonly path: string;
  readonly person: string;
}

/** Two photos by their places in the set, and whether they show one person. */
export interface PhotoPair {
  readonly first: number;
  readonly second: number;
  readonly mated: boolean;
}

/** Photos that are compared with one another. */
export interface PhotoSet {
  readonly name: string;
  readonly folder: string;
  readonly photos: readonly Photo[];
  /** The pairs to compare; `null`: every photo with every other. */
  readonly pairs: readonly PhotoPair[] | null;
}

/** What sub-folders stand for, where somebody says so. */
export type Layout = 'people' | 'sets';

/** File names that end like this are photos. */
const PHOTO = /\.(png|jpe?g|webp)$/i;

/** Pictures that the app does not read: left out in silence, they would make the measured population another one. */
const OTHER_PICTURE = /\.(gif|bmp|tiff?|heic|heif|avif|jxl|jp2|p[gpn]m)$/i;

/** A person's name, the last underscore, and what tells their photos apart. */
const NUMBERED = /^(.+)_[^_]+\.\w+$/;

interface Folder {
  readonly path: string;
  readonly name: string;
  readonly photos: readonly string[];
  readonly folders: readonly Folder[];
}

/**
 * Reads the sets of a folder: the photos in it (`person_n.ext`), one folder for each person, or one folder for each set, which holds
 * either of these. Files that are no pictures and hidden ones are passed over.
 *
 * @param layout what the sub-folders are, when they could be either
 * @returns the sets by name, or what is wrong in plain words
 */
export function readSets(path: string, layout: Layout | null): Result<readonly PhotoSet[], string> {
  const read = readFolder(resolve(path));
  if (!read.ok) return read;
  const folder = read.value;
  if (folder.photos.length === 0 && folder.folders.length === 0)
    return fail(`There are no photos in ${path} (PNG, JPEG or WebP).`);
  const meaning = meaningOf(folder, layout);
  if (!meaning.ok) return meaning;
  const sets = meaning.value === 'sets' ? folder.folders.map(readSet) : [readSet(folder)];
  const wrong = sets.find((set) => !set.ok);
  return wrong ?? ok(sets.flatMap((set) => (set.ok ? [set.value] : [])));
}

/** Reads a folder with all that is in it. Folders without photos are left out. */
function readFolder(path: string): Result<Folder, string> {
  const entries = list(path);
  if (!entries.ok) return entries;
  const seen = entries.value.filter(({ name }) => !name.startsWith('.'));
  const other = seen.find((entry) => entry.isFile() && OTHER_PICTURE.test(entry.name));
  if (other)
    return fail(
      `${join(path, other.name)} is in a format that the app does not read. Convert it to PNG, JPEG or WebP, or take it out.`,
    );
  const folders: Folder[] = [];
  for (const entry of seen.filter((one) => one.isDirectory())) {
    const inner = readFolder(join(path, entry.name));
    if (!inner.ok) return inner;
    if (inner.value.photos.length > 0 || inner.value.folders.length > 0) folders.push(inner.value);
  }
  const photos = seen.filter((one) => one.isFile() && PHOTO.test(one.name)).map(({ name }) => name);
  if (photos.length > 0 && folders.length > 0)
    return fail(
      `${path} holds photos beside folders of photos, so that nobody can tell who is on the former. Put them into folders of their own.`,
    );
  return ok({ path, name: basename(path), photos, folders });
}

function list(path: string): Result<readonly Dirent[], string> {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return ok(entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })));
  } catch {
    return fail(`There is no folder ${path}, or it cannot be read.`);
  }
}

/** Whether the sub-folders of a folder are sets or people; one without sub-folders is a set itself, which is `people`. */
function meaningOf(folder: Folder, layout: Layout | null): Result<Layout, string> {
  const inner = folder.folders;
  if (inner.length === 0) return ok('people');
  if (inner.some(({ folders }) => folders.length > 0)) return ok('sets');
  if (layout) return ok(layout);
  const sets = inner.filter(looksLikeSet);
  if (sets.length === inner.length) return ok('sets');
  if (sets.length === 0) return ok('people');
  const person = inner.find((one) => !looksLikeSet(one));
  return fail(
    `In ${folder.path}, "${sets[0]?.name ?? ''}" looks like a set of several people and "${person?.name ?? ''}" like one person. ` +
      'Say which they are: --folders people or --folders sets.',
  );
}

/** Whether the names of a folder's photos name several people, at least one of them more than once. */
function looksLikeSet({ photos }: Folder): boolean {
  const named = photos.map(personIn);
  const people = new Set(named);
  return !people.has(null) && people.size > 1 && people.size < photos.length;
}

/** The person whom a file name names, or `null` when it names nobody. */
export function personIn(file: string): string | null {
  return NUMBERED.exec(file)?.[1] ?? null;
}

function readSet(folder: Folder): Result<PhotoSet, string> {
  const { name, path } = folder;
  if (folder.folders.length > 0) {
    const photos = folder.folders.flatMap((person) => photosOf(person, person.name));
    const deeper = folder.folders.find(({ folders }) => folders.length > 0);
    return deeper
      ? fail(`${deeper.path} holds folders where the photos of one person should be.`)
      : ok({ name, folder: path, photos, pairs: null });
  }
  const nameless = folder.photos.find((file) => personIn(file) === null);
  if (nameless !== undefined)
    return fail(
      `Nobody can tell who is on ${join(path, nameless)}. Name photos person_number.png, or make a folder for each person.`,
    );
  const photos = folder.photos.map((file) => ({
    file,
    path: join(path, file),
    person: personIn(file) ?? '',
  }));
  return ok({ name, folder: path, photos, pairs: null });
}

function photosOf(folder: Folder, person: string): readonly Photo[] {
  return folder.photos.map((file) => ({
    file: `${folder.name}/${file}`,
    path: join(folder.path, file),
    person,
  }));
}
