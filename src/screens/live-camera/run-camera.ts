import { openCamera, type CameraError } from '../../camera';
import type { CaptureId, Observation } from '../../domain';
import type { Engine, Task } from '../../engine';
import {
  cameraStarted,
  cameraStopped,
  frameInterval,
  noteFrame,
  noteObservation,
} from '../../health';

/** Where a camera stands. */
export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: CameraError; readonly deviceId: string | null }
  | {
      readonly kind: 'live';
      readonly stream: MediaStream;
      readonly deviceId: string;
      /** Whether it shows people to themselves; a camera at the back of a phone does not. */
      readonly mirrored: boolean;
    };

interface Run {
  readonly engine: Engine;
  /** The camera that the person chose, or `null` for the one that faces them. */
  readonly deviceId: string | null;
  /** What to do with the next frame. */
  readonly task: () => Task;
  readonly onState: (state: CameraState) => void;
  readonly onObservation: (observation: Observation) => void;
  /** Samples that came after the run was stopped; nobody waits for them. */
  readonly onLateCaptures: (captureIds: readonly CaptureId[]) => void;
}

/**
 * Opens a camera and sends its frames through the engine until stopped.
 *
 * @returns a function that stops and turns the camera off
 */
export function runCamera(run: Run): () => void {
  const { engine, deviceId, onState } = run;
  let stopped = false;
  let close: () => void = () => undefined;

  async function open() {
    await engine.restart();
    const opened = await openCamera(deviceId);
    if (!opened.ok) {
      if (!stopped) onState({ kind: 'failed', error: opened.error, deviceId });
      return;
    }
    const session = opened.value;
    close = session.close;
    if (stopped) return close();
    session.onUnplugged(() => {
      session.close();
      if (!stopped) onState({ kind: 'failed', error: 'unplugged', deviceId: session.deviceId });
    });
    const facing = session.stream.getVideoTracks()[0]?.getSettings().facingMode;
    onState({
      kind: 'live',
      stream: session.stream,
      deviceId: session.deviceId,
      mirrored: facing !== 'environment',
    });
    cameraStarted();
    session.onFrame(sendFrames(run, () => stopped));
  }

  // A rejection means that the engine died; the app says so.
  open().catch(() => undefined);
  return () => {
    stopped = true;
    cameraStopped();
    close();
  };
}

function sendFrames(run: Run, stopped: () => boolean): (frame: VideoFrame | ImageBitmap) => void {
  let working = 0;
  let sentAt = -Infinity;
  return (frame) => {
    const task = run.task();
    const tooSoon = performance.now() - sentAt < frameInterval();
    // A sample depends on which were taken before, so that no frame may wait with an older list.
    if (stopped() || tooSoon || (task.kind === 'capture' && working > 0)) return frame.close();
    working++;
    sentAt = performance.now();
    noteFrame();
    run.engine
      .frame(frame, task)
      .then((observation) => {
        if (!observation) return;
        if (!stopped()) {
          noteObservation(observation);
          return run.onObservation(observation);
        }
        const late = observation.faces.flatMap(({ captured }) => captured ?? []);
        if (late.length > 0) run.onLateCaptures(late);
      })
      .catch(() => undefined)
      .finally(() => {
        working--;
        // Moved away by now, unless the engine has died.
        frame.close();
      });
  };
}
