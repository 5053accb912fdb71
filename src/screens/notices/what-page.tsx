import { useTranslation } from '../../i18n';
import { Button, Checkbox } from '../../ui';
import { DaysSelect } from './days-select';
import { addPurpose, removePurpose, type Writing } from './draft';
import type { WritingPage } from './write';
import { WritingFrame } from './writing-frame';

/** Days to choose from: a month for visitors, up to three years (the longest that Illinois' BIPA allows without contact). */
const RETENTION_DAYS = [30, 90, 180, 365, 730, 1095];

/** More purposes than these nobody can decide about in front of a screen. */
const MOST_PURPOSES = 8;

/** What faces are used for, and how long the data are kept for each. */
export function WhatPage({ writing, change, onNext, ...page }: WritingPage) {
  const { t } = useTranslation();
  const { purposes } = writing;
  const set = (at: number, next: Partial<Writing['purposes'][number]>) =>
    change({
      purposes: purposes.map((purpose, other) =>
        other === at ? { ...purpose, ...next } : purpose,
      ),
    });
  return (
    <WritingFrame
      {...page}
      title={t('notice.edit.what.title')}
      lead={t('notice.edit.what.lead')}
      onSubmit={onNext}
    >
      {purposes.map(({ id, optional, retentionDays }, at) => (
        <section
          key={id}
          className="flex flex-col gap-4 rounded-panel border border-line bg-card px-5 py-4"
        >
          <h2 className="font-medium">
            {at === 0
              ? t('notice.edit.what.main')
              : t('notice.edit.what.other', { number: at + 1 })}
          </h2>
          <DaysSelect
            label={t('notice.edit.what.days')}
            choices={RETENTION_DAYS}
            value={retentionDays}
            say={(days) => t('notice.edit.what.dayCount', { count: days ?? 0 })}
            onChange={(days) => set(at, { retentionDays: days ?? retentionDays })}
          />
          {at > 0 && (
            <>
              <Checkbox isSelected={optional} onChange={(next) => set(at, { optional: next })}>
                {t('notice.edit.what.optional')}
              </Checkbox>
              <div>
                <Button onPress={() => change(removePurpose(writing, id))}>
                  {t('notice.edit.what.remove', { number: at + 1 })}
                </Button>
              </div>
            </>
          )}
        </section>
      ))}
      <p className="text-sm text-ink-soft">{t('notice.edit.what.promise')}</p>
      {purposes.length < MOST_PURPOSES && (
        <div>
          <Button onPress={() => change(addPurpose(writing))}>{t('notice.edit.what.add')}</Button>
        </div>
      )}
    </WritingFrame>
  );
}
