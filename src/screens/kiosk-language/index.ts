export { LanguageChoice } from './language-choice';
export { LanguageMenu } from './language-menu';
export { useKioskLanguage, type SpokenLanguage } from './use-kiosk-language';
