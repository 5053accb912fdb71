import { DisplayName } from '../../domain';
import { ENROL_SAMPLES } from '../../vault';

/** Photo files of one person, as their names or folders say. */
export interface Group {
  readonly name: DisplayName;
  readonly files: readonly File[];
}

/** Photo files sorted by person. */
export interface Grouped {
  readonly groups: readonly Group[];
  /** Names of files whose names hold no name of a person. */
  readonly nameless: readonly string[];
}

/** Endings of the formats that are read; anything else in a folder, such as lists and hidden files, is passed over. */
const PHOTO = /\.(jpe?g|png|webp)$/i;

/** What tells photos of one person apart at the end of a name: `_2`, `-03`, ` (4)`, ` 5`. */
const NUMBER = /[\s_-]*\(?\d+\)?$/;

/**
 * Sorts files by person. A folder inside the chosen folder is a person, with the folder's name; other files carry the name themselves:
 * `ada_lovelace_2.jpg` → "ada lovelace".
 */
export function groupFiles(files: Iterable<File>): Grouped {
  const groups = new Map<string, { name: DisplayName; files: File[] }>();
  const nameless: string[] = [];
  for (const file of files) {
    if (!PHOTO.test(file.name) || file.name.startsWith('.')) continue;
    const name = DisplayName.safeParse(nameIn(file).replace(/_+/g, ' ')).data;
    if (!name || !/\p{L}/u.test(name)) {
      nameless.push(file.name);
      continue;
    }
    const key = name.toLocaleLowerCase();
    const group = groups.get(key) ?? { name, files: [] };
    // More than these would be refused by the vault, and add little.
    if (group.files.length < ENROL_SAMPLES.max) group.files.push(file);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
  return { groups: sorted, nameless };
}

function nameIn({ name, webkitRelativePath }: File): string {
  const folders = webkitRelativePath.split('/').slice(1, -1);
  return folders.at(-1) ?? name.replace(PHOTO, '').replace(NUMBER, '');
}
