import type { TFunction } from 'i18next';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { readFacts, type PaperFacts } from './facts';
import type { Pen, Section } from './section';

type Kind = 'record' | 'assessment' | 'policy';

interface PaperProps {
  readonly kind: Kind;
  readonly write: (facts: PaperFacts, pen: Pen) => readonly Section[];
  /** What has to be mended before this paper may be used. */
  readonly warn?: (facts: PaperFacts, t: TFunction) => ReactNode;
}

/** A paper, filled in from what is set now, to be printed. */
export function Paper({ kind, write, warn }: PaperProps) {
  const { t, i18n } = useTranslation();
  const numbers = useNumbers();
  const [, go] = useLocation();
  const [facts, reload] = useLoaded(readFacts);
  const loaded = facts.kind === 'loaded' ? facts.value : null;
  return (
    <Page
      title={t(`papers.kinds.${kind}.title`)}
      lead={t(`papers.kinds.${kind}.text`)}
      actions={
        <>
          {loaded?.notice && (
            <Button look="primary" onPress={() => window.print()}>
              <Printer aria-hidden className="size-5" />
              {t('papers.print')}
            </Button>
          )}
          <Button look="quiet" onPress={() => go('/vault/papers')}>
            {t('papers.back')}
          </Button>
        </>
      }
    >
      {facts.kind !== 'loaded' && <ToCome state={facts} onRetry={() => void reload()} />}
      {loaded && !loaded.notice && <NoNotice />}
      {loaded?.notice && (
        <>
          {warn?.(loaded, t)}
          <Sheet
            title={t(`papers.kinds.${kind}.title`)}
            asOf={t('papers.asOf', { moment: numbers.moment(loaded.at) })}
            sections={write(loaded, { ...numbers, t, language: i18n.language })}
          />
        </>
      )}
    </Page>
  );
}

function NoNotice() {
  const { t } = useTranslation();
  return (
    <Notice
      kind="warning"
      title={t('papers.noNotice.title')}
      actions={
        <Link to="/vault/notice/write" className="text-accent underline underline-offset-4">
          {t('papers.noNotice.write')}
        </Link>
      }
    >
      {t('papers.noNotice.text')}
    </Notice>
  );
}

interface SheetProps {
  readonly title: string;
  readonly asOf: string;
  readonly sections: readonly Section[];
}

function Sheet({ title, asOf, sections }: SheetProps) {
  return (
    <article className="print-sheet flex flex-col gap-6 rounded-panel border border-line bg-card px-5 py-5 print:border-0 print:p-0">
      <header>
        <p aria-hidden className="hidden font-serif text-2xl font-semibold print:block">
          {title}
        </p>
        <p className="text-sm text-ink-soft">{asOf}</p>
      </header>
      {sections.map((section) => (
        <Part key={section.title} {...section} />
      ))}
    </article>
  );
}

function Part({ title, paragraphs = [], rows = [], list = [], toFillIn = [] }: Section) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold break-after-avoid">{title}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {rows.length > 0 && (
        <dl className="divide-y divide-line">
          {rows.map(([name, value]) => (
            <div
              key={name}
              className="grid break-inside-avoid gap-x-4 py-1.5 sm:grid-cols-[2fr_3fr]"
            >
              <dt className="text-ink-soft">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {list.length > 0 && (
        <ul className="ms-5 list-disc space-y-1">
          {list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {toFillIn.map((what) => (
        <Blank key={what} what={what} />
      ))}
    </section>
  );
}

/** Room on paper for what somebody has to write by hand. */
function Blank({ what }: { readonly what: string }) {
  const { t } = useTranslation();
  return (
    <div className="mt-1 break-inside-avoid rounded-control border border-dashed border-line-strong px-4 pt-3 pb-12">
      <p className="text-sm text-ink-soft">{t('papers.fillIn')}</p>
      <p className="font-medium">{what}</p>
    </div>
  );
}
