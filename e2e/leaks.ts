/**
 * Looks for what must not be where it is: a name or a template in stored bytes. The tests beside it show that it finds both, so that
 * finding nothing means something.
 */

/** Numbers in a row that give a template away. A template has 128; a few less are asked for, should its first be overwritten. */
const TELLING_RUN = 120;

/** Bounds of the numbers in a template, whether of unit length or raw: random bytes fall 120 times in a row into them never. */
const SIZE = { min: 1e-7, max: 4 };

/** Where the text occurs in the bytes, as UTF-8 or as UTF-16 of either byte order. */
export function findText(bytes: Buffer, text: string): readonly string[] {
  const utf16le = Buffer.from(text, 'utf16le');
  const encodings = {
    'UTF-8': Buffer.from(text, 'utf8'),
    'UTF-16LE': utf16le,
    'UTF-16BE': Buffer.from(utf16le).swap16(),
  };
  return Object.entries(encodings)
    .filter(([, pattern]) => bytes.includes(pattern))
    .map(([encoding]) => encoding);
}

/** Whether the bytes hold a template: a long row of numbers that look like one, as float32 or float64, at any alignment. */
export function holdsTemplate(bytes: Buffer): boolean {
  return (
    holdsRun(bytes, 4, (at) => bytes.readFloatLE(at)) ||
    holdsRun(bytes, 8, (at) => bytes.readDoubleLE(at))
  );
}

function holdsRun(bytes: Buffer, width: number, read: (at: number) => number): boolean {
  for (let alignment = 0; alignment < width; alignment++) {
    let run = 0;
    for (let at = alignment; at + width <= bytes.length; at += width) {
      const size = Math.abs(read(at));
      run = size >= SIZE.min && size <= SIZE.max ? run + 1 : 0;
      if (run >= TELLING_RUN) return true;
    }
  }
  return false;
}
