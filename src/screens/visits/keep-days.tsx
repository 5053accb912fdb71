import { useState } from 'react';
import { VisitDays } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, ConfirmDialog, Notice, Select } from '../../ui';
import type { OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface KeepDaysProps {
  readonly days: VisitDays;
  readonly onChanged: () => void;
}

/** Days offered: a week, a month, a quarter, half a year, a year, two, and ten for where a law asks for it. */
const CHOICES = [7, 30, 90, 180, 365, 730, 3650] as const;

/** How long visits are kept. Fewer days erase at once, so that is asked about first. */
export function KeepDays({ days, onChanged }: KeepDaysProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [chosen, setChosen] = useState<number>(days);
  const [asks, setAsks] = useState(false);
  const [saved, setSaved] = useState(false);
  const { pending, error, run } = useCall<OfficeError>();
  const choices = [...new Set([...CHOICES, days])].sort((a, b) => a - b);

  async function save() {
    const stored = await run(() => vault.setVisitDays(VisitDays.parse(chosen)));
    setAsks(false);
    if (!stored.ok) return;
    setSaved(true);
    onChanged();
  }

  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <h2 className="text-lg font-semibold">{t('visits.days.title')}</h2>
      <p className="text-ink-soft">{t('visits.days.lead')}</p>
      <OfficeTrouble error={error} />
      {saved && <Notice kind="good" title={t('visits.days.saved', { count: chosen })} />}
      <Select
        label={t('visits.days.label')}
        options={choices.map((count) => ({
          id: String(count),
          text: t('visits.days.count', { count }),
        }))}
        value={String(chosen)}
        onChange={(id) => setChosen(Number(id))}
      />
      {chosen < days && <p className="text-warn">{t('visits.days.shorter')}</p>}
      <Button
        isDisabled={chosen === days}
        isPending={pending}
        onPress={() => (chosen < days ? setAsks(true) : void save())}
      >
        {t('visits.days.save')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('visits.days.confirm.title')}
          confirm={t('visits.days.confirm.yes')}
          cancel={t('common.cancel')}
          isPending={pending}
          onConfirm={() => void save()}
          onCancel={() => setAsks(false)}
        >
          {t('visits.days.confirm.text', { days: t('visits.days.count', { count: chosen }) })}
        </ConfirmDialog>
      )}
    </section>
  );
}
