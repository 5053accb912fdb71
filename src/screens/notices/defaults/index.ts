import { Language, NoticeText, PurposeId } from '../../../domain';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

/** The purpose that every notice begins with: the one that this app is for. */
export const RECOGNITION = PurposeId.parse('recognition');

/** The texts that officers begin with, one for each language that somebody has written one in. */
export const defaultTexts: readonly NoticeText[] = [en, de, fr, es].map(
  ({ language, body, withoutFace, recognition }) =>
    NoticeText.parse({
      language: Language.parse(language),
      body,
      withoutFace,
      purposes: { [RECOGNITION]: recognition },
    }),
);
