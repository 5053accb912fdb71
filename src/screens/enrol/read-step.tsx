import type { NoticeText, PublishedNotice } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { LanguageChoice, NoticeBody } from '../notice';
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
  const { day } = useNumbers();
  const { notice } = published;
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
      <LanguageChoice texts={notice.texts} value={text.language} onChange={onLanguage} />
      <div className="rounded-panel border border-line bg-card px-5 py-5">
        <NoticeBody notice={notice} text={text} />
      </div>
      <p className="text-sm text-ink-soft">
        {t('notice.agree.version', { version: notice.version, day: day(notice.publishedAt) })}
      </p>
    </Page>
  );
}
