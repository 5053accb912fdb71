import { useState } from 'react';
import { MOST_RULES, type RetentionPolicy } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, ConfirmDialog, Notice } from '../../ui';
import type { OfficeError, WouldErase } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { newRule } from './draft';
import { DryRun } from './dry-run';
import { datedOf, overAt } from './forecast-days';
import { Presets } from './presets';
import { RuleFields } from './rule-fields';
import { useForecast, type Overview } from './use-retention';

interface RulesProps {
  readonly overview: Overview;
  readonly onSaved: () => Promise<void>;
}

/** The rules, as they are and as they are being changed; what they would do is told before they are saved. */
export function Rules({ overview: { retention, purposes }, onSaved }: RulesProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [draft, setDraft] = useState<RetentionPolicy>(retention.policy);
  const [asks, setAsks] = useState(false);
  const forecast = useForecast(draft);
  const { pending, error, run } = useCall<OfficeError | WouldErase>();
  const { rules } = draft;
  const { now } = retention.clock;
  const isDraft = draft !== retention.policy;
  const shown = forecast?.ok ? forecast.value : retention.people;
  // Whose time is over by the rules in force is erased whatever is saved now.
  const before = new Set(overAt(datedOf(retention.people), now).map(({ id }) => id));
  const erases = overAt(datedOf(shown), now).filter(({ id }) => !before.has(id)).length;

  async function save() {
    const stored = await run(() => vault.setRetention({ policy: draft, erases }));
    setAsks(false);
    if (stored.ok) await onSaved();
  }

  return (
    <>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{t('retention.rules.title')}</h2>
        <p className="text-ink-soft">{t('retention.rules.lead')}</p>
        {rules.length === 0 && <p>{t('retention.rules.none')}</p>}
        {rules.map((rule, at) => (
          <RuleFields
            key={at}
            number={at + 1}
            rule={rule}
            choices={{ purposes, groups: retention.groups }}
            onChange={(next) => setDraft({ rules: rules.with(at, next) })}
            onRemove={() => setDraft({ rules: rules.toSpliced(at, 1) })}
          />
        ))}
        {rules.length < MOST_RULES ? (
          <div>
            <Button onPress={() => setDraft({ rules: [...rules, newRule()] })}>
              {t('retention.rules.add')}
            </Button>
          </div>
        ) : (
          <p className="text-ink-soft">{t('retention.rules.most')}</p>
        )}
        <Presets onUse={(preset) => setDraft({ rules: [...preset.rules] })} />
      </section>
      <DryRun people={shown} now={now} isDraft={isDraft} />
      {forecast && !forecast.ok && <OfficeTrouble error={forecast.error} />}
      <OfficeTrouble error={error} />
      {error?.kind === 'would-erase' && <Notice kind="error" title={t('retention.save.changed')} />}
      <div>
        <Button
          look="primary"
          isDisabled={!isDraft || !forecast?.ok}
          isPending={pending && !asks}
          onPress={() => (erases > 0 ? setAsks(true) : void save())}
        >
          {t('retention.save.action')}
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title={t('retention.save.confirm.title', { count: erases })}
          confirm={t('retention.save.confirm.yes', { count: erases })}
          cancel={t('common.cancel')}
          isPending={pending}
          onConfirm={() => void save()}
          onCancel={() => setAsks(false)}
        >
          {t('retention.save.confirm.text')}
        </ConfirmDialog>
      )}
    </>
  );
}
