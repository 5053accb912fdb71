import type { FrameId, PersonId, TrackId, VisitId } from './ids';
import type { Language } from './notice';
import type { Advice } from './observation';

/**
 * How likely a stranger would look this similar: "1 in `oneIn` strangers" (false match rate, ISO/IEC 19795-1).
 * `bound` is `at-least` when the score lies beyond what was measured, so that the true odds can only be better.
 */
export interface Odds {
  readonly oneIn: number;
  readonly bound: 'measured' | 'at-least';
}

/** A person as far as a screen needs them: an id to act on and a name to show. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

/**
 * The vault's answer about one face.
 *
 * - `match`: one enrolled person, and no other comes near. `asksConsent`: they have not answered the notice that is in force.
 * - `ambiguous`: two or more enrolled people are too alike to choose; nobody is greeted. `marked`: an officer has marked the best of them and
 *   others who are enrolled as alike (twins), so that a second factor has to decide. Those of `people` who are suspended are left out, so
 *   that it may be one person only.
 * - `unknown`: good looks, and nobody enrolled.
 * - `looking`: not enough has been seen of this face to say any of these. `anew`: what was said of the same track before holds no more, because
 *   it begins, or because somebody else is in its place.
 * - `not-enough`: the look was not good enough to compare; `reason` says what would help. `model-not-approved`: no look is, because the engine works with a
 *   model that no officer of this vault has approved.
 * - `paused`: too many in a row were not recognised at this kiosk, so that nobody is compared for `millis`; with `null`, until an officer has opened the vault.
 */
export type Decision =
  | {
      readonly kind: 'match';
      readonly person: NamedPerson;
      readonly score: number;
      readonly odds: Odds;
      readonly asksConsent: boolean;
      /** In which they agreed last, so that it is theirs; `null` for a text of the first versions of this app. */
      readonly language: Language | null;
    }
  | {
      readonly kind: 'ambiguous';
      readonly people: readonly NamedPerson[];
      readonly marked: boolean;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'looking'; readonly anew: boolean }
  | { readonly kind: 'not-enough'; readonly reason: Advice | 'model-not-approved' }
  | { readonly kind: 'paused'; readonly millis: number | null };

/** A decision and the face it is about. */
export interface FaceDecision {
  readonly frameId: FrameId;
  readonly trackId: TrackId;
  readonly decision: Decision;
  /** At a kiosk, of a `match`: what `recordVisit` takes, so that only who was recognised can be written down. Good for a minute. */
  readonly visitId?: VisitId;
  /** Milliseconds spent on search and decision. */
  readonly millis: number;
}
