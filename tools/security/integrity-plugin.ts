import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readerOf, withIntegrity, writeManifest } from './integrity.ts';

/**
 * Of a build: gives the page's scripts and styles their `integrity` as soon as all files are written, and, as the last thing of all, writes the manifest
 * of their hashes. What other plugins make of the folder in `closeBundle` therefore sees the page as it is delivered.
 */
export function integrity(): Plugin {
  let folder = 'dist';
  let base = '/';
  return {
    name: 'integrity',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      base = config.base;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const page = join(folder, 'index.html');
        // Other pages, such as those of the benches, are built with these settings, too.
        if (!existsSync(page)) return;
        writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), readerOf(folder), base));
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (existsSync(join(folder, 'index.html'))) writeManifest(folder);
      },
    },
  };
}
