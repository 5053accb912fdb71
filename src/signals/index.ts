export { PULSE_MS, QUIET, readConfig, SignalConfig, type ConfigError } from './config';
export { CHANNEL, openDoorSignals, type DoorSignals } from './door';
export { createRelay, type FindPort, type Port, type Relay, type RelayError } from './relay';
export { allowedPort, allowRelay } from './serial';
export type { DoorNews, DoorSignal } from './signal';
