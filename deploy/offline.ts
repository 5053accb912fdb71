import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppFile, Built } from '../src/sw/app-files.ts';
import { filesIn } from '../tools/security/built-files.ts';
import { REFUSED } from './files.ts';
import type { Headers } from './headers.ts';

/** The service worker as it is built, at an address that never changes. */
export const SERVICE_WORKER = 'sw.js';

/** What the pages never ask for: the service worker is the browser's own business, and the others are about the files, for whoever delivers them. */
const NOT_KEPT_OFFLINE = [
  SERVICE_WORKER,
  'integrity.json',
  'sbom.cdx.json',
  // May be changed after the build, so that no hash fits (`CHANGEABLE`).
  'signals.json',
];

/** Hexadecimal digits of a version: 48 bits, with which no two versions of one app are ever the same by chance. */
const VERSION_DIGITS = 12;

/** The line in front of the service worker, written anew each time. */
const FIRST_LINE = /^self\.BUILT=.*\n/;

/**
 * Tells the built service worker which files the app has. The same files give the same line.
 *
 * @param folder with the built app
 * @param base the path under which the app is served, as Vite calls it
 * @param headers with which its files are to be served: browsers keep them with the files, so that other headers are another version
 */
export function writeFilesOf(folder: string, base: string, headers: Headers): void {
  const script = join(folder, SERVICE_WORKER);
  const code = readFileSync(script, 'utf8').replace(FIRST_LINE, '');
  const files = builtFiles(folder, base);
  const version = createHash('sha256')
    .update(JSON.stringify([files, headers, code]))
    .digest('hex')
    .slice(0, VERSION_DIGITS);
  const built: Built = { version, base, headers, files };
  writeFileSync(script, `self.BUILT=${JSON.stringify(built)};\n${code}`);
}

function builtFiles(folder: string, base: string): AppFile[] {
  const refused = new RegExp(REFUSED);
  return filesIn(folder)
    .filter((path) => !NOT_KEPT_OFFLINE.includes(path) && !refused.test(`/${path}`))
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      const hash = createHash('sha256').update(bytes).digest('base64');
      return {
        path: path === 'index.html' ? base : `${base}${path}`,
        bytes: bytes.length,
        integrity: `sha256-${hash}`,
      };
    });
}
