export { backOff } from './back-off';
export { newCameraWatch, watchCamera, type CameraNow } from './camera-watch';
export { lastKnownTime } from './device';
export {
  cameraFaults,
  faults,
  remedies,
  type CameraFault,
  type Counts,
  type Fault,
  type Light,
  type Remedy,
} from './faults';
export {
  cameraStarted,
  cameraStopped,
  frameInterval,
  isEngineSuspect,
  noteDecision,
  noteFrame,
  noteObservation,
} from './frames';
export {
  allowLogFile,
  chooseLogFile,
  followLogFile,
  stopLogFile,
  useLogFile,
  type LogFile,
} from './log-file';
export type { ReloadReason } from './recovery';
export {
  beginFault,
  countRemedy,
  endFault,
  healthState,
  reportFault,
  useHealth,
  type Health,
  type Usage,
} from './store';
export { stages, type Speed, type Spread, type Stage } from './timings';
export { dueReload, followUse, look, LOOK_EVERY_MS, takeReload } from './watchdogs';
export { watchVault, type VaultQuestions } from './vault-answers';
