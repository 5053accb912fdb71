import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Notice, PublishedNotice } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Empty, Page } from '../../ui';
import type { Notices } from '../../vault';
import { download } from '../download';
import { LanguageChoice, NoticeBody, textFor } from '../notice';
import { TallyCounts } from './tally-counts';

interface OverviewProps {
  readonly notices: Notices;
}

/** The notice in force, how to write another, and the key by which receipts are checked. */
export function Overview({ notices: { published, identity } }: OverviewProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [current, ...earlier] = published;
  return (
    <Page
      title={t('notice.office.title')}
      lead={t('notice.office.lead')}
      actions={
        <>
          <Button look="primary" onPress={() => go('/vault/notice/write')}>
            {t(current ? 'notice.office.change' : 'notice.office.write')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {current ? (
        <Published published={current} />
      ) : (
        <Empty
          picture={<FileText aria-hidden className="size-8" />}
          title={t('notice.office.none')}
          text={t('notice.none.officer')}
        />
      )}
      {earlier.length > 0 && <Earlier published={earlier} />}
      <section className="flex flex-col gap-1">
        <h2 className="font-medium">{t('notice.office.identity.title')}</h2>
        <p className="text-sm text-ink-soft">{t('notice.office.identity.text')}</p>
        <code className="rounded-control bg-sunken px-3 py-2 text-sm break-all select-all">
          {identity}
        </code>
      </section>
      <TallyCounts />
    </Page>
  );
}

function Published({ published }: { readonly published: PublishedNotice }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { notice } = published;
  const [language, setLanguage] = useState(notice.texts[0]?.language);
  const text = textFor(notice.texts, language ? [language] : []);
  if (!text) return null;
  return (
    <section className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {t('notice.office.published', { version: notice.version, day: day(notice.publishedAt) })}.{' '}
        {notice.version > 1 &&
          (notice.answerBy === null
            ? t('notice.office.noDeadline')
            : t('notice.office.deadline', { day: day(notice.answerBy) }))}
      </p>
      <LanguageChoice texts={notice.texts} value={text.language} onChange={setLanguage} />
      <div className="rounded-panel border border-line bg-card px-5 py-5">
        <NoticeBody notice={notice} text={text} />
      </div>
      <div>
        <Button onPress={() => save(notice)}>{t('notice.office.save')}</Button>
      </div>
    </section>
  );
}

function Earlier({ published }: { readonly published: readonly PublishedNotice[] }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('notice.office.older')}</h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-card">
        {published.map(({ notice }) => (
          <li
            key={notice.version}
            className="flex flex-wrap items-center justify-between gap-2 px-5 py-2"
          >
            {t('notice.office.row', { version: notice.version, day: day(notice.publishedAt) })}
            <Button
              look="quiet"
              label={t('notice.office.saveVersion', { version: notice.version })}
              onPress={() => save(notice)}
            >
              {t('notice.office.saveEarlier')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As a file that the command `check-receipt` takes. */
function save(notice: Notice): void {
  download(`${JSON.stringify(notice, null, 2)}\n`, `notice-${notice.version}.json`);
}
