import type { DoorEvent } from '../domain';

/**
 * What other systems on this device are told of a door: that something happened, and the id under which the vault's books have it. Nothing biometric
 * (no score, no box, no template), no id of a person, no reason why somebody was turned away, and a name only where the deployment asks for it.
 */
export interface DoorSignal {
  readonly type: 'countenance';
  /** Of this format. */
  readonly version: 1;
  readonly signal: DoorEvent['kind'];
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The kiosk's name, as an officer gave it. */
  readonly kiosk: string;
  /** Of an `undo`: the id of the visit that counts no more. */
  readonly undoes?: string;
  readonly person?: string;
}

/** @param person the name that goes along, or `null` */
export function signalOf(event: DoorEvent, kiosk: string, person: string | null): DoorSignal {
  return {
    type: 'countenance',
    version: 1,
    signal: event.kind,
    id: event.id,
    at: event.at,
    kiosk,
    ...(event.kind === 'undo' && { undoes: event.undoes }),
    // Of whoever was turned away nothing goes along that tells who they were.
    ...('known' in event && person !== null && { person }),
  };
}
