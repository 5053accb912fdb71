import { useState } from 'react';
import { LOG_DAYS } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, ConfirmDialog, Notice, Select, TextField } from '../../ui';
import type { LogView, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface KeepLogProps {
  readonly view: LogView;
  readonly onChanged: () => void;
}

/** Longest reason, in characters. */
const MOST_REASON = 500;

/** For how long entries are kept, and why. Fewer days erase at once, so that is asked about first. */
export function KeepLog({ view: { days, reason, isKept }, onChanged }: KeepLogProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [chosen, setChosen] = useState(days);
  const [why, setWhy] = useState(reason);
  const [isMissing, setMissing] = useState(false);
  const [asks, setAsks] = useState(false);
  const { pending, error, run } = useCall<OfficeError>();
  const isUnchanged = isKept && chosen === days && why.trim() === reason;
  const inDays = (count: number) => t('audit.keep.days', { count });

  async function save() {
    const set = await run(() => vault.setLogDays({ days: chosen, reason: why.trim() }));
    setAsks(false);
    if (set.ok) onChanged();
  }

  function ask() {
    const isEmpty = why.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) return;
    if (chosen < days) setAsks(true);
    else void save();
  }

  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <h2 className="text-lg font-semibold">{t('audit.keep.title')}</h2>
      <p className="text-ink-soft">{t('audit.keep.lead')}</p>
      {!isKept && <Notice kind="warning" title={t('audit.keep.damaged')} />}
      {isKept && reason !== '' && isUnchanged && (
        <Notice kind="good" title={t('audit.keep.saved', { days: inDays(days) })} />
      )}
      <OfficeTrouble error={error} />
      <div className="grid w-full items-end gap-4 sm:grid-cols-2">
        <Select
          label={t('audit.keep.label')}
          options={LOG_DAYS.choices.map((count) => ({ id: String(count), text: inDays(count) }))}
          value={String(chosen)}
          onChange={(id) =>
            setChosen(LOG_DAYS.choices.find((count) => String(count) === id) ?? chosen)
          }
        />
        <TextField
          label={t('audit.keep.reason')}
          hint={t('audit.keep.reasonHint')}
          error={isMissing ? t('audit.keep.reasonEmpty') : null}
          value={why}
          maxLength={MOST_REASON}
          onChange={setWhy}
        />
      </div>
      <Button isDisabled={isUnchanged} isPending={pending} onPress={ask}>
        {t('audit.keep.save')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('audit.keep.confirm.title')}
          confirm={t('audit.keep.confirm.yes')}
          cancel={t('common.cancel')}
          isPending={pending}
          onConfirm={() => void save()}
          onCancel={() => setAsks(false)}
        >
          {t('audit.keep.confirm.text', { days: inDays(chosen) })}
        </ConfirmDialog>
      )}
    </section>
  );
}
