import { useEffect, useEffectEvent, useRef } from 'react';
import type { CameraError } from '../../camera';
import {
  beginFault,
  cameraFaults,
  countRemedy,
  endFault,
  healthState,
  isEngineSuspect,
  newCameraWatch,
  watchCamera,
  type CameraNow,
} from '../../health';
import type { PictureTrouble } from './picture-trouble';
import type { CameraState } from './run-camera';

/** How often to look, in milliseconds: a part of the shortest wait before a restart. */
const LOOK_MS = 500;

/** With these it is the address or the browser that is wrong, and no camera will ever open. */
const HOPELESS: readonly CameraError[] = ['insecure-origin', 'unsupported'];

interface Care {
  /** Whether the camera should be on. */
  readonly active: boolean;
  readonly state: CameraState;
  readonly trouble: PictureTrouble | null;
  /** Turns the camera off and on. */
  readonly restart: () => void;
}

/** At a kiosk, where nobody presses "Try the camera again", turns a camera in trouble off and on by itself. */
export function useCameraCare({ active, state, trouble, restart }: Care): void {
  const unattended = healthState((health) => health.unattended);
  const watch = useRef(newCameraWatch);
  const look = useEffectEvent(() => {
    const now = howIs(state, trouble);
    const next = watchCamera(watch.current, now, performance.now());
    watch.current = next.watch;
    if (now === 'good') endFault(...cameraFaults);
    if (next.found) {
      endFault(...cameraFaults);
      beginFault(next.found);
    }
    if (!next.restart) return;
    countRemedy('camera-restart');
    restart();
  });
  useEffect(() => {
    if (!active || !unattended) return;
    const timer = setInterval(() => look(), LOOK_MS);
    return () => {
      clearInterval(timer);
      watch.current = newCameraWatch;
      endFault(...cameraFaults);
    };
  }, [active, unattended]);
}

function howIs(state: CameraState, trouble: PictureTrouble | null): CameraNow {
  if (state.kind === 'opening') return 'unsure';
  if (state.kind === 'failed') return HOPELESS.includes(state.error) ? 'unsure' : 'camera-lost';
  if (trouble === null) return 'good';
  // An engine that does not answer looks the same from here.
  if (trouble === 'frozen') return isEngineSuspect() ? 'unsure' : 'camera-frozen';
  return 'camera-black';
}
