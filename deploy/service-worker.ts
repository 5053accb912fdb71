import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { readEmbedders } from './embedders.ts';
import { securityHeaders } from './headers.ts';
import { SERVICE_WORKER, writeFilesOf } from './offline.ts';

/** Builds the service worker: one file that shares nothing with the pages, because browsers start it without one. @param target as of the pages */
export function serviceWorker(target: string): Plugin {
  let folder = 'dist';
  let base = '/';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      base = config.base;
    },
    closeBundle: {
      // When all files are written, and before their hashes are (tools/security/integrity-plugin.ts).
      sequential: true,
      async handler() {
        // Other pages, such as those of the benches, are built with these settings, too.
        if (!existsSync(join(folder, 'index.html'))) return;
        const entry = fileURLToPath(new URL('../src/sw/sw.ts', import.meta.url));
        const lib = {
          entry,
          formats: ['iife' as const],
          name: 'sw',
          fileName: () => SERVICE_WORKER,
        };
        const options = { lib, outDir: folder, target, emptyOutDir: false, copyPublicDir: false };
        await build({ configFile: false, logLevel: 'warn', build: options });
        writeFilesOf(folder, base, securityHeaders({ embedders: readEmbedders() }));
      },
    },
  };
}
