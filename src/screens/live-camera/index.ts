export { CameraChooser } from './camera-chooser';
export { CameraTrouble } from './camera-trouble';
export { LookIntoCamera } from './look-into-camera';
export { isMirrored, Mirror } from './mirror';
export { OpeningCamera } from './opening-camera';
export { useGuidance } from './use-guidance';
export type { Guidance } from './guidance';
export { useLiveCamera, type LiveCamera } from './use-live-camera';
