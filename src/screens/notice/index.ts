export { LanguageChoice } from './language-choice';
export { nameOf, textFor } from './languages';
export { NoticeBody, WithoutFace } from './notice-text';
export { useNotice } from './use-notice';
