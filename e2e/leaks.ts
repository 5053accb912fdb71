/**
 * Looks for what must not be where it is: a name or a template in stored bytes. The tests beside it show that it finds both, so that
 * finding nothing means something.
 */

/** Numbers in a row that give a template away. A template has 128; a few less are asked for, should its first be overwritten. */
const TELLING_RUN = 120;

/** Bounds of the numbers in a template, whether of unit length or raw: random bytes fall 120 times in a row into them never. */
const SIZE = { min: 1e-7, max: 4 };

/**
 * Of the numbers in a row, how many are negative and how many positive at least, were it a template: of 120 that are either with the same
 * chance, fewer than 20 of one kind come once in 10^14. LevelDB ends its tables with rows of ascending 32-bit offsets, and those from 13 kB
 * to 16 kB, read two bytes off, are small numbers too, but none of them is negative.
 */
const TELLING_SIGNS = 20;

/**
 * Where the text occurs in the bytes: as UTF-8, as UTF-16 of either byte order, or, if it can be written so, as Latin-1, in which V8
 * serialises every text that it can.
 */
export function findText(bytes: Buffer, text: string): readonly string[] {
  const utf16le = Buffer.from(text, 'utf16le');
  const latin1 = Buffer.from(text, 'latin1');
  const encodings = {
    'UTF-8': Buffer.from(text, 'utf8'),
    'UTF-16LE': utf16le,
    'UTF-16BE': Buffer.from(utf16le).swap16(),
    ...(latin1.toString('latin1') === text && isBeyondAscii(text) && { 'Latin-1': latin1 }),
  };
  return Object.entries(encodings)
    .filter(([, pattern]) => bytes.includes(pattern))
    .map(([encoding]) => encoding);
}

/** In ASCII, Latin-1 is UTF-8. */
function isBeyondAscii(text: string): boolean {
  return Buffer.byteLength(text) > text.length;
}

/**
 * Whether the bytes hold a template: a long row of numbers that look like one, as float32, as float64, or as a
 * plain array that V8 serialised; at any alignment.
 */
export function holdsTemplate(bytes: Buffer): boolean {
  return (
    holdsRun(bytes, 4, 4, (at) => bytes.readFloatLE(at)) ||
    holdsRun(bytes, 8, 8, (at) => bytes.readDoubleLE(at)) ||
    holdsRun(bytes, 8, V8_STEP, (at) => bytes.readDoubleLE(at))
  );
}

/** Bytes from one number of a plain array to the next as V8 serialises them: a tag, and a float64. */
const V8_STEP = 9;

function holdsRun(
  bytes: Buffer,
  width: number,
  step: number,
  read: (at: number) => number,
): boolean {
  for (let alignment = 0; alignment < step; alignment++) {
    /** Whether each number of the row so far is negative. */
    let row: boolean[] = [];
    for (let at = alignment; at + width <= bytes.length; at += step) {
      const number = read(at);
      const size = Math.abs(number);
      if (size >= SIZE.min && size <= SIZE.max) row.push(number < 0);
      else if (row.length > 0) row = [];
      if (row.length >= TELLING_RUN && hasBothSigns(row.slice(-TELLING_RUN))) return true;
    }
  }
  return false;
}

function hasBothSigns(row: readonly boolean[]): boolean {
  const negative = row.filter(Boolean).length;
  return Math.min(negative, row.length - negative) >= TELLING_SIGNS;
}

/** Numbers of a known template in a row that are taken for a part of it: four agree with nothing by chance. */
const KNOWN_RUN = 4;

/** How numbers may be stored: bytes of each, bytes from one to the next, and how one is read. */
interface Form {
  readonly width: 4 | 8;
  readonly step: number;
  readonly read: (view: DataView, at: number) => number;
}

const forms: Record<string, Form> = {
  'float32, little endian': { width: 4, step: 4, read: (view, at) => view.getFloat32(at, true) },
  'float32, big endian': { width: 4, step: 4, read: (view, at) => view.getFloat32(at, false) },
  'float64, little endian': { width: 8, step: 8, read: (view, at) => view.getFloat64(at, true) },
  'float64, big endian': { width: 8, step: 8, read: (view, at) => view.getFloat64(at, false) },
  'plain array': { width: 8, step: V8_STEP, read: (view, at) => view.getFloat64(at, true) },
};

/**
 * A search for any four numbers in a row of any of these templates.
 *
 * @returns a function that says in which forms bytes hold some
 */
export function searchNumbers(
  templates: readonly Float32Array[],
): (bytes: Buffer) => readonly string[] {
  // Any four numbers in a row have one among them whose place is a multiple of four, so these are enough to look for.
  const places = new Map<number, { template: Float32Array; at: number }>();
  for (const template of templates)
    for (let at = 0; at < template.length; at += KNOWN_RUN)
      places.set(template[at] ?? 0, { template, at });

  /** How many numbers around this one are the template's. */
  function runAt(number: (offset: number) => number | null): number {
    const place = places.get(number(0) ?? 0);
    if (!place) return 0;
    const { template, at } = place;
    let first = 0;
    while (at + first > 0 && number(first - 1) === template[at + first - 1]) first--;
    let end = 1;
    while (at + end < template.length && number(end) === template[at + end]) end++;
    return end - first;
  }

  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const holds = ({ width, step, read }: Form) => {
      const last = bytes.length - width;
      for (let at = 0; at <= last; at++) {
        const size = Math.abs(read(view, at));
        if (!(size >= SIZE.min && size <= SIZE.max)) continue;
        const number = (offset: number) => {
          const place = at + offset * step;
          return place >= 0 && place <= last ? read(view, place) : null;
        };
        if (runAt(number) >= KNOWN_RUN) return true;
      }
      return false;
    };
    return Object.entries(forms).flatMap(([name, form]) => (holds(form) ? [name] : []));
  };
}
