import type { Observation } from '../domain';
import {
  answered,
  asked,
  isStalled,
  lookAtAnswers,
  newAnswerWatch,
  stoppedAsking,
  type Patience,
} from './answer-watch';
import { intervalOf, isSlow, newLoad, nextLoad } from './load';
import { beginFault, changeRecord, endFault, healthRecord, healthState } from './store';
import { addTimes, NO_SAMPLES, sumUp } from './timings';

/** An engine that has not answered for so long, in milliseconds, is the suspect when a picture stands still, and not the camera. */
const SUSPECT_MS = 2500;

/**
 * Milliseconds after which an engine without an answer counts as stalled. A slow tablet takes half a second for a frame with a face; for the first one
 * networks are made ready, which takes seconds there.
 */
const STALLED_MS: Patience = { first: 30_000, later: 5000 };

let engine = newAnswerWatch(performance.now());
let load = newLoad(performance.now());
let samples = NO_SAMPLES;
let keptAt = -Infinity;

/** Milliseconds between two times that a kiosk keeps how fast it is, for the officer who takes it over: disks wear. */
const KEEP_SPEED_EVERY_MS = 60_000;

/** Fewer frames say nothing yet, and the first ones take longer: what was measured before the page was loaded stays. */
const ENOUGH_FRAMES = 25;

/** A camera was turned on. */
export function cameraStarted(): void {
  load = { ...load, seenAt: performance.now() };
}

/** A camera was turned off; frames that were on their way are not waited for. */
export function cameraStopped(): void {
  engine = stoppedAsking(engine);
  endFault('engine-stalled');
}

/** A frame went to the engine. */
export function noteFrame(): void {
  engine = asked(engine, performance.now());
}

/** The engine has looked at a frame. */
export function noteObservation(observation: Observation): void {
  engine = answered(engine);
  load = nextLoad(load, observation, performance.now());
  samples = addTimes(samples, observation.times);
  endFault('engine-stalled');
}

/** The vault has answered about a face. @param millis that this took */
export function noteDecision(millis: number): void {
  samples = addTimes(samples, { compare: millis });
}

/** Milliseconds to leave from one frame to the next, so that a kiosk at which nobody is rests, and a hot one cools down; 0 is all frames. */
export function frameInterval(): number {
  return healthState.getState().unattended ? intervalOf(load, performance.now()) : 0;
}

/** Whether it may be the engine that is to blame when nothing new is seen. */
export function isEngineSuspect(): boolean {
  const { waitingSince } = engine;
  return waitingSince !== null && performance.now() - waitingSince >= SUSPECT_MS;
}

/** Milliseconds since somebody was in the picture. */
export function unseenFor(): number {
  return performance.now() - load.seenAt;
}

/** Looks whether the engine answers, and sums up what it did. To be called every second. */
export function lookAtFrames(): void {
  engine = lookAtAnswers(engine, performance.now());
  if (isStalled(engine, STALLED_MS, performance.now())) beginFault('engine-stalled');
  healthState.setState({ slow: isSlow(load) });
  const frames = samples.total.length;
  if (frames < ENOUGH_FRAMES || !healthState.getState().unattended) return;
  const speed = { stages: sumUp(samples), frames, at: Date.now() };
  healthState.setState({ speed });
  if (performance.now() - keptAt >= KEEP_SPEED_EVERY_MS) keepSpeed();
}

/** Keeps how fast it was: the page is about to go, or it is time. */
export function keepSpeed(): void {
  const { speed } = healthState.getState();
  if (speed === healthRecord().speed) return;
  keptAt = performance.now();
  changeRecord({ speed });
}
