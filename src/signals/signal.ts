import type { Millis, VisitId, VisitKind } from '../domain';

/** What happened at a door, as the screen knows it. */
export type DoorNews =
  | {
      readonly kind: VisitKind;
      readonly id: VisitId;
      readonly at: Millis;
      /** Of who came. */
      readonly name: string;
    }
  | { readonly kind: 'undo'; readonly undoes: VisitId; readonly at: Millis }
  | { readonly kind: 'denied'; readonly at: Millis };

interface Signal {
  readonly type: 'countenance';
  /** Of this format. */
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The kiosk's name, as an officer gave it. */
  readonly kiosk: string;
}

/**
 * What other systems on this device are told of a door: that something happened, and the id under which the vault's books have it. Nothing biometric
 * (no score, no box, no template), no id of a person, no reason why somebody was turned away, and a name only where the deployment asks for it.
 */
export type DoorSignal =
  | (Signal & { readonly signal: VisitKind; readonly id: string; readonly person?: string })
  | (Signal & {
      readonly signal: 'undo';
      /** The id of the visit that counts no more. */
      readonly undoes: string;
    })
  | (Signal & { readonly signal: 'denied' });

/** @param names whether the name of who came goes along */
export function signalOf(news: DoorNews, kiosk: string, names: boolean): DoorSignal {
  const { at } = news;
  const signal = { type: 'countenance', version: 1, at, kiosk } as const;
  switch (news.kind) {
    case 'denied':
      // Of whoever was turned away nothing goes along that tells who they were.
      return { ...signal, signal: 'denied' };
    case 'undo':
      return { ...signal, signal: 'undo', undoes: news.undoes };
    default:
      return {
        ...signal,
        signal: news.kind,
        id: news.id,
        ...(names && { person: news.name }),
      };
  }
}
