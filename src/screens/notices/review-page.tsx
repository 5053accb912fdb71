import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import type { OfficeError, Vault } from '../../vault';
import { LanguageChoice, NoticeBody, textFor, WithoutFace } from '../notice';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';
import { draftOf } from './draft';
import type { WritingPage } from './write';
import { WritingFrame } from './writing-frame';

const readFacts = (vault: Vault) => vault.readFacts();

/** Exactly what people will read, and the button that publishes it. */
export function ReviewPage({ writing, inForce, onNext, ...page }: WritingPage) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const [facts] = useLoaded(readFacts);
  const [language, setLanguage] = useState(writing.texts[0]?.language);
  const { pending, error, run } = useCall<OfficeError>();
  const draft = draftOf(writing);
  const text = draft && textFor(draft.texts, language ? [language] : []);
  if (!draft || !text) return null;
  const people = facts.kind === 'loaded' ? facts.value.people : 0;

  async function publish() {
    // The deadline counts from now, not from when this page was opened.
    const current = draftOf(writing);
    if (current && (await run(() => vault.publishNotice(current))).ok) onNext();
  }

  return (
    <WritingFrame
      {...page}
      title={t('notice.edit.review.title')}
      lead={t('notice.edit.review.lead')}
      next={
        pending
          ? t('notice.edit.review.pending')
          : inForce
            ? t('notice.edit.review.publishNext', { version: inForce.version + 1 })
            : t('notice.edit.review.publish')
      }
      isPending={pending}
      onSubmit={() => void publish()}
    >
      <OfficeTrouble error={error} />
      <LanguageChoice texts={draft.texts} value={text.language} onChange={setLanguage} />
      <div className="rounded-panel border border-line bg-card px-5 py-5">
        <NoticeBody notice={draft} text={text} />
      </div>
      <section className="flex flex-col gap-2">
        <h2 className="font-medium">{t('notice.edit.review.tick')}</h2>
        <ul className="flex flex-col gap-2">
          {draft.purposes.map(({ id, optional }) => (
            <li key={id} lang={text.language} className="rounded-control border border-line p-4">
              <span className="block font-medium">{text.purposes[id]?.title}</span>
              <span className="text-ink-soft">{text.purposes[id]?.text}</span>
              {optional && (
                <span lang="en" className="block text-sm text-ink-soft">
                  {t('notice.agree.optional')}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="font-medium">{t('notice.edit.words.withoutFace')}</h2>
        <WithoutFace notice={draft} text={text} />
      </section>
      {people > 0 && (
        <p className="text-ink-soft">
          {t('notice.edit.review.asked', { count: people, number: whole(people) })}
        </p>
      )}
    </WritingFrame>
  );
}
