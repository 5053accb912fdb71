import Ajv from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportFiles, exportSchemaText, packZip, type ExportedFile } from './index';
import { held } from './testing/held';

const BERLIN = 'Europe/Berlin';
const files = exportFiles(held, BERLIN);
const textOf = (path: string, all: readonly ExportedFile[] = files) =>
  all.find((file) => file.path === path)?.text ?? '';
const page = textOf('index.html');

// Formats are left to the patterns that the schema has beside them.
const isValid = new Ajv({ strict: true, validateFormats: false }).compile(
  JSON.parse(exportSchemaText()) as object,
);

test('the published JSON Schema is that which the app writes by', async () => {
  await expect(exportSchemaText()).toMatchFileSnapshot('../../docs/schemas/person-export-1.json');
  expect(textOf('schema.json')).toBe(exportSchemaText());
});

test('what is handed out fits the published schema, by the measure of another program', () => {
  const data = JSON.parse(textOf('data.json')) as Record<string, unknown>;
  expect(isValid(data)).toBe(true);
  expect(data).toMatchObject({ format: 'countenance-person-export', name: held.name });
});

test('the schema refuses what is missing, what is more, and what is no template', () => {
  const broken = (change: (data: Record<string, unknown>) => void) => {
    const data = JSON.parse(textOf('data.json')) as Record<string, unknown>;
    change(data);
    return isValid(data);
  };
  for (const field of Object.keys(JSON.parse(textOf('data.json')) as object))
    expect(broken((data) => Reflect.deleteProperty(data, field))).toBe(false);
  expect(broken((data) => (data.more = 1))).toBe(false);
  expect(broken((data) => (data.templates = [{ float32: '' }]))).toBe(false);
  expect(broken((data) => (data.id = 'Anna'))).toBe(false);
});

test('what does not fit the schema is not written', () => {
  const odd = { ...held, unreadable: -1 };
  expect(() => exportFiles(odd, BERLIN)).toThrow();
});

test('the page has no script, takes nothing from elsewhere, and forbids both', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  const tags = [...page.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag);
  for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'base', 'form', 'svg'])
    expect(tags).not.toContain(tag);
  const sources = [...page.matchAll(/\s(?:src|href|action|data)="([^"]*)"/g)];
  for (const [, source] of sources) expect(source).toMatch(/^(data|schema)\.json$|^receipts\//);
  expect(page).not.toMatch(/@import|url\(/);
});

test('what somebody typed is shown as they typed it and never becomes a part of the page', () => {
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;');
  expect(page).toContain('zoe@example.org&#39;&gt;&lt;img src=https');
});

test('the page says every kind of thing that is held, in words', () => {
  for (const words of [
    'Riverside School',
    'Opening the door',
    '365 days after you agreed',
    '71 of 100',
    'Front door',
    '2 November 2026 at 08:30:00',
    'taken back: does not count',
    '1 badge, in the name of Zoë',
    'due by 25 December 2026',
    'There are no entries.',
    'as the notice that you agreed to promised',
    'a claim before court. This is looked at again on 1 February 2027',
    'from “Zoe” to “Zoë”',
    'you objected, and it was looked into. by telephone',
    '2 records about you are damaged',
    '1 receipt cannot be written again',
    'Before there were receipts',
    'looks so much like you',
  ])
    expect(page.replace(/\s+/g, ' ')).toContain(words);
});

test('who else looks alike is not named to the person who reads the page', () => {
  const [other = ''] = held.alike;
  expect(other).not.toBe('');
  expect(page).not.toContain(other);
});

test('a ZIP holds every file as it was written, whatever the device takes for the year', () => {
  for (const moment of [held.createdAt, 0, 8_640_000_000_000_000]) {
    const unpacked = unzipSync(packZip(files, moment));
    expect(Object.keys(unpacked)).toEqual(files.map(({ path }) => path));
    for (const { path, text } of files)
      expect(strFromU8(unpacked[path] ?? new Uint8Array())).toBe(text);
  }
});
