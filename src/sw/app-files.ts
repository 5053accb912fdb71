import { z } from 'zod';

/** Most files that an app of this kind has, with room. */
const MAX_FILES = 1000;

/** One file of the app, as it was built. */
export const AppFile = z.strictObject({
  /** As the page asks for it: `/assets/index-1a2b.js`; the page itself is `/`. */
  path: z.string().max(300),
  bytes: z.int().nonnegative(),
  /** `sha256-…`, as Subresource Integrity writes it (W3C): the browser refuses what does not fit. */
  integrity: z.string().regex(/^sha256-[\w+/]{43}=$/),
});
export type AppFile = z.infer<typeof AppFile>;

/** What the build says of itself; it is written in front of the service worker (deploy/offline.ts). */
export const Built = z.strictObject({
  /** SHA-256 over all files and the headers that they are served with, in 12 hexadecimal digits: another one is another version of the app. */
  version: z.string().regex(/^[0-9a-f]{12}$/),
  /** Path under which the app is served. */
  base: z.string().max(200),
  /** The security headers, for hosts that cannot set any (deploy/headers.ts). */
  headers: z.record(z.string().max(100), z.string().max(10_000)),
  files: z.array(AppFile).max(MAX_FILES),
});
export type Built = z.infer<typeof Built>;

/** Files that whoever runs the app may change after the build: the server is asked first, and what it said last is kept for when it is away. */
export const CHANGEABLE: readonly string[] = ['signals.json'];

/** How a kept file is. `missing`: the browser has thrown it away, and it is fetched again when it is needed. */
export const FileState = z.enum(['as-built', 'changed', 'missing']);
export type FileState = z.infer<typeof FileState>;
