import { DisplayName } from '../../domain';
import { ENROL_SAMPLES } from '../../vault';

/** Photo files of one person, as their names or folders say. */
export interface Group {
  readonly name: DisplayName;
  readonly files: readonly File[];
}

/** A file that is nobody's photo, and why. */
export interface PassedOver {
  readonly file: string;
  readonly why: 'no-name' | 'not-a-photo' | 'too-many';
}

/** Files sorted by person. */
export interface Grouped {
  /** In the order of the names. */
  readonly groups: readonly Group[];
  readonly passedOver: readonly PassedOver[];
}

/** Endings of the formats that are read. */
const PHOTO = /\.(jpe?g|png|webp)$/i;

/** What systems leave in folders, and nobody put there: hidden files of macOS and Linux, two of Windows. */
const SYSTEM_FILE = /^(\..*|thumbs\.db|desktop\.ini)$/i;

/** What tells photos of one person apart at the end of a name: `_2`, `-03`, ` (4)`, ` 5`, `_2024_1`. It begins where the row of such signs does, so that a long name takes no longer. */
const NUMBER = /(?<![\s_\-()\d])[\s_\-()\d]*\d\)?$/;

/** Names that cameras, telephones and screens give (`IMG_0001`, `DSC00017`, `PXL_20240101_1`, `P1010001`): a number, and nobody's name. */
const CAMERA_NAME =
  /^(img|dsc[nf]?|pxl|mvimg|dji|gopr|p|image|photo|picture|scan|screenshot)[\s_-]*(\(?\d|$)/i;

const byNumber = new Intl.Collator(undefined, { numeric: true });

/** By this name a person is found again: one name, however its letters are written. */
export function nameKey(name: string): string {
  return name.toLocaleLowerCase();
}

/**
 * Sorts files by person. A folder inside the chosen folder is a person, with the folder's name; other files carry the name themselves:
 * `ada_lovelace_2.jpg` → "ada lovelace". Always the same way for the same files, in whatever order they come.
 */
export function groupFiles(files: Iterable<File>): Grouped {
  const groups = new Map<string, { name: DisplayName; files: File[] }>();
  const passedOver: PassedOver[] = [];
  for (const file of [...files].sort((a, b) => byNumber.compare(pathOf(a), pathOf(b)))) {
    if (SYSTEM_FILE.test(file.name)) continue;
    const name = nameIn(file);
    const group = name ? (groups.get(nameKey(name)) ?? { name, files: [] }) : null;
    if (!PHOTO.test(file.name)) passedOver.push({ file: file.name, why: 'not-a-photo' });
    else if (!name || !group) passedOver.push({ file: file.name, why: 'no-name' });
    // More than these would be refused by the vault, and add little.
    else if (group.files.length >= ENROL_SAMPLES.max)
      passedOver.push({ file: file.name, why: 'too-many' });
    else {
      group.files.push(file);
      groups.set(nameKey(name), group);
    }
  }
  const sorted = [...groups.values()].sort((a, b) => byNumber.compare(a.name, b.name));
  return { groups: sorted, passedOver };
}

/** How many photos these people have. */
export function photosOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { files }) => sum + files.length, 0);
}

/** The name that a file or its folder carries, or `null` when there is none in it. */
function nameIn(file: File): DisplayName | null {
  const folders = pathOf(file).split('/').slice(1, -1);
  const stem = file.name.replace(PHOTO, '');
  const fromFile = CAMERA_NAME.test(stem) ? '' : stem.replace(NUMBER, '');
  const written = (folders.at(-1) ?? fromFile).replace(/_+/g, ' ');
  const name = DisplayName.safeParse(written).data;
  return name && /\p{L}/u.test(name) ? name : null;
}

function pathOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath || name;
}
