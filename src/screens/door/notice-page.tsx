import { useState } from 'react';
import type { Language } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { NoticeReader, textFor, useNotice, WithoutFace } from '../notice';
import { ToCome } from '../office-trouble';

/** The notice in force, to read without agreeing to anything. */
export function NoticePage({ onBack }: { readonly onBack: () => void }) {
  const { t, i18n } = useTranslation();
  const [loaded, reload] = useNotice();
  const [language, setLanguage] = useState<Language | null>(null);
  const notice = loaded.kind === 'loaded' ? (loaded.value?.notice ?? null) : null;
  const text = notice && textFor(notice.texts, [language ?? i18n.language]);
  return (
    <Page
      title={t('door.private.title')}
      tabTitle={t('door.tab')}
      lead={t('door.private.text')}
      actions={
        <Button look="primary" onPress={onBack}>
          {t('common.back')}
        </Button>
      }
    >
      {loaded.kind !== 'loaded' && <ToCome state={loaded} onRetry={() => void reload()} />}
      {loaded.kind === 'loaded' && !notice && <p>{t('notice.none.kiosk')}</p>}
      {notice && text && (
        <>
          <NoticeReader notice={notice} text={text} onLanguage={setLanguage} />
          <WithoutFace notice={notice} text={text} />
        </>
      )}
    </Page>
  );
}
