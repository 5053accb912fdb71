import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import {
  createPasskey,
  type AddWayError,
  type Credential,
  type NewWay,
  type PasskeyError,
} from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { PasskeyTrouble } from '../passkey-trouble';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TooManyWays } from '../too-many-ways';
import { useCall } from '../use-call';
import { AddedPage } from './added-page';
import { LabelField, useLabel } from './label-field';
import { StepPage } from './step-page';

type Step =
  | { readonly kind: 'name' }
  | { readonly kind: 'proof' }
  | { readonly kind: 'make'; readonly proof: Credential }
  | { readonly kind: 'done' };

/** Adds a passkey: its name, a proof, and then the device asks for the finger, face or PIN. */
export function AddPasskey() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault } = useServices();
  const label = useLabel(t('ways.suggested.passkey'));
  const [step, setStep] = useState<Step>({ kind: 'name' });
  // Kept when the proof turns out to be wrong, so that the device does not gather passkeys that open nothing.
  const [made, setMade] = useState<NewWay | null>(null);
  const call = useCall<AddWayError>();

  async function add(proof: Credential, way: NewWay) {
    setMade(way);
    const added = await call.run(() => vault.addWay({ proof, way, label: label.value }));
    if (added.ok) return setStep({ kind: 'done' });
    const { kind } = added.error;
    setStep(kind === 'wrong' || kind === 'wait' ? { kind: 'proof' } : { kind: 'make', proof });
  }

  switch (step.kind) {
    case 'name':
      return (
        <StepPage
          title={t('ways.add.passkey.title')}
          lead={t('ways.add.passkey.lead')}
          onNext={() => label.check() !== null && setStep({ kind: 'proof' })}
          onBack={() => go('/vault/ways/add')}
        >
          <LabelField {...label} />
        </StepPage>
      );
    case 'proof':
      return (
        <ProofPage
          lead={t('ways.add.proof')}
          submit={t('ways.add.next')}
          pendingText={t('ways.add.pending')}
          call={call}
          onProof={(proof) => (made ? void add(proof, made) : setStep({ kind: 'make', proof }))}
          onBack={() => setStep({ kind: 'name' })}
        />
      );
    case 'make':
      return (
        <MakePasskey
          label={label.value}
          made={made}
          call={call}
          onMade={(way) => void add(step.proof, way)}
          onBack={() => setStep({ kind: 'proof' })}
        />
      );
    case 'done':
      return <AddedPage kind="passkey" label={label.value} />;
  }
}

interface MakePasskeyProps {
  readonly label: string;
  readonly made: NewWay | null;
  readonly call: { readonly pending: boolean; readonly error: AddWayError | null };
  readonly onMade: (way: NewWay) => void;
  readonly onBack: () => void;
}

/** On a page of its own, because browsers make a passkey only as the answer to a press. */
function MakePasskey({ label, made, call, onMade, onBack }: MakePasskeyProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<PasskeyError | null>(null);
  const pending = asking || call.pending;

  async function make() {
    if (made) return onMade(made);
    setAsking(true);
    setRefused(null);
    const passkey = await createPasskey(t('passkeys.nameOnDevice', { label }));
    setAsking(false);
    if (passkey.ok) onMade(passkey.value);
    else setRefused(passkey.error);
  }

  return (
    <Page
      title={t('passkeys.making.title')}
      lead={t('passkeys.making.lead')}
      actions={
        <>
          <Button look="primary" isPending={pending} onPress={() => void make()}>
            {asking ? t('passkeys.making.asking') : t('passkeys.making.submit')}
          </Button>
          <Button look="quiet" onPress={onBack} isDisabled={pending}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <TooManyWays error={call.error} />
      <OfficeTrouble error={call.error} />
      {refused && <PasskeyTrouble error={refused} aim="make" />}
      <div className="flex justify-center py-6 text-accent">
        <Fingerprint aria-hidden className="size-24 stroke-1" />
      </div>
    </Page>
  );
}
