import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { TextArea, TextField } from '../../ui';
import { missingOf } from './draft';
import type { WritingPage } from './write';
import { WritingFrame } from './writing-frame';

/** What may stay empty. */
const more = ['dpo', 'authority', 'jurisdiction'] as const;

/** Who is responsible, and how to reach them. */
export function WhoPage({ writing, change, onNext, ...page }: WritingPage) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const { controller } = writing;
  const missing = missingOf(writing);
  const set = (next: Partial<typeof controller>) =>
    change({ controller: { ...controller, ...next } });

  function goOn() {
    setTried(true);
    if (missing.size === 0) onNext();
  }

  return (
    <WritingFrame
      {...page}
      title={t('notice.edit.who.title')}
      lead={t('notice.edit.who.lead')}
      onSubmit={goOn}
    >
      <TextField
        label={t('notice.edit.who.name')}
        value={controller.name}
        maxLength={200}
        onChange={(name) => set({ name })}
        error={tried && missing.has('name') ? t('notice.edit.who.nameEmpty') : null}
      />
      <TextArea
        label={t('notice.edit.who.address')}
        rows={3}
        value={controller.address}
        maxLength={500}
        onChange={(address) => set({ address })}
      />
      <TextField
        label={t('notice.edit.who.contact')}
        hint={t('notice.edit.who.contactHint')}
        value={controller.contact}
        maxLength={200}
        onChange={(contact) => set({ contact })}
        error={tried && missing.has('contact') ? t('notice.edit.who.contactEmpty') : null}
      />
      {more.map((field) => (
        <TextField
          key={field}
          label={t(`notice.edit.who.${field}`)}
          hint={t(`notice.edit.who.${field}Hint`)}
          value={controller[field]}
          maxLength={field === 'jurisdiction' ? 100 : 200}
          onChange={(words) => set({ [field]: words })}
        />
      ))}
      <p className="text-sm text-ink-soft">{t('notice.edit.kept')}</p>
    </WritingFrame>
  );
}
