import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { page, root } from './read';

const PAGES = [
  'SECURITY.md',
  'docs/configuration.md',
  'docs/incident-response.md',
  'docs/key-backup.md',
  'docs/monitoring.md',
  'docs/security-checklist.md',
];

/** Files of the project in a page, as `src/…`. */
const PATH = /`((?:src|e2e|tools|models|\.github)\/[^`*…\s]+)`/g;

const LINK = /\]\((?!https?:)([^)#]+)\)/g;

const Package = z.object({ scripts: z.record(z.string(), z.string()) });

it.each(PAGES)('%s names files, pages and commands that there are', (path) => {
  const text = page(path);
  const files = [...text.matchAll(PATH)].map(([, file = '']) => join(root, file));
  const links = [...text.matchAll(LINK)].map(([, to = '']) => join(root, path, '..', to));
  expect([...files, ...links].filter((file) => !existsSync(file))).toEqual([]);
  const { scripts } = Package.parse(JSON.parse(page('package.json')));
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
