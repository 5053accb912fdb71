/** Keys, the slots that wrap them, and the envelope around each record. */
export type { Bytes } from './bytes';
export { open, seal, Sealed, type Place } from './envelope';
export { createSlot, openSlot, Slot } from './slot';
