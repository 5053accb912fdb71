import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

export { useTranslation } from 'react-i18next';
export { useNumbers } from './numbers';

/** The languages that the app speaks. */
const resources = { en: { app: en } };

/** Starts the texts. Call once, before the first screen. */
export function startTexts(): void {
  i18next.on('languageChanged', tellDocument);
  void i18next.use(initReactI18next).init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  tellDocument(i18next.language);
}

/** Screen readers pick their voice by `lang`; layout follows `dir`, for languages written from right to left. */
function tellDocument(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
