import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { page, root } from './read';

/** What brings something into the app from outside of its own code. */
const DOORS = [
  /\bJSON\.parse\(/,
  /\b(local|session)Storage\b/,
  /\bnew URLSearchParams\(/,
  /\bhistory\.state\b/,
  /addEventListener\('(message|storage|periodicsync)'/,
  /\bnew BroadcastChannel\(/,
  /\b(openDB|indexedDB)\b/,
  /\b(arrayBuffer|text|json)\(\)/,
  /\bfetch\(/,
  /<(FileTrigger|DropZone)\b|type="file"/,
  /\bnavigator\.(storage|credentials)\b|Reflect\.get\(navigator/,
  /\bshow(Open|Save)FilePicker\b/,
];

/** Not the app: tests, what tests are made of, and types. */
const OURS = /\.test\.ts$|\/testing\/|\.d\.ts$/;

const inputs = page('docs/inputs.md');
const named = new Set([...inputs.matchAll(/`(src\/[^`\s]+\.tsx?)`/g)].map(([, file = '']) => file));

/** Code without what is only said in it. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

it('docs/inputs.md names every file that brings something in', () => {
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = all
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => !OURS.test(file));
  expect(files.length).toBeGreaterThan(400);
  const opening = files.filter((file) => DOORS.some((door) => door.test(codeOf(file))));
  expect(opening.length).toBeGreaterThan(20);
  expect(opening.filter((file) => !named.has(file)).sort()).toEqual([]);
});

it('docs/inputs.md names files that there are', () => {
  const paths = [...inputs.matchAll(/`((?:src|tools|e2e)\/[^`\s]+)`/g)].map(
    ([, file = '']) => file,
  );
  expect(paths.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
