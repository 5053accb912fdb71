export { AnswerFields } from './answer-fields';
export {
  agreementOf,
  answerFaults,
  startAnswer,
  type AnswerFaults,
  type AnswerForm,
} from './answer-form';
export { GuardianFields } from './guardian-fields';
export { LanguageChoice } from './language-choice';
export { nameOf, textFor } from './languages';
export { NoticeReader } from './notice-reader';
export { NoticeBody, WithoutFace } from './notice-text';
export { useNotice } from './use-notice';
