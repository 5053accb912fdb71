import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { page, root } from '../docs/read';
import { filesOf } from './git';

/** How code reads a variable of the environment. */
const READ = /(?:process|import\.meta)\.env\.(\w+)/g;

it('docs/configuration.md names every variable of the environment that any code reads', async () => {
  const documented = page('docs/configuration.md');
  const files = (await filesOf(root)) ?? [];
  const read = files
    .filter((file) => /\.(?:ts|tsx|js)$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(READ)]);
  const names = [...new Set(read.map(([, name = '']) => name))];
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !documented.includes(name))).toEqual([]);
});
