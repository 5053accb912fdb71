import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, DonePage, Notice, Page } from '../../ui';
import type { ChangePassphraseError, Credential, Vault, WaySummary } from '../../vault';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { ToCome } from '../office-trouble';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';
import { StepPage } from './step-page';

const listWays = (vault: Vault) => vault.listWays();

interface ChangePassphraseProps {
  /** The way in, as the address names it. */
  readonly id: string;
}

/** Changes the passphrase of one way in. */
export function ChangePassphrase({ id }: ChangePassphraseProps) {
  const { t } = useTranslation();
  const [list, reload] = useLoaded(listWays);
  if (list.kind === 'loaded') {
    const way = list.value.ways.find((each) => each.id === id);
    return way ? <Change way={way} /> : <Gone />;
  }
  return (
    <Page title={t('changePassphrase.title')}>
      <ToCome state={list} onRetry={() => void reload()} />
    </Page>
  );
}

function Change({ way }: { readonly way: WaySummary }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault } = useServices();
  const chosen = useNewPassphrase();
  const [step, setStep] = useState<'choose' | 'proof' | 'done'>('choose');
  const call = useCall<ChangePassphraseError>();
  const toList = () => go('/vault/ways');

  async function choose() {
    if ((await chosen.check()) !== null) setStep('proof');
  }
  async function change(proof: Credential) {
    const { passphrase } = chosen;
    const changed = await call.run(() =>
      vault.changePassphrase({ proof, slotId: way.id, passphrase }),
    );
    if (changed.ok) setStep('done');
  }

  if (call.error?.kind === 'not-found') return <Gone />;
  if (step === 'done')
    return (
      <DonePage
        title={t('changePassphrase.done.title')}
        text={t('changePassphrase.done.text', { label: way.label })}
        actions={
          <Button look="primary" onPress={toList}>
            {t('ways.added.next')}
          </Button>
        }
      >
        <p className="text-ink-soft">{t('changePassphrase.done.backups')}</p>
      </DonePage>
    );
  if (step === 'proof')
    return (
      <ProofPage
        lead={t('changePassphrase.proof')}
        submit={t('changePassphrase.submit')}
        pendingText={t('changePassphrase.pending')}
        call={call}
        onProof={(proof) => void change(proof)}
        onBack={() => setStep('choose')}
      />
    );
  return (
    <StepPage
      title={t('changePassphrase.title')}
      lead={t('changePassphrase.lead', { label: way.label })}
      onNext={() => void choose()}
      onBack={toList}
    >
      <NewPassphrase {...chosen} isDisabled={false} label={t('changePassphrase.label')} />
      <p className="text-ink-soft">{t('changePassphrase.rather')}</p>
    </StepPage>
  );
}

function Gone() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('changePassphrase.title')}
      actions={
        <Button look="primary" onPress={() => go('/vault/ways')}>
          {t('ways.added.next')}
        </Button>
      }
    >
      <Notice kind="warning" title={t('changePassphrase.gone.title')}>
        {t('changePassphrase.gone.text')}
      </Notice>
    </Page>
  );
}
