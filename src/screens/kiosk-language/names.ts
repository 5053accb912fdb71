import type { KioskLanguage } from '../../domain';

/** Each language under its own name: who does not read the one that is spoken finds theirs. */
export const names: Readonly<Record<KioskLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  'zh-Hans': '简体中文',
};
