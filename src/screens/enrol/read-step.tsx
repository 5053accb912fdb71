import type { NoticeText, PublishedNotice } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { NoticeReader } from '../notice';
import { STEPS } from './flow';

interface ReadStepProps {
  readonly published: PublishedNotice;
  readonly text: NoticeText;
  readonly onLanguage: (language: NoticeText['language']) => void;
  readonly onNext: () => void;
  readonly onRefuse: () => void;
}

/** The notice, before anything is asked. */
export function ReadStep({ published, text, onLanguage, onNext, onRefuse }: ReadStepProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('notice.read.title')}
      lead={t('notice.read.lead')}
      step={{ text: t('common.step', { current: 1, total: STEPS }), current: 1, total: STEPS }}
      actions={
        <>
          <Button look="primary" onPress={onNext}>
            {t('notice.read.next')}
          </Button>
          <Button onPress={onRefuse}>{t('notice.read.no')}</Button>
        </>
      }
    >
      <NoticeReader notice={published.notice} text={text} onLanguage={onLanguage} />
    </Page>
  );
}
