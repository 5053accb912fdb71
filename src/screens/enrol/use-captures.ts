import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CaptureId } from '../../domain';
import { ENROL_SAMPLES } from '../../vault';
import { useServices } from '../services';

/** Samples of one enrolment that wait in the vault until the person is stored. */
export interface Captures {
  readonly ids: readonly CaptureId[];
  /** Whether the vault has forgotten samples that were taken: they waited too long. */
  readonly gone: boolean;
  /** Adds one; beyond what an enrolment may bring it is forgotten at once. @returns how many wait now */
  add(captureId: CaptureId): number;
  /** Forgets all samples. */
  drop(): void;
  /** They are stored now, and wait no longer. */
  release(): void;
}

/** Holds samples until they are stored. Leaving the screen half-way makes the vault forget them. */
export function useCaptures(): Captures {
  const { vault } = useServices();
  const waiting = useRef<readonly CaptureId[]>([]);
  const [ids, setIds] = useState<readonly CaptureId[]>([]);
  const [gone, setGone] = useState(false);

  function hold(captureIds: readonly CaptureId[]) {
    waiting.current = captureIds;
    setIds(captureIds);
  }

  const dropped = useEffectEvent((captureIds: readonly CaptureId[]) => {
    if (!waiting.current.some((captureId) => captureIds.includes(captureId))) return;
    void vault.dropCaptures(waiting.current);
    hold([]);
    setGone(true);
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
    ids,
    gone,
    add(captureId) {
      if (waiting.current.length >= ENROL_SAMPLES.max) void vault.dropCaptures([captureId]);
      else {
        setGone(false);
        hold([...waiting.current, captureId]);
      }
      return waiting.current.length;
    },
    drop() {
      if (waiting.current.length > 0) void vault.dropCaptures(waiting.current);
      hold([]);
    },
    release: () => hold([]),
  };
}
