export { CameraChooser } from './camera-chooser';
export { CameraTrouble } from './camera-trouble';
export { OpeningCamera } from './opening-camera';
export { PictureTrouble } from './picture-trouble';
export { useGuidance } from './use-guidance';
export { useStandstill } from './use-standstill';
export type { Guidance } from './guidance';
export { useLiveCamera, type LiveCamera } from './use-live-camera';
