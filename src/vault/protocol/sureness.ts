/**
 * How sure the app has to be before it says a name, to choose from: one in so many strangers is taken for somebody enrolled. The steps are those of
 * a scale that people know from money. Fewer than 50 would be no recognition; what more than 100,000 would take no network of this kind has.
 *
 * - `convenience`: for a greeting, where a wrong name does no harm.
 * - `standard`: never weaker than one in 10,000 for each person (NIST SP 800-63B-4, 3.2.3).
 * - `strict`: where a wrong name opens something; with many people enrolled it asks for more than most looks have.
 */
export const STRANGERS = {
  presets: { convenience: 100, standard: 1000, strict: 10_000 },
  choices: [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
} as const;
export type Strangers = (typeof STRANGERS.choices)[number];

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
