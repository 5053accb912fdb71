import { expect, it } from 'vitest';
import { readCsv } from './csv';

it('reads rows with their lines, passing over empty ones, a byte order mark and Windows line ends', () => {
  expect(readCsv('\ufeffa, b ,c\r\n\r\nd,,e\r\n')).toEqual([
    { line: 1, cells: ['a', 'b', 'c'] },
    { line: 3, cells: ['d', '', 'e'] },
  ]);
});

it('reads cells in quotation marks', () => {
  expect(readCsv('"Smith, ""Jo""",x')).toEqual([{ line: 1, cells: ['Smith, "Jo"', 'x'] }]);
});

it('ends with a quotation mark in the wrong place', () => {
  expect(readCsv('a,b"c,d')[0]?.cells).not.toHaveLength(3);
});
