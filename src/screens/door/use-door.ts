import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { doorZones, inFront, type Box, type Kiosk, type Observation } from '../../domain';
import type { Task } from '../../engine';
import { beginFault, endFault } from '../../health';
import { useDecisions } from '../decisions';
import { useGuidance, useLiveCamera, type Guidance, type LiveCamera } from '../live-camera';
import { useServices } from '../services';
import {
  next,
  startFlow,
  type Flow,
  type Happening,
  type Rules,
  type Stage,
  type Unwritten,
} from './flow';
import { useTelling, type Tell } from './use-signals';

/** Milliseconds from one look at the clock to the next: what is over is taken off the screen soon enough. */
const TICK_MILLIS = 250;

/** The face in front, for drawing it over the picture. */
export interface Front {
  readonly box: Box;
  /** Of the frame, in its pixels. */
  readonly width: number;
  readonly height: number;
}

/** A kiosk at work. */
export interface DoorAtWork {
  readonly stage: Stage;
  readonly camera: LiveCamera;
  readonly front: Front | null;
  readonly guidance: Guidance;
  /** Whether the door did not open for who was let in last. */
  readonly isStuck: boolean;
  happen(happening: Happening): void;
}

/** Joins camera, vault, clock and other systems to what a kiosk does. */
export function useDoor(kiosk: Kiosk, tell: Tell): DoorAtWork {
  const { engine } = useServices();
  const rules: Rules = { purpose: kiosk.purpose, tap: kiosk.start === 'tap' };
  const zone = doorZones[kiosk.zone];
  const [flow, dispatch] = useReducer(
    (before: Flow, { happening, at }: { happening: Happening; at: number }) =>
      next(before, happening, rules, at),
    null,
    () => startFlow(performance.now()),
  );
  const [front, setFront] = useState<Front | null>(null);
  const [guidance, hear] = useGuidance();
  const { stage } = flow;

  function happen(happening: Happening) {
    // Tracks begin anew, so that the vault begins anew with whoever stands there.
    // One that died says so by itself, and begins anew with the page.
    if (happening.kind === 'again') engine.restart().catch(() => undefined);
    dispatch({ happening, at: performance.now() });
  }

  function onObservation(observation: Observation) {
    hear(observation);
    const { faces, width, height } = observation;
    const face = inFront(faces, zone, width);
    setFront(face && { box: face.box, width, height });
    happen({ kind: 'front', track: face?.trackId ?? null });
  }

  const camera = useLiveCamera({
    active: true,
    wanted: kiosk.camera,
    task: taskOf(stage, zone),
    onObservation,
  });
  useDecisions((decision) => happen({ kind: 'decision', decision }));
  useTicks(() => happen({ kind: 'tick' }));
  useWriting(stage, happen);
  const isStuck = useTelling(stage, tell);
  return {
    stage,
    camera,
    front: camera.state.kind === 'live' ? front : null,
    guidance,
    isStuck,
    happen,
  };
}

/** Faces are compared only while somebody waits for it; otherwise it is only seen that somebody is there. */
function taskOf(stage: Stage, zone: { readonly left: number; readonly right: number }): Task {
  return stage.kind === 'looking' ? { kind: 'door', zone } : { kind: 'observe' };
}

function useTicks(onTick: () => void): void {
  const tick = useEffectEvent(onTick);
  useEffect(() => {
    const timer = setInterval(() => tick(), TICK_MILLIS);
    return () => clearInterval(timer);
  }, []);
}

/** Milliseconds from a try to write somebody down to the next, when there was no room or the disk did not answer. */
const WRITE_AGAIN_MILLIS = 2_000;

/** Has the vault write down whom the stage is about, once; and again while the storage fails and they stand there. */
function useWriting(stage: Stage, happen: (happening: Happening) => void): void {
  const { vault, vaultChanged } = useServices();
  const begun = useRef<string | null>(null);
  const write = useEffectEvent(async ({ who, as }: Unwritten) => {
    const { visitId, person } = who;
    const written = await vault.recordVisit(visitId, as).catch(() => null);
    if (written?.ok) {
      endFault('storage-failed');
      const noted = { name: person.name, visit: written.value, recognised: who };
      return happen({ kind: 'written', written: noted });
    }
    if (written?.error.kind === 'locked') return vaultChanged();
    if (written?.error.kind === 'storage-failed') beginFault('storage-failed');
    happen({ kind: 'failed', error: written?.error.kind ?? 'other' });
  });
  useEffect(() => {
    if (stage.kind !== 'writing' || begun.current === stage.who.visitId) return;
    // React's strict mode runs effects twice; nobody is to be written down twice.
    begun.current = stage.who.visitId;
    void write(stage);
  }, [stage]);
  const unwritten =
    stage.kind === 'failed' && stage.error === 'storage-failed' ? stage.unwritten : null;
  useEffect(() => {
    if (!unwritten) return;
    const timer = setInterval(() => void write(unwritten), WRITE_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [unwritten]);
}
