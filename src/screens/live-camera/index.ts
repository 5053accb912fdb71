export { CameraChooser } from './camera-chooser';
export { CameraTrouble } from './camera-trouble';
export { OpeningCamera } from './opening-camera';
export { useGuidance } from './use-guidance';
export { useLiveCamera, type LiveCamera } from './use-live-camera';
