import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { isolate } from './isolate';

export { useTranslation } from 'react-i18next';
export {
  changeLanguage,
  fetchLanguages,
  useLanguage,
  useWantedLanguages,
  type LanguageUnreachable,
} from './languages';
export { useNumbers, type Numbers } from './numbers';

/** English is always there. The others come when somebody chooses one (`changeLanguage`). */
const resources = { en: { app: en } };

/** Starts the texts. Call once, before the first screen. */
export function startTexts(): void {
  i18next.on('languageChanged', tellDocument);
  prepareTexts();
  tellDocument(i18next.language);
}

/** Makes the English texts available, also where there is no document, as when the app is built. */
export function prepareTexts(): void {
  void i18next.use(initReactI18next).init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    initAsync: false,
    // React escapes what it renders; all that is left to do is to keep apart what is written in different directions.
    interpolation: {
      escapeValue: true,
      escape: (value: string) => isolate(value, i18next.dir()),
    },
  });
}

/** Screen readers pick their voice by `lang`; layout follows `dir`, for languages written from right to left. */
function tellDocument(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
