import { useEffect, useRef, useState } from 'react';
import type { Agreement } from '../../domain';
import { useServices } from '../services';
import type { Group } from './groups';
import { runImport, type Ended, type Imported } from './run-import';

/** An import and how far it is. */
export interface ImportRun {
  readonly running: boolean;
  readonly done: readonly Imported[];
  readonly ended: Ended | null;
  start(groups: readonly Group[], agreement: Agreement): Promise<void>;
  /** Ends it after the person in hand. */
  stop(): void;
}

/** Runs one import at a time; leaving the screen stops it after the person in hand. */
export function useImport(): ImportRun {
  const services = useServices();
  const stopped = useRef(false);
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<readonly Imported[]>([]);
  const [ended, setEnded] = useState<Ended | null>(null);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  return {
    running,
    done,
    ended,
    async start(groups, agreement) {
      stopped.current = false;
      setRunning(true);
      setDone([]);
      setEnded(null);
      const photos = await services.vault.listPhotos();
      const end = photos.ok
        ? await runImport({
            services,
            groups,
            agreement,
            known: new Set(photos.value),
            stopped: () => stopped.current,
            onDone: (imported) => {
              setDone((before) => [...before, imported]);
              // Work that was asked for counts as use, or the vault would lock itself in the middle of a long import.
              void services.vault.touch();
            },
          })
        : photos.error;
      await services.vaultChanged();
      setEnded(end);
      setRunning(false);
    },
    stop() {
      stopped.current = true;
    },
  };
}
