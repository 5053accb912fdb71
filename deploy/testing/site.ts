import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compress } from '../compress';

/** Text that compresses, and is long enough for that to be worth it. */
const long = (line: string) => `${line}\n`.repeat(400);

/** Files of every kind that the built app has, by path. */
export const SERVED: Readonly<Record<string, { readonly content: string; readonly type: string }>> =
  {
    '/index.html': { content: long('<!doctype html><title>App</title>'), type: 'text/html' },
    '/sw.js': { content: long('// service worker'), type: 'text/javascript' },
    '/signals.json': { content: '{ "origins": [] }', type: 'application/json' },
    '/icon.svg': { content: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' },
    '/assets/index-1a2b.js': { content: long('export {};'), type: 'text/javascript' },
    '/assets/index-1a2b.css': { content: long('body { margin: 0 }'), type: 'text/css' },
    '/assets/ort-3c4d.mjs': { content: long('export {};'), type: 'text/javascript' },
    '/assets/ort-3c4d.wasm': { content: long('\0asm'), type: 'application/wasm' },
    '/models/face-mesh.json': { content: long('{}'), type: 'application/json' },
    '/models/face-mesh.bin': { content: long('weights'), type: 'application/octet-stream' },
    '/models/packs/own/network.onnx': {
      content: long('weights'),
      type: 'application/octet-stream',
    },
  };

/** What lies in the folder by mistake or for other programs, and is for nobody. */
export const NOT_SERVED = [
  '/.env',
  '/.git/config',
  '/assets/.hidden',
  '/models/.DS_Store',
  '/assets/index-1a2b.js.map',
  '/index.html.map',
  '/_headers',
  '/_redirects',
] as const;

/** Addresses of screens, and of what is no file: the app itself says what there is. */
export const SCREENS = ['/', '/recognise', '/people/0192-ab', '/recovery-code'] as const;

/** Writes all of it, with compressed copies, as a build leaves it. */
export async function writeSite(folder: string): Promise<void> {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, { content }] of Object.entries(SERVED)) write(path, content);
  for (const path of NOT_SERVED) write(path, 'not for anybody');
  await compress(folder);
}
