/** What servers have to know of the files of the built app: how long each is kept, of which type it is, and which are not for anybody. */

/** How long browsers and caches keep a file. */
export interface Keeping {
  /** Beginning of the path. */
  readonly under: string;
  readonly cacheControl: string;
}

/** Seconds: a year, the longest that caches take seriously. The name of such a file holds a hash of its content. */
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Seconds: thirty days. After that a cache asks whether the file is still the same (ETag), instead of fetching megabytes again. */
const MONTH_SECONDS = 30 * 24 * 60 * 60;

/** What is kept for long. The app asks for models with their hash in the address, and checks what comes (src/engine/models.ts). */
export const KEPT: readonly Keeping[] = [
  { under: '/assets/', cacheControl: `public, max-age=${YEAR_SECONDS}, immutable` },
  { under: '/models/', cacheControl: `public, max-age=${MONTH_SECONDS}, must-revalidate` },
];

/** All else, above all `index.html` and `sw.js`: asked for each time whether it is still the same, so that an update comes through at once. */
export const NOT_KEPT = 'no-cache';

/** Types of content by the end of a file's name. With `nosniff`, a script of a wrong type is not run. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain',
};

/** The type of all others: models. */
export const OTHER_TYPE = 'application/octet-stream';

/**
 * Paths that are answered as if there were nothing, as a regular expression that nginx, Caddy and JavaScript read alike: dot files, source maps, the compressed copies
 * (deploy/compress.ts), and what is meant for static hosts.
 */
export const REFUSED = String.raw`/\.|\.(map|br|gz)$|^/_(headers|redirects)$`;

/** Paths of files. All others are screens of the app, which one page draws. */
export const FILES = String.raw`\.[0-9A-Za-z]+$`;

/** Where a server says that it is alive, to whoever watches over it. */
export const HEALTH = '/healthz';
