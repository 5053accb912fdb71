import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import type { AddWayError, Credential } from '../../vault';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { ProofPage } from '../proof';
import { TooManyWays } from '../too-many-ways';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { AddedPage } from './added-page';
import { KioskLimits } from './kiosk-limits';
import { LabelField, useLabel } from './label-field';
import { StepPage } from './step-page';

interface AddPassphraseProps {
  readonly kind: 'passphrase' | 'kiosk-passphrase';
}

/** Adds a passphrase, for an officer or for a kiosk: its name and the passphrase, then a proof. */
export function AddPassphrase({ kind }: AddPassphraseProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault } = useServices();
  const label = useLabel(t(`ways.suggested.${kind}`));
  const chosen = useNewPassphrase();
  const [step, setStep] = useState<'choose' | 'proof' | 'done'>('choose');
  const call = useCall<AddWayError>();

  async function choose() {
    const passphrase = await chosen.check();
    if (label.check() !== null && passphrase !== null) setStep('proof');
  }
  async function add(proof: Credential) {
    const way = { kind, passphrase: chosen.passphrase };
    const added = await call.run(() => vault.addWay({ proof, way, label: label.value }));
    if (added.ok) setStep('done');
  }

  if (step === 'done') return <AddedPage kind={kind} label={label.value} />;
  if (step === 'proof')
    return (
      <ProofPage
        lead={t('ways.add.proof')}
        submit={t('ways.add.submit')}
        pendingText={t('ways.add.pending')}
        call={call}
        onProof={(proof) => void add(proof)}
        onBack={() => setStep('choose')}
      >
        <TooManyWays error={call.error} />
      </ProofPage>
    );
  return (
    <StepPage
      title={t(`ways.add.${kind}.title`)}
      lead={t(`ways.add.${kind}.lead`)}
      onNext={() => void choose()}
      onBack={() => go('/vault/ways/add')}
    >
      {kind === 'kiosk-passphrase' && <KioskLimits />}
      <LabelField {...label} />
      <NewPassphrase {...chosen} isDisabled={false} />
    </StepPage>
  );
}
