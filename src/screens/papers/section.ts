import type { TFunction } from 'i18next';
import type { Numbers } from '../../i18n';

/** A part of a paper. */
export interface Section {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  /** Name and value. */
  readonly rows?: readonly (readonly [string, string])[];
  readonly list?: readonly string[];
  /** What this app cannot know, so that somebody has to write it in. */
  readonly toFillIn?: readonly string[];
}

/** How a paper is written. */
export interface Pen extends Numbers {
  readonly t: TFunction;
  /** A BCP 47 tag, to find the purposes in the reader's language. */
  readonly language: string;
}
