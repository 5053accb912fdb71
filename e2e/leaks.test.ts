import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { findText, holdsTemplate } from './leaks';

const noise = () => randomBytes(64 * 1024);
const template = Float32Array.from({ length: 128 }, (_, at) => Math.sin(at + 0.5) / 11.3);

it('finds a name in any of its encodings', () => {
  const utf16 = Buffer.from('Zoë Ångström', 'utf16le');
  expect(findText(Buffer.concat([noise(), Buffer.from('Zoë Ångström')]), 'Zoë Ångström')).toEqual([
    'UTF-8',
  ]);
  expect(findText(Buffer.concat([noise(), utf16]), 'Zoë Ångström')).toEqual(['UTF-16LE']);
  expect(findText(Buffer.concat([noise(), utf16.swap16()]), 'Zoë Ångström')).toEqual(['UTF-16BE']);
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

it('finds no template in noise, nor in zeros', () => {
  for (let round = 0; round < 20; round++) expect(holdsTemplate(noise())).toBe(false);
  expect(holdsTemplate(Buffer.alloc(64 * 1024))).toBe(false);
});
