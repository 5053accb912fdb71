export { CameraChooser } from './camera-chooser';
export { CameraTrouble } from './camera-trouble';
export { useGuidance } from './use-guidance';
export { useLiveCamera, type LiveCamera } from './use-live-camera';
