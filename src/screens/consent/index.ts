export { AnswerNotice } from './answer-notice';
export { WithdrawnPage } from './withdrawn-page';
export { YourConsent, type Visitor } from './your-consent';
export { useGuardian } from './use-guardian';
