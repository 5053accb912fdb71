import type { Opener, TimeoutMinutes } from '../../src/vault';

/** What the page with the vault and the test say to each other. Never a name, never a template. */

/** A change of the vault, by the number of whom or what it is about. */
export type Write =
  | { readonly kind: 'enrol' | 'remove'; readonly person: number }
  | { readonly kind: 'timeout'; readonly value: TimeoutMinutes }
  /** The passphrase's name becomes the word of this number. */
  | { readonly kind: 'rename'; readonly value: number };

/** A person as the opened vault has them. */
export interface FoundPerson {
  readonly person: number;
  readonly samples: number;
  readonly hasConsent: boolean;
  /** Whether their own template is decided to be theirs. */
  readonly isRecognised: boolean;
}

/** Everything that the opened vault has. */
export interface Found {
  readonly people: readonly FoundPerson[];
  readonly damaged: number;
  readonly erased: number;
  readonly timeout: TimeoutMinutes;
  /** Number of the word that the passphrase is called, or -1 while it has its first name. */
  readonly label: number;
}

/** What the page says. It asks (`ready`, `opened`) what to do next; the rest it tells. */
export type Said =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'opened';
      /** Which of the openers it was. */
      readonly opener: number;
      readonly finished: 'renewal' | 'upgrade' | null;
      readonly found: Found;
    }
  /** The vault is being asked for this, as soon as the test has heard of it. */
  | { readonly kind: 'begins'; readonly write: Write }
  /** The vault has acknowledged it. */
  | { readonly kind: 'acknowledged'; readonly write: Write }
  | { readonly kind: 'code'; readonly words: string }
  | { readonly kind: 'renewing' }
  /** People are being carried over into the renewed vault: this share of them has been. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'renewed' }
  | { readonly kind: 'planted' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the page is to do. */
export type Order =
  | {
      readonly kind: 'create';
      readonly seed: number;
      readonly passphrase: string;
      /** How many people to begin with. */
      readonly people: number;
    }
  /** To try these, one after the other, until one opens. */
  | { readonly kind: 'open'; readonly seed: number; readonly openers: readonly Opener[] }
  /** To change things without pause. @property from number of the next person */
  | { readonly kind: 'write'; readonly from: number; readonly chance: number }
  | {
      readonly kind: 'renew';
      readonly passphrase: string;
      readonly next: string;
    }
  /** To put a person in clear where the vault keeps its records: what must never happen, so that the search can be seen to find it. */
  | { readonly kind: 'plant'; readonly seed: number }
  | { readonly kind: 'rest' };
