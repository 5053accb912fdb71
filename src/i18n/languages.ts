import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { fail, kioskLanguages, ok, type KioskLanguage, type Result } from '../domain';

/** The texts of a language are not here and cannot be fetched just now. The language is as it was. */
export interface LanguageUnreachable {
  readonly kind: 'language-unreachable';
  readonly language: KioskLanguage;
}

/** Each language is a file of its own, so that nobody waits for texts that nobody reads. */
const loaders: Record<Exclude<KioskLanguage, 'en'>, () => Promise<object>> = {
  de: () => import('./de').then(({ de }) => de),
  fr: () => import('./fr').then(({ fr }) => fr),
  es: () => import('./es').then(({ es }) => es),
  ar: () => import('./ar').then(({ ar }) => ar),
  'zh-Hans': () => import('./zh-Hans').then(({ zhHans }) => zhHans),
};

/** The language that was asked for last; `null` while none was. */
let chosen: KioskLanguage | null = null;

/** Speaks another language from now on, on every screen. English is spoken where a screen has no texts in it. */
export async function changeLanguage(
  language: KioskLanguage,
): Promise<Result<void, LanguageUnreachable>> {
  const before = chosen;
  chosen = language;
  try {
    await fetchLanguage(language);
  } catch {
    if (chosen === language) chosen = before;
    return fail({ kind: 'language-unreachable', language });
  }
  // Another one may have been asked for while this one came.
  if (chosen === language) await i18next.changeLanguage(language);
  return ok(undefined);
}

/** Has the texts of every language at hand, for when the network is away. One that does not come now is fetched when it is asked for. */
export async function fetchLanguages(): Promise<void> {
  await Promise.allSettled(kioskLanguages.map(fetchLanguage));
}

async function fetchLanguage(language: KioskLanguage): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'app')) return;
  i18next.addResourceBundle(language, 'app', await loaders[language]());
}

/** The language that is spoken now. */
export function useLanguage(): KioskLanguage {
  const { i18n } = useTranslation();
  return kioskLanguages.find((language) => language === i18n.language) ?? 'en';
}

/**
 * In which languages to show what is there in several, such as a notice: first the one that was chosen here, then those that the browser
 * asks for (BCP 47 tags).
 */
export function useWantedLanguages(): readonly string[] {
  // Drawn anew when the language changes.
  const language = useLanguage();
  return chosen === null ? navigator.languages : [language, ...navigator.languages];
}
