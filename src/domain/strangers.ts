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

/** Of so many strangers one may be taken for somebody enrolled. */
export type Strangers = (typeof STRANGERS.choices)[number];
