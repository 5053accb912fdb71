import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, FormPage, Notice, Page, Select } from '../../ui';
import { TIMEOUT_MINUTES, type OfficeError, type VaultFacts } from '../../vault';
import { OfficeTrouble, ToCome } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useOffice } from './use-office';

/** How long an officer's session lasts without anybody touching the screen. */
export function AutoLock() {
  const { t } = useTranslation();
  const [office, reload] = useOffice();
  if (office.kind === 'loaded') return <Choose minutes={office.value.facts.timeoutMinutes} />;
  return (
    <Page title={t('autoLock.title')} lead={t('autoLock.lead')}>
      <ToCome state={office} onRetry={() => void reload()} />
    </Page>
  );
}

const { choices } = TIMEOUT_MINUTES;

function Choose({ minutes }: { readonly minutes: VaultFacts['timeoutMinutes'] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault } = useServices();
  const [chosen, setChosen] = useState(minutes);
  const [saved, setSaved] = useState<number | null>(null);
  const { pending, error, run } = useCall<OfficeError>();

  async function save() {
    setSaved(null);
    const stored = await run(() => vault.setTimeoutMinutes(chosen));
    if (stored.ok) setSaved(chosen);
  }

  return (
    <FormPage
      title={t('autoLock.title')}
      lead={t('autoLock.lead')}
      isPending={pending}
      onSubmit={() => void save()}
      actions={
        <>
          <Button look="primary" type="submit" isPending={pending}>
            {t('autoLock.save')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {saved !== null && <Notice kind="good" title={t('autoLock.saved', { count: saved })} />}
      <OfficeTrouble error={error} />
      <Select
        label={t('autoLock.after')}
        options={choices.map((choice) => ({
          id: String(choice),
          text: t('autoLock.minutes', { count: choice }),
        }))}
        value={String(chosen)}
        onChange={(id) => setChosen(choices.find((choice) => String(choice) === id) ?? chosen)}
      />
      <p className="text-ink-soft">{t('autoLock.kiosk')}</p>
    </FormPage>
  );
}
