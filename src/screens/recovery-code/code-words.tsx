import { Download, Printer } from 'lucide-react';
import { now } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { download } from '../download';

interface CodeWordsProps {
  readonly words: readonly string[];
  readonly onNext: () => void;
}

/** Shows the words, to be printed, saved or written down. */
export function CodeWords({ words, onNext }: CodeWordsProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const made = t('recoveryCode.sheet.made', { day: day(now()) });

  function save() {
    const lines = words.map((word, at) => `${at + 1}. ${word}`);
    const text = [t('recoveryCode.sheet.title'), made, t('recoveryCode.sheet.text'), '', ...lines];
    download(`${text.join('\r\n')}\r\n`, 'countenance-recovery-code.txt');
  }

  return (
    <Page
      title={t('recoveryCode.words.title')}
      lead={t('recoveryCode.words.lead')}
      actions={
        <Button look="primary" onPress={onNext}>
          {t('recoveryCode.words.next')}
        </Button>
      }
    >
      <section
        aria-label={t('recoveryCode.words.title')}
        className="print-sheet rounded-panel border border-line bg-card p-5"
      >
        <div className="hidden pb-4 print:block">
          <h2 className="font-serif text-2xl font-semibold">{t('recoveryCode.sheet.title')}</h2>
          <p>{made}</p>
          <p className="mt-2">{t('recoveryCode.sheet.text')}</p>
        </div>
        <Words words={words} />
      </section>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => window.print()}>
          <Printer aria-hidden className="size-5" />
          {t('recoveryCode.words.print')}
        </Button>
        <Button onPress={save}>
          <Download aria-hidden className="size-5" />
          {t('recoveryCode.words.save')}
        </Button>
      </div>
      <Notice kind="warning" title={t('recoveryCode.words.keep.title')}>
        {t('recoveryCode.words.keep.text')}
      </Notice>
    </Page>
  );
}

/** Not to be translated: the browser would send the words away, and show others. */
function Words({ words }: { readonly words: readonly string[] }) {
  return (
    <ol translate="no" className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
      {words.map((word, at) => (
        <li
          key={at}
          className="flex items-baseline gap-3 border-b border-line py-2.5 nth-last-[-n+2]:border-b-0 sm:nth-last-[-n+3]:border-b-0"
        >
          <span className="w-6 shrink-0 text-end text-sm text-ink-soft tabular-nums">{at + 1}</span>
          <span className="font-mono text-lg font-medium">{word}</span>
        </li>
      ))}
    </ol>
  );
}
