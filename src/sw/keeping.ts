import { CHANGEABLE, type AppFile, type Built, type FileState } from './app-files';

/** Each version of the app has a cache of its own; by this their names begin. */
const CACHE_PREFIX = 'countenance app ';

/** What is taken over from an older version if it is the same: models, which are most of the bytes. All else brings its security headers along, which may have changed. */
const REUSED = /\/models\/|\.wasm$/;

/** The name of a version's cache. */
function cacheOf({ version }: Pick<Built, 'version'>): string {
  return `${CACHE_PREFIX}${version}`;
}

/**
 * Keeps every file of this version: from an older version's cache where it is the same, else from the server. Whatever is not what was built fails the whole, and
 * the version before stays in use.
 *
 * @param onBytes how many bytes there are so far
 */
export async function keepAll(built: Built, onBytes: (bytes: number) => void): Promise<void> {
  const cache = await caches.open(cacheOf(built));
  const older = await olderCaches(built);
  let bytes = 0;
  // One after the other: the page that is open needs the line more.
  for (const file of built.files) {
    await keep(file, cache, older);
    bytes += file.bytes;
    onBytes(bytes);
  }
  for (const path of CHANGEABLE) await refresh(`${built.base}${path}`, cache);
}

/** Forgets all other versions. */
export async function forgetOthers(built: Built): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(CACHE_PREFIX) && name !== cacheOf(built)) await caches.delete(name);
}

/**
 * A file of the app: as kept, or, where the browser has thrown it away, from the server.
 *
 * @param onMissing hears that it was not there
 * @throws TypeError when there is none, or the server has another
 */
export async function fileOf(
  file: AppFile,
  built: Built,
  onMissing: () => void,
): Promise<Response> {
  const cache = await caches.open(cacheOf(built));
  const kept = await cache.match(file.path);
  if (kept) return kept;
  onMissing();
  const fetched = await download(file);
  await cache.put(file.path, fetched.clone());
  return fetched;
}

/** A file that may be changed after the build: the server's, or what it said last. */
export async function changeable(path: string, built: Built): Promise<Response> {
  const cache = await caches.open(cacheOf(built));
  await refresh(path, cache);
  return (await cache.match(path)) ?? new Response(null, { status: 404 });
}

/** How every kept file is, by reading it anew. */
export async function lookThrough(
  built: Built,
): Promise<readonly { readonly file: AppFile; readonly state: FileState }[]> {
  const cache = await caches.open(cacheOf(built));
  const states = [];
  for (const file of built.files) {
    const kept = await cache.match(file.path);
    const state: FileState = !kept
      ? 'missing'
      : (await isSame(kept, file))
        ? 'as-built'
        : 'changed';
    states.push({ file, state });
  }
  return states;
}

async function refresh(path: string, cache: Cache): Promise<void> {
  try {
    const response = await fetch(path, { cache: 'no-cache', redirect: 'error' });
    if (response.ok) await cache.put(path, response);
  } catch {
    // The server is away: what it said last stays.
  }
}

async function olderCaches(built: Built): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(CACHE_PREFIX) && name !== cacheOf(built),
  );
  return Promise.all(names.map((name) => caches.open(name)));
}

async function keep(file: AppFile, cache: Cache, older: readonly Cache[]): Promise<void> {
  if (await cache.match(file.path)) return;
  for (const other of REUSED.test(file.path) ? older : []) {
    const kept = await other.match(file.path);
    if (kept && (await isSame(kept, file))) return cache.put(file.path, kept);
  }
  await cache.put(file.path, await download(file));
}

async function download({ path, integrity }: AppFile): Promise<Response> {
  // Asks whether the browser's own copy is still the same: one of an older version would not fit, and would fail the whole again and again.
  const response = await fetch(path, { integrity, cache: 'no-cache', redirect: 'error' });
  if (!response.ok) throw new TypeError(`${path}: ${String(response.status)}`);
  return response;
}

async function isSame(kept: Response, { integrity }: AppFile): Promise<boolean> {
  const hash = await crypto.subtle.digest('SHA-256', await kept.clone().arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
