import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SignedCertificate } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Credential, ProofError } from '../../vault';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { clearDevice, type Cleared } from './clear-device';
import { VaultErased } from './vault-erased';
import { VaultLastQuestion } from './vault-last-question';

type Step =
  | { readonly kind: 'intro' | 'proof' }
  /** @property readyAt from when on it can be erased, on the clock of `performance.now()` */
  | { readonly kind: 'confirm'; readonly readyAt: number }
  | { readonly kind: 'done'; readonly signed: SignedCertificate; readonly device: Cleared };

/** Erases the whole vault: what that means, a proof, time to think better of it, typed words, and what is left afterwards. */
export function EraseVault() {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [step, setStep] = useState<Step>({ kind: 'intro' });
  const call = useCall<ProofError>();

  async function prove(proof: Credential) {
    const begun = await call.run(() => vault.beginVaultErasure(proof));
    if (begun.ok) setStep({ kind: 'confirm', readyAt: performance.now() + begun.value.waitMillis });
  }

  switch (step.kind) {
    case 'intro':
      return <Intro onNext={() => setStep({ kind: 'proof' })} />;
    case 'proof':
      return (
        <ProofPage
          lead={t('eraseVault.proof')}
          submit={t('eraseVault.submit')}
          pendingText={t('eraseVault.pending')}
          call={call}
          onProof={(proof) => void prove(proof)}
          onBack={() => setStep({ kind: 'intro' })}
        />
      );
    case 'confirm':
      return (
        <VaultLastQuestion
          readyAt={step.readyAt}
          onStop={() => setStep({ kind: 'intro' })}
          onErased={async (signed) => {
            setStep({ kind: 'done', signed, device: await clearDevice() });
          }}
        />
      );
    case 'done':
      return <VaultErased signed={step.signed} device={step.device} />;
  }
}

const gone = ['ways', 'people', 'office', 'device'] as const;
const stays = ['backups', 'files', 'others'] as const;

function Intro({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('eraseVault.title')}
      lead={t('eraseVault.lead')}
      actions={
        <>
          <Button onPress={onNext}>{t('eraseVault.next')}</Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <Points
        title={t('eraseVault.gone.title')}
        points={gone.map((key) => t(`eraseVault.gone.${key}`))}
      />
      <Points
        title={t('eraseVault.stays.title')}
        points={stays.map((key) => t(`eraseVault.stays.${key}`))}
      />
    </Page>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
}

function Points({ title, points }: PointsProps) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1.5 ps-6 text-ink-soft">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
