import { useEffect, useRef, useState } from 'react';
import type { Agreement } from '../../domain';
import { useServices } from '../services';
import type { Group } from './groups';
import type { Ended, Imported } from './imported';
import { lookAtPhoto } from './look-at-photo';
import { runImport } from './run-import';

/** An import and how far it is. */
export interface ImportRun {
  /** `stopping`: it ends after the person in hand. */
  readonly state: 'running' | 'stopping' | 'over';
  readonly done: readonly Imported[];
  /** Photos that were looked at or passed over so far. */
  readonly photos: number;
  /** Whose photos are being looked at. */
  readonly current: Group | null;
  readonly ended: Ended | null;
  start(groups: readonly Group[], agreement: Agreement): Promise<void>;
  /** Ends it after the person in hand. */
  stop(): void;
}

const nothing = { done: [], photos: 0, current: null, ended: null } as const;

/**
 * Milliseconds from one word that an import goes on to the next. The vault locks after minutes; and of photos that were imported before a hundred are passed over in a second.
 */
const TOUCH_EVERY_MILLIS = 5_000;

/** Runs one import at a time; leaving the screen stops it after the person in hand. */
export function useImport(): ImportRun {
  const { vault, engine, vaultChanged } = useServices();
  const stopped = useRef(false);
  const touchedAt = useRef(-Infinity);
  const [state, setState] = useState<ImportRun['state']>('over');
  const [far, setFar] = useState<Pick<ImportRun, keyof typeof nothing>>(nothing);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  /** Work that was asked for counts as use, or the vault would lock itself in the middle of a long import. */
  function touch() {
    if (performance.now() - touchedAt.current < TOUCH_EVERY_MILLIS) return;
    touchedAt.current = performance.now();
    // A worker that died says so by itself.
    vault.touch().catch(() => undefined);
  }

  async function run(groups: readonly Group[], agreement: Agreement): Promise<Ended | null> {
    const before = await vault.listPhotos();
    if (!before.ok) return before.error;
    return runImport({
      vault,
      groups,
      agreement,
      before: before.value,
      look: (file) => lookAtPhoto(engine, file),
      stopped: () => stopped.current,
      onPerson: (current) => setFar((now) => ({ ...now, current })),
      onFile() {
        setFar((now) => ({ ...now, photos: now.photos + 1 }));
        touch();
      },
      onDone: (imported) => setFar((now) => ({ ...now, done: [...now.done, imported] })),
    });
  }

  return {
    state,
    ...far,
    async start(groups, agreement) {
      stopped.current = false;
      setState('running');
      setFar(nothing);
      const ended = await run(groups, agreement);
      await vaultChanged();
      setFar((now) => ({ ...now, current: null, ended }));
      setState('over');
    },
    stop() {
      stopped.current = true;
      setState('stopping');
    },
  };
}
