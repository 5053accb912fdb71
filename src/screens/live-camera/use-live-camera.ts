import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import {
  listCameras,
  onCamerasChange,
  rememberCamera,
  rememberedCamera,
  type CameraChoice,
} from '../../camera';
import type { Observation } from '../../domain';
import type { Task } from '../../engine';
import { useServices } from '../services';
import type { PictureTrouble } from './picture-trouble';
import { runCamera, type CameraState } from './run-camera';
import { useCameraCare } from './use-camera-care';
import { usePictureTrouble } from './use-picture-trouble';

/** A camera on a screen. */
export interface LiveCamera {
  readonly state: CameraState;
  /** What is wrong with the picture of a camera that is on. */
  readonly trouble: PictureTrouble | null;
  readonly cameras: readonly CameraChoice[];
  choose(deviceId: string): void;
  retry(): void;
}

interface Options {
  /** Whether the camera should be on. It is turned off anyway while the page is hidden, and when the screen is left. */
  readonly active: boolean;
  /** The camera that an officer chose for this screen; otherwise the one chosen last on this device. */
  readonly wanted?: string | null;
  readonly task: Task;
  readonly onObservation: (observation: Observation) => void;
}

const OPENING: CameraState = { kind: 'opening' };

/**
 * How long a camera stays off before it is tried again, in milliseconds: until its last reader has let go of it (camera/frames), for as long
 * as somebody holds it, a browser gives the same device that hangs.
 */
const RELEASE_MS = 600;

/**
 * Runs a camera through the engine as long as the screen shows it: errors, choice, unplugging and coming back included. At a kiosk one in trouble is
 * turned off and on by itself.
 */
export function useLiveCamera({ active, wanted: set, task, onObservation }: Options): LiveCamera {
  const { engine, vault } = useServices();
  const visible = usePageVisible();
  const [state, setState] = useState<CameraState>(OPENING);
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  const [wanted, setWanted] = useState(() => set ?? rememberedCamera());
  const [attempt, setAttempt] = useState(0);
  const [releasing, setReleasing] = useState(false);
  const currentTask = useEffectEvent(() => task);
  const [trouble, hearPicture] = usePictureTrouble(state.kind === 'live');
  const observed = useEffectEvent((observation: Observation) => {
    hearPicture(observation);
    onObservation(observation);
  });

  useEffect(() => {
    if (!active || !visible || releasing) return;
    const stop = runCamera({
      engine,
      deviceId: wanted,
      task: () => currentTask(),
      onState: setState,
      onObservation: (observation) => observed(observation),
      onLateCaptures: (captureIds) => void vault.dropCaptures(captureIds),
    });
    return () => {
      stop();
      setState(OPENING);
    };
  }, [engine, vault, active, visible, releasing, wanted, attempt]);

  useEffect(() => {
    if (!releasing) return;
    const timer = setTimeout(() => setReleasing(false), RELEASE_MS);
    return () => clearTimeout(timer);
  }, [releasing]);

  useCameraCare({ active: active && visible, state, trouble, restart: () => setReleasing(true) });

  const camerasChanged = useEffectEvent(async () => {
    const connected = await listCameras();
    setCameras(connected);
    if (state.kind === 'failed' && mayResume(state, connected)) setAttempt(attempt + 1);
  });
  useEffect(() => onCamerasChange(() => void camerasChanged()), []);
  // Names of cameras are known once one has been allowed.
  useEffect(() => {
    let current = true;
    void listCameras().then((connected) => {
      if (current) setCameras(connected);
    });
    return () => {
      current = false;
    };
  }, [state.kind]);

  return {
    state,
    trouble,
    cameras,
    choose: (deviceId) => {
      rememberCamera(deviceId);
      setWanted(deviceId);
    },
    retry: () => setReleasing(true),
  };
}

/** Whether a change of cameras is a reason to try again by itself. */
function mayResume(
  { error, deviceId }: Extract<CameraState, { kind: 'failed' }>,
  connected: readonly CameraChoice[],
): boolean {
  if (error === 'unplugged') return connected.some((camera) => camera.deviceId === deviceId);
  return error === 'none' && connected.length > 0;
}

function usePageVisible(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
    () => document.visibilityState === 'visible',
  );
}
