import { randomBytes } from 'node:crypto';
import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { findText, holdsTemplate, searchNumbers } from './leaks';

const noise = () => randomBytes(64 * 1024);
const template = Float32Array.from({ length: 128 }, (_, at) => Math.sin(at + 0.5) / 11.3);

it('finds a name in any of its encodings', () => {
  const utf16 = Buffer.from('Zoë Ångström', 'utf16le');
  expect(findText(Buffer.concat([noise(), Buffer.from('Zoë Ångström')]), 'Zoë Ångström')).toEqual([
    'UTF-8',
  ]);
  expect(findText(Buffer.concat([noise(), utf16]), 'Zoë Ångström')).toEqual(['UTF-16LE']);
  expect(findText(Buffer.concat([noise(), utf16.swap16()]), 'Zoë Ångström')).toEqual(['UTF-16BE']);
  const latin1 = Buffer.from('Zoë Ångström', 'latin1');
  expect(findText(Buffer.concat([noise(), latin1]), 'Zoë Ångström')).toEqual(['Latin-1']);
});

it('finds no name in noise', () => {
  expect(findText(noise(), 'Zoë Ångström')).toEqual([]);
});

it.each([0, 1, 2, 3])('finds a float32 template %i bytes off alignment', (offset) => {
  const bytes = Buffer.concat([
    noise().subarray(0, 4096 + offset),
    Buffer.from(template.buffer),
    noise(),
  ]);
  expect(holdsTemplate(bytes)).toBe(true);
});

it('finds a float64 template', () => {
  const doubles = Float64Array.from(template);
  expect(holdsTemplate(Buffer.concat([noise(), Buffer.from(doubles.buffer), noise()]))).toBe(true);
});

/** A plain array of numbers as IndexedDB stores it. */
function serialized(numbers: Float32Array): Buffer {
  return serialize([...numbers]);
}

it('finds a template that was stored as a plain array', () => {
  expect(holdsTemplate(Buffer.concat([noise(), serialized(template), noise()]))).toBe(true);
});

it('finds no template in noise, nor in zeros', () => {
  for (let round = 0; round < 20; round++) expect(holdsTemplate(noise())).toBe(false);
  expect(holdsTemplate(Buffer.alloc(64 * 1024))).toBe(false);
});

it('finds no template in the rows of offsets that LevelDB ends its tables with', () => {
  const offsets = Uint32Array.from({ length: 1500 }, (_, at) => at * 17);
  expect(holdsTemplate(Buffer.from(offsets.buffer))).toBe(false);
});

/** The same numbers in the other byte order. */
function swapped(numbers: Float32Array | Float64Array): Buffer {
  const bytes = Buffer.from(numbers.slice().buffer);
  return numbers.BYTES_PER_ELEMENT === 4 ? bytes.swap32() : bytes.swap64();
}

it.each([
  ['float32, little endian', (part: Float32Array) => Buffer.from(part.slice().buffer)],
  ['float32, big endian', swapped],
  ['float64, little endian', (part: Float32Array) => Buffer.from(Float64Array.from(part).buffer)],
  ['float64, big endian', (part: Float32Array) => swapped(Float64Array.from(part))],
  ['plain array', serialized],
] as const)('finds any four numbers in a row of a known template as %s', (form, write) => {
  const search = searchNumbers([new Float32Array(128), template]);
  for (let first = 0; first + 4 <= template.length; first += 5) {
    const part = write(template.subarray(first, first + 4));
    const bytes = Buffer.concat([noise().subarray(0, 1001 + first), part, noise()]);
    expect(search(bytes)).toEqual([form]);
  }
});

it('finds no known template in noise, nor in another one, nor in three of its numbers', () => {
  const search = searchNumbers([template]);
  const other = template.map((number) => number * 1.0001);
  const three = Buffer.from(template.slice(8, 11).buffer);
  expect(search(Buffer.concat([noise(), Buffer.from(other.buffer), three, noise()]))).toEqual([]);
});
