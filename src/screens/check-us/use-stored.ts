import { useEffect, useState } from 'react';
import type { Vault } from '../../vault';
import { useServices } from '../services';
import { knownCache, knownEntry, knownStore, type Known } from './places';

/** One place in which something may be stored, and how much is. */
export interface StoredPlace {
  readonly kind: 'database' | 'setting' | 'tab' | 'cache';
  /** As the browser's own tools name it. */
  readonly name: string;
  /** Of the database that it is in. */
  readonly within: string;
  readonly records: number;
  readonly bytes: number;
  /** `null`: the app does not know it. */
  readonly known: Known | null;
}

/** Everything that is stored at this address. */
export type StoredState =
  | { readonly kind: 'counting' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'counted';
      readonly places: readonly StoredPlace[];
      readonly cookies: number;
    };

/** Counts everything that is stored. */
export function useStored(): StoredState {
  const { vault } = useServices();
  const [state, setState] = useState<StoredState>({ kind: 'counting' });
  useEffect(() => {
    let here = true;
    void countAll(vault)
      // A vault worker that died, or a browser that blocks storage.
      .catch(() => ({ kind: 'failed' }) as const)
      .then((counted) => {
        if (here) setState(counted);
      });
    return () => {
      here = false;
    };
  }, [vault]);
  return state;
}

async function countAll(vault: Vault): Promise<StoredState> {
  const measured = await vault.measureStorage();
  if (!measured.ok) return { kind: 'failed' };
  const stores = measured.value.map(({ database, store, records, bytes }) => ({
    kind: 'database' as const,
    name: store,
    within: database,
    records,
    bytes,
    known: knownStore(database, store),
  }));
  const places = [
    ...stores,
    ...entriesOf('setting', localStorage),
    ...entriesOf('tab', sessionStorage),
    ...(await cachesHere()),
  ];
  const cookies = document.cookie.split(';').filter((each) => each.trim() !== '').length;
  return { kind: 'counted', places, cookies };
}

function entriesOf(kind: 'setting' | 'tab', storage: Storage): readonly StoredPlace[] {
  return Object.entries(storage).map(([key, value]: [string, string]) => ({
    kind,
    name: key,
    within: '',
    records: 1,
    bytes: new TextEncoder().encode(key + value).length,
    known: knownEntry(kind, key),
  }));
}

async function cachesHere(): Promise<readonly StoredPlace[]> {
  const names = await caches.keys();
  return Promise.all(
    names.map(async (name) => {
      const responses = await (await caches.open(name)).matchAll();
      let bytes = 0;
      for (const response of responses) bytes += (await response.blob()).size;
      const records = responses.length;
      return {
        kind: 'cache' as const,
        name,
        within: name,
        records,
        bytes,
        known: knownCache(name),
      };
    }),
  );
}
