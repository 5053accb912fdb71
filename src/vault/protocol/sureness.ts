import type { Strangers } from '../../domain';

/** What a setting comes to with everybody who is enrolled now. */
export interface Outlook {
  readonly strangers: Strangers;
  /** Of so many comparisons of a stranger with one sample one may go wrong, for the promise to hold. */
  readonly oneIn: number;
  /** Whether odds this good were measured, or carried on from what was. */
  readonly isMeasured: boolean;
  /**
   * The part of single looks of enrolled people, 0 to 1, that is not sure enough by itself, and its 95 % interval. `null` where no look was
   * measured that would be.
   */
  readonly missed: { readonly part: number; readonly low: number; readonly high: number } | null;
}

/** How sure the app is set to be, and what each setting would come to. */
export interface SurenessList {
  readonly chosen: Strangers;
  readonly people: number;
  readonly outlooks: readonly Outlook[];
  /** What it was measured on. */
  readonly measured: {
    readonly people: number;
    readonly photos: number;
    readonly comparisons: number;
    /** The best odds of one comparison that so many photos bear. */
    readonly oneIn: number;
  };
}
