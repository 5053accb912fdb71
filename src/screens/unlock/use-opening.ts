import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  usePasskey as askForPasskey,
  type Opener,
  type PasskeyError,
  type PasskeyHint,
  type Unlocked,
  type UnlockError,
  type VaultEvent,
} from '../../vault';
import { useServices } from '../services';
import { useCountdown } from '../use-countdown';

/** How far the work is that an unlocking has to finish first. */
export type OpeningProgress = Extract<VaultEvent, { kind: 'progress' }>;

/** Opening the vault, whichever way in is used. */
export interface Opening {
  /** The way in that is being tried. */
  readonly pending: Opener['kind'] | null;
  /** The way in that was tried last. */
  readonly tried: Opener['kind'] | null;
  /** Why that did not open the vault. */
  readonly error: UnlockError | PasskeyError | null;
  /** Milliseconds until the next attempt is looked at. */
  readonly waitMillis: number;
  /** Whether there was a wait that is over now. */
  readonly waited: boolean;
  readonly progress: OpeningProgress | null;
  /** @returns whether the vault is open now */
  open(opener: Opener): Promise<boolean>;
  openWithPasskey(hints: readonly PasskeyHint[]): Promise<void>;
  /** Takes back what is said about the last attempt. */
  clear(): void;
}

/** What an unlocking starts from. */
export interface OpeningSetup {
  /** What is left of the wait when the page appears. */
  readonly waitMillis: number;
  /** What is tried at once, without anybody asking. */
  readonly atOnce: Opener | null;
  readonly onUnlocked: (unlocked: Unlocked, by: Opener['kind']) => void;
}

/** Holds what an attempt to open the vault came to. */
export function useOpening({ waitMillis, atOnce, onUnlocked }: OpeningSetup): Opening {
  const { vault, vaultChanged } = useServices();
  const [pending, setPending] = useState<Opening['pending']>(atOnce?.kind ?? null);
  const [tried, setTried] = useState(pending);
  const [error, setError] = useState<Opening['error']>(null);
  const [waitUntil, setWaitUntil] = useState(() => momentAfter(waitMillis));
  const progress = useProgress();
  const left = useCountdown(waitUntil);

  function begin(by: Opener['kind']) {
    setPending(by);
    setTried(by);
    setError(null);
  }

  async function open(opener: Opener): Promise<boolean> {
    begin(opener.kind);
    const unlocked = await vault.unlock(opener);
    if (unlocked.ok) {
      onUnlocked(unlocked.value, opener.kind);
      await vaultChanged();
      return true;
    }
    setPending(null);
    setError(unlocked.error);
    if ('waitMillis' in unlocked.error) setWaitUntil(momentAfter(unlocked.error.waitMillis));
    if (unlocked.error.kind === 'elsewhere') await vaultChanged();
    return false;
  }

  useOnce(() => {
    if (atOnce) void open(atOnce);
  });

  return {
    pending,
    tried,
    error,
    waitMillis: left,
    waited: waitUntil !== null && left === 0,
    progress,
    open,
    async openWithPasskey(hints) {
      begin('passkey');
      const passkey = await askForPasskey(hints);
      if (passkey.ok) {
        await open(passkey.value);
        return;
      }
      setPending(null);
      setError(passkey.error);
    },
    clear: () => setError(null),
  };
}

function momentAfter(millis: number): number | null {
  return millis > 0 ? performance.now() + millis : null;
}

function useProgress(): OpeningProgress | null {
  const { vault } = useServices();
  const [progress, setProgress] = useState<OpeningProgress | null>(null);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'progress') setProgress(event);
      }),
    [vault],
  );
  return progress;
}

/** Does something when the page appears, and not a second time when React's strict mode appears to show it twice. */
function useOnce(work: () => void): void {
  const done = useRef(false);
  const run = useEffectEvent(work);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    run();
  }, []);
}
