export { Enrol } from './enrol';
export { NoNotice } from './no-notice';
export { PhotoStep } from './photo-step';
export { useCaptures } from './use-captures';
export { WebcamStep } from './webcam-step';
