import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Checkbox, Fault, Notice } from '../../ui';
import type { AddWayError, Credential } from '../../vault';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TooManyWays } from '../too-many-ways';
import { useCall } from '../use-call';
import { AddedPage } from './added-page';
import { KioskLimits } from './kiosk-limits';
import { StepPage } from './step-page';

/** Lets this device open the vault by itself, as a kiosk; not before its risk was read. */
export function AddKioskDevice() {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [step, setStep] = useState<'risk' | 'proof' | 'done'>('risk');
  const call = useCall<AddWayError>();
  const label = t('ways.suggested.kiosk-device');

  async function turnOn(proof: Credential) {
    const added = await call.run(() =>
      vault.addWay({ proof, way: { kind: 'kiosk-device' }, label }),
    );
    if (added.ok) setStep('done');
  }

  if (step === 'done') return <AddedPage kind="kiosk-device" label={label} />;
  if (step === 'risk') return <Risk onTaken={() => setStep('proof')} />;
  return (
    <ProofPage
      lead={t('kioskDevice.proof')}
      submit={t('kioskDevice.submit')}
      pendingText={t('kioskDevice.pending')}
      call={call}
      onProof={(proof) => void turnOn(proof)}
      onBack={() => setStep('risk')}
    >
      <TooManyWays error={call.error} />
    </ProofPage>
  );
}

function Risk({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <StepPage
      title={t('ways.add.kiosk-device.title')}
      lead={t('kioskDevice.lead')}
      onNext={() => (understood ? onTaken() : setAsked(true))}
      onBack={() => go('/vault/ways/add')}
    >
      <KioskLimits />
      <Notice kind="warning" title={t('kioskDevice.risk.title')}>
        <p>{t('kioskDevice.risk.text')}</p>
        <p className="mt-2">{t('kioskDevice.risk.not')}</p>
      </Notice>
      <section>
        <h2 className="font-semibold">{t('kioskDevice.when.title')}</h2>
        <p className="text-ink-soft">{t('kioskDevice.when.text')}</p>
      </section>
      <Checkbox isSelected={understood} onChange={setUnderstood}>
        {t('kioskDevice.understand')}
      </Checkbox>
      {asked && !understood && <Fault>{t('kioskDevice.tick')}</Fault>}
    </StepPage>
  );
}
