/** Stores of the browser beside the vault's own, which may hold traces of its use. None of them ever holds anything about a person. */
const PLACES = ['settings', 'tab', 'models', 'caches'] as const;
export type DevicePlace = (typeof PLACES)[number];

/** What of this device was cleared, and what the browser did not let go of. */
export interface Cleared {
  readonly cleared: readonly DevicePlace[];
  readonly kept: readonly DevicePlace[];
}

/** Milliseconds that a database is waited for that something still has open. */
const PATIENCE_MILLIS = 5_000;

/** How each place is cleared. The vault's own database has been deleted by the vault before, and is empty. */
const clearing: Readonly<Record<DevicePlace, () => Promise<void> | void>> = {
  settings: () => localStorage.clear(),
  tab: () => sessionStorage.clear(),
  async models() {
    const databases = await indexedDB.databases();
    await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [remove(name)])));
  },
  async caches() {
    for (const name of await caches.keys()) await caches.delete(name);
  },
};

/** Clears what the app has noted of this device beside the vault: its health, the chosen camera, models that were brought along, caches. */
export async function clearDevice(): Promise<Cleared> {
  const cleared: DevicePlace[] = [];
  const kept: DevicePlace[] = [];
  for (const place of PLACES) {
    try {
      await clearing[place]();
      cleared.push(place);
    } catch {
      kept.push(place);
    }
  }
  return { cleared, kept };
}

function remove(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${name} is in use`)), PATIENCE_MILLIS);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(`${name} cannot be deleted`));
  });
}
