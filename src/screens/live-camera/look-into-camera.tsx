import { CameraChooser } from './camera-chooser';
import { CameraTrouble } from './camera-trouble';
import { Mirror } from './mirror';
import type { LiveCamera } from './use-live-camera';

interface LookIntoCameraProps {
  readonly camera: LiveCamera;
  /** The way on without a camera. */
  readonly otherwise: { readonly label: string; readonly onPress: () => void };
  /** What the person is told while there is a picture. */
  readonly sentence: string;
}

/** For somebody who has nothing to do but look: their picture, and one sentence about it. */
export function LookIntoCamera({ camera, otherwise, sentence }: LookIntoCameraProps) {
  const { state, trouble } = camera;
  return (
    <>
      <CameraTrouble camera={camera} otherwise={otherwise} />
      <div className="mx-auto w-full max-w-[min(20rem,45dvh)]">
        <Mirror camera={camera} />
      </div>
      <p aria-live="polite" className="min-h-14 text-center text-xl font-medium text-balance">
        {state.kind === 'live' && !trouble ? sentence : ''}
      </p>
      <CameraChooser camera={camera} />
    </>
  );
}
