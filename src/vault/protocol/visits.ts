import { z } from 'zod';
import {
  BadgeId,
  DisplayName,
  PersonId,
  VisitId,
  VisitKind,
  type FiledEvent,
  type Kiosk,
  type Millis,
  type RecordedVisit,
  type SlotId,
  type VisitDays,
} from '../../domain';

/** What a recognition is written down as. */
export const RecordVisit = z.strictObject({ visitId: VisitId, kind: VisitKind });

/** Digits of a badge's code: with 8 a guess is right once in 100 million, and a kiosk stops after 50. */
export const CODE_DIGITS = 8;

/** A badge's code, typed at a kiosk, and what it is written down as. */
export const EnterCode = z.strictObject({
  code: z.string().regex(/^\d{8}$/),
  kind: VisitKind,
});

/** Somebody who gets a badge: `personId` where they are enrolled as well. */
export const NewBadge = z.strictObject({ name: DisplayName, personId: PersonId.nullable() });

/** A badge, as officers see it. Its code is shown once, when it is made. */
export interface Badge {
  readonly id: BadgeId;
  readonly name: DisplayName;
  readonly personId: PersonId | null;
}

/** A badge that was made just now. */
export interface MadeBadge {
  readonly badge: Badge;
  /** `CODE_DIGITS` digits. Nobody can read them again, not even an officer. */
  readonly code: string;
}

/** A kiosk way in, and how it is set up. */
export interface KioskSlot {
  readonly slotId: SlotId;
  readonly label: string;
  /** `null`: not set up yet; `damaged`: has to be set up anew. */
  readonly kiosk: Kiosk | 'damaged' | null;
}

/** The kiosk that this session is, as its screens need it. */
export interface OwnKiosk {
  readonly slotId: SlotId;
  /** `null`: no officer has set it up yet, or what they set is damaged. */
  readonly kiosk: Kiosk | null;
}

/** Everything that doors have written down and that is still kept. */
export interface VisitList {
  /** Oldest first. */
  readonly events: readonly FiledEvent[];
  readonly badges: readonly Badge[];
  readonly days: VisitDays;
  /** When it was last looked which visits are over, to the hour; `null`: not known. */
  readonly sweptAt: Millis | null;
  /** Records that cannot be read any more, and messages that no kiosk of this vault can be shown to have written: both are kept aside. */
  readonly damaged: number;
  readonly refused: number;
}

/** Who was recognised by their code, and what was written down. */
export interface CodeAccepted {
  readonly name: DisplayName;
  readonly visit: RecordedVisit;
}

/** The visit is not one that can be written down or taken back (any more). */
export interface NoVisit {
  readonly kind: 'no-visit';
}

/** Nobody has this code. */
export interface WrongCode {
  readonly kind: 'wrong-code';
}

/** Whose code it is can only be helped by the office; a kiosk is not told why. Nothing was written down. */
export interface AskOffice {
  readonly kind: 'ask-office';
}

/** Too many failures in a row: `millis` to wait, or `null` until an officer opens the vault. */
export interface Paused {
  readonly kind: 'paused';
  readonly millis: number | null;
}
