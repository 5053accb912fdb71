import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { differences, hashesOf, sri } from './built-files.ts';

/** Holds the SHA-384 of every built file: browsers check scripts and styles of the page by themselves, this is for whoever delivers the rest. */
export const MANIFEST = 'integrity.json';

const Manifest = z.object({ files: z.record(z.string(), z.string()) });

/** Scripts and links of a page. */
const TAG = /<(?:script|link)\b[^>]*>/g;

/** An address within the app; elsewhere nothing may be loaded from anyway. */
const ADDRESS = /\s(?:src|href)="([^"]*)"/;

/** Links that make a browser run or apply what they lead to. */
const RUNNING = /\srel="(?:stylesheet|modulepreload)"/;

/** @returns the address of what a tag runs or applies; `null` for one that does not, such as an icon's */
function addressOf(tag: string): string | null {
  const isRun = tag.startsWith('<script') || RUNNING.test(tag);
  return isRun ? (ADDRESS.exec(tag)?.[1] ?? null) : null;
}

/**
 * Gives every script and style of a page its `integrity`, so that a browser refuses one that was changed after the build.
 *
 * @param read gives the bytes of a file by its path in the folder of the page, `null` where there is none
 * @param base the path under which the app is served, as Vite calls it
 * @throws Error for an address that leads to no built file
 */
export function withIntegrity(
  html: string,
  read: (path: string) => Uint8Array | null,
  base = '/',
): string {
  return html.replace(TAG, (tag) => {
    const address = addressOf(tag);
    if (address === null || tag.includes(' integrity=')) return tag;
    const bytes = address.startsWith(base) ? read(address.slice(base.length)) : null;
    if (!bytes) throw new Error(`${address} is no built file, so it can have no integrity`);
    return tag.replace(ADDRESS, (attribute) => `${attribute} integrity="${sri(bytes)}"`);
  });
}

/** Reads a file of a folder. @returns `null` where there is none */
export function readerOf(folder: string): (path: string) => Uint8Array | null {
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
}

/** Writes the hashes of all files in the folder. The same files give the same manifest. */
export function writeManifest(folder: string): void {
  const files = Object.fromEntries([...hashesOf(folder)].filter(([path]) => path !== MANIFEST));
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ files }, null, 2)}\n`);
}

/**
 * What is wrong with a built app: files that were changed, added or lost since the build, and scripts or styles of the page whose `integrity` is missing
 * or wrong.
 *
 * @param added paths of files that were written into the folder after the build, on purpose
 */
export function brokenIntegrity(folder: string, added: readonly string[] = []): readonly string[] {
  const read = readerOf(folder);
  const [page, manifest] = ['index.html', MANIFEST].map((name) => read(name));
  if (!page || !manifest) return [`there is no ${page ? MANIFEST : 'index.html'}`];
  const { files } = Manifest.parse(JSON.parse(Buffer.from(manifest).toString()));
  const now = new Map(
    [...hashesOf(folder)].filter(([path]) => path !== MANIFEST && !added.includes(path)),
  );
  const changed = differences(new Map(Object.entries(files)), now);
  return [
    ...changed.map((difference) => `since the build: ${difference}`),
    ...unguarded(Buffer.from(page).toString(), read),
  ];
}

/** Scripts and styles of a page that a browser would take whatever they had become. */
function unguarded(html: string, read: (path: string) => Uint8Array | null): readonly string[] {
  const tags = html.match(TAG) ?? [];
  const run = tags.flatMap((tag) => {
    const address = addressOf(tag);
    return address === null ? [] : [{ tag, address }];
  });
  if (run.length === 0) return ['index.html: has no script, so it is not the built page'];
  return run.flatMap(({ tag, address }) => {
    const bytes = read(address.replace(/^\//, ''));
    const stated = /\sintegrity="([^"]*)"/.exec(tag)?.[1];
    if (stated === undefined) return [`index.html: ${address} has no integrity`];
    return bytes && sri(bytes) === stated ? [] : [`index.html: ${address} has another integrity`];
  });
}
