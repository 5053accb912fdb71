/** How what lies in a place is protected. `browser`: as a key that no program can read. */
export type Secrecy = 'encrypted' | 'browser' | 'clear';

/**
 * Every place in which the app stores something, by its name in the browser. One that is missing here is shown as such, and fails the browser test
 * (e2e/check-us.e2e.ts).
 */
export const PLACES = {
  database: {
    countenance: {
      slots: 'encrypted',
      devices: 'browser',
      keys: 'encrypted',
      people: 'encrypted',
      details: 'encrypted',
      templates: 'encrypted',
      inbox: 'encrypted',
      erased: 'encrypted',
      notices: 'encrypted',
      doorbox: 'encrypted',
      visits: 'encrypted',
      requests: 'encrypted',
      expiry: 'clear',
      audit: 'encrypted',
      certificates: 'encrypted',
      singles: 'encrypted',
      attempts: 'clear',
      older: 'encrypted',
    },
    'countenance-log-file': { handle: 'clear' },
    'countenance-models': { manifests: 'clear', files: 'clear', choice: 'clear' },
  },
  setting: {
    'countenance.health': 'clear',
    'countenance.camera': 'clear',
    'countenance.been-here': 'clear',
  },
  tab: {
    'countenance.locked-because': 'clear',
    'countenance.coming-back': 'clear',
    'countenance.notice-being-written': 'clear',
  },
  cache: { app: 'clear' },
} as const satisfies Readonly<Record<string, object>>;

type Databases = (typeof PLACES)['database'];
/** Places that the page has words for. */
export type PlaceName =
  | { [Name in keyof Databases]: keyof Databases[Name] }[keyof Databases]
  | keyof (typeof PLACES)['setting']
  | keyof (typeof PLACES)['tab']
  | keyof (typeof PLACES)['cache'];

/** A place that the app knows. */
export interface Known {
  readonly name: PlaceName;
  readonly secrecy: Secrecy;
}

/** Each version of the app has a cache of its own (src/sw/keeping.ts); by this their names begin. */
const APP_CACHE = 'countenance app ';

/** @returns `null` for a store that the app does not know */
export function knownStore(database: string, store: string): Known | null {
  const databases: Readonly<Record<string, Readonly<Record<string, Secrecy>>>> = PLACES.database;
  return Object.hasOwn(databases, database) ? known(databases[database], store) : null;
}

/** @returns `null` for an entry of local or session storage that the app does not know */
export function knownEntry(kind: 'setting' | 'tab', key: string): Known | null {
  return known(PLACES[kind], key);
}

/** @returns `null` for a cache that is not of the app */
export function knownCache(name: string): Known | null {
  return name.startsWith(APP_CACHE) ? { name: 'app', secrecy: PLACES.cache.app } : null;
}

function known(places: Readonly<Record<string, Secrecy>> = {}, name: string): Known | null {
  const secrecy = Object.hasOwn(places, name) ? places[name] : undefined;
  return secrecy === undefined ? null : { name: name as PlaceName, secrecy };
}
