import type { Notice, NoticeText } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { LanguageChoice } from './language-choice';
import { NoticeBody } from './notice-text';

interface NoticeReaderProps {
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onLanguage: (language: NoticeText['language']) => void;
}

/** A published notice to read, in the language that somebody chooses. */
export function NoticeReader({ notice, text, onLanguage }: NoticeReaderProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { version, publishedAt } = notice;
  return (
    <>
      <LanguageChoice texts={notice.texts} value={text.language} onChange={onLanguage} />
      <div className="rounded-panel border border-line bg-card px-5 py-5">
        <NoticeBody notice={notice} text={text} />
      </div>
      <p className="text-sm text-ink-soft">
        {t('notice.agree.version', { version, day: day(publishedAt) })}
      </p>
    </>
  );
}
