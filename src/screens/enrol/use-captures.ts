import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CaptureId } from '../../domain';
import type { EnrolError } from '../../vault';
import { useServices } from '../services';
import type { Candidate, Enrolled } from './flow';

/** Samples of one enrolment that wait in the vault, and how they are stored. */
export interface Captures {
  /** How many wait. */
  readonly count: number;
  readonly pending: boolean;
  /** Why the last attempt to store failed, or that the vault dropped them. */
  readonly error: EnrolError | null;
  /** Adds one; beyond `most` it is forgotten at once. @returns how many wait now */
  add(captureId: CaptureId): number;
  /** Stores the person with all samples; what fails is kept in `error`. */
  store(): Promise<void>;
  /** Forgets all samples. */
  drop(): void;
}

/** Holds samples until they are stored. Leaving the screen half-way makes the vault forget them. @param most how many may wait */
export function useCaptures(
  candidate: Candidate,
  most: number,
  onEnrolled: (enrolled: Enrolled) => void | Promise<void>,
): Captures {
  const { vault, vaultChanged } = useServices();
  const waiting = useRef<readonly CaptureId[]>([]);
  const [count, setCount] = useState(0);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<EnrolError | null>(null);

  function hold(captureIds: readonly CaptureId[]) {
    waiting.current = captureIds;
    setCount(captureIds.length);
  }

  const dropped = useEffectEvent((captureIds: readonly CaptureId[]) => {
    if (!waiting.current.some((captureId) => captureIds.includes(captureId))) return;
    void vault.dropCaptures(waiting.current);
    hold([]);
    setError({ kind: 'captures-gone' });
  });
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'captures-dropped') dropped(event.captureIds);
      }),
    [vault],
  );
  useEffect(
    () => () => {
      if (waiting.current.length > 0) void vault.dropCaptures(waiting.current);
      waiting.current = [];
    },
    [vault],
  );

  return {
    count,
    pending,
    error,
    add(captureId) {
      if (waiting.current.length >= most) void vault.dropCaptures([captureId]);
      else {
        setError(null);
        hold([...waiting.current, captureId]);
      }
      return waiting.current.length;
    },
    async store() {
      const captureIds = waiting.current;
      setPending(true);
      setError(null);
      const stored = await vault.enrol({ ...candidate, captureIds });
      setPending(false);
      if (!stored.ok) {
        if (stored.error.kind === 'captures-gone') hold([]);
        if (stored.error.kind === 'locked') await vaultChanged();
        return setError(stored.error);
      }
      waiting.current = [];
      await vaultChanged();
      await onEnrolled({ personId: stored.value, samples: captureIds.length });
    },
    drop: () => {
      if (waiting.current.length > 0) void vault.dropCaptures(waiting.current);
      hold([]);
    },
  };
}
