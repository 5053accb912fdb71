/** What a camera may suffer from: the same picture over and over, nothing but black, or no picture at all. */
export const cameraFaults = ['camera-frozen', 'camera-black', 'camera-lost'] as const;
export type CameraFault = (typeof cameraFaults)[number];

/** What goes wrong at a kiosk, and is counted. How each is found, and what is done: docs/kiosk.md. */
export const faults = [
  ...cameraFaults,
  'engine-stalled',
  'engine-died',
  'engine-failed',
  'gpu-lost',
  'vault-died',
  'vault-stalled',
  'storage-failed',
  'app-fault',
  'clock-moved-back',
  'relay-failed',
] as const;
export type Fault = (typeof faults)[number];

/** What a kiosk does about it by itself, and is counted. `reload-held`: it would have loaded itself anew, and has done so too often already. */
export const remedies = [
  'camera-restart',
  'engine-restart',
  'storage-retry',
  'reload',
  'reload-held',
  'night-restart',
  'update',
] as const;
export type Remedy = (typeof remedies)[number];

/** How often each has happened on this device. */
export type Counts = Readonly<Partial<Record<Fault | Remedy, number>>>;

/** Works as ever; works, but slower or after a loss; does not work. */
export type Light = 'good' | 'busy' | 'trouble';

/** With these people are still noted: the network runs without its GPU, a clock that was wrong may be right now, and a door can be opened by hand. */
const BEARABLE: readonly Fault[] = ['gpu-lost', 'clock-moved-back', 'relay-failed'];

/** The one light that stands for all. @param ongoing what is wrong now @param slow whether frames take much longer than usual */
export function lightOf(ongoing: readonly Fault[], slow: boolean): Light {
  if (ongoing.some((fault) => !BEARABLE.includes(fault))) return 'trouble';
  return slow || ongoing.length > 0 ? 'busy' : 'good';
}
