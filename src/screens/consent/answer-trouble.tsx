import { useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { AnswerError, WithdrawError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';

/** Says why an answer or a withdrawal was not taken. That somebody has to look into the camera again has a page of its own. */
export function AnswerTrouble({ error }: { readonly error: AnswerError | WithdrawError | null }) {
  const { t } = useTranslation();
  switch (error?.kind) {
    case 'not-found':
      return (
        <Notice kind="info" title={t('consent.trouble.gone.title')}>
          {t('consent.trouble.gone.text')}
        </Notice>
      );
    case 'inbox-damaged':
      return (
        <Notice kind="error" title={t('consent.trouble.inbox.title')}>
          {t('consent.trouble.inbox.text')}
        </Notice>
      );
    case 'notice-changed':
    case 'no-notice':
    case 'purposes':
      return (
        <Notice kind="warning" title={t('consent.trouble.changed.title')}>
          {t('consent.trouble.changed.text')}
        </Notice>
      );
    default:
      return <OfficeTrouble error={error ?? null} />;
  }
}
