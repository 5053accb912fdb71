import type { ReactNode } from 'react';
import type { Notice, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { NoticeReader } from '../notice';

interface ReadPageProps {
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly trouble: ReactNode;
  readonly onLanguage: (language: NoticeText['language']) => void;
  readonly onNext: () => void;
  readonly onLater: () => void;
  readonly onWithdraw: () => void;
}

/** The notice in force, for somebody who agreed to it or to an earlier one. */
export function ReadPage({ trouble, onNext, onLater, onWithdraw, ...reading }: ReadPageProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('consent.answer.title')}
      lead={t('consent.answer.lead')}
      actions={
        <>
          <Button look="primary" onPress={onNext}>
            {t('notice.read.next')}
          </Button>
          <Button onPress={onLater}>{t('consent.later')}</Button>
          <Button look="quiet" onPress={onWithdraw}>
            {t('consent.no')}
          </Button>
        </>
      }
    >
      {trouble}
      <NoticeReader {...reading} />
    </Page>
  );
}
