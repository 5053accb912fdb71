import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, ConfirmDialog, DonePage, LinkList, LinkRow, Page } from '../../ui';
import { KeyRound, ScrollText } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Credential, ProofError } from '../../vault';
import { LostNotice } from '../lost-notice';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TaskProgress, useProgress, type Progress } from '../task-progress';
import { useCall } from '../use-call';
import { usePeople } from '../use-people';
import { RenewIntro } from './renew-intro';
import { StepPage } from './step-page';

/** Renews the vault: why and what it does, the new passphrase, a proof, a last question, and then the work. */
export function Renew() {
  const { t } = useTranslation();
  const { vault } = useServices();
  const chosen = useNewPassphrase();
  const [step, setStep] = useState<'intro' | 'choose' | 'proof' | 'done'>('intro');
  const [asking, setAsking] = useState<Credential | null>(null);
  const call = useCall<ProofError>();
  const progress = useProgress('renewal');

  async function choose() {
    if ((await chosen.check()) !== null) setStep('proof');
  }
  async function renew(proof: Credential) {
    setAsking(null);
    const renewed = await call.run(() => vault.renew({ proof, passphrase: chosen.passphrase }));
    if (renewed.ok) setStep('done');
  }

  if (step === 'intro') return <RenewIntro onNext={() => setStep('choose')} />;
  if (step === 'done') return <Renewed />;
  // Before the first progress the proof is looked at; were its page gone, what was typed would be gone too.
  if (call.pending && progress) return <Renewing progress={progress} />;
  if (step === 'proof')
    return (
      <ProofPage
        lead={t('renew.proof')}
        submit={t('renew.submit')}
        pendingText={t('renew.pending')}
        call={call}
        onProof={setAsking}
        onBack={() => setStep('choose')}
      >
        {asking && (
          <ConfirmDialog
            title={t('renew.confirm.title')}
            confirm={t('renew.submit')}
            cancel={t('common.cancel')}
            isPending={false}
            onConfirm={() => void renew(asking)}
            onCancel={() => setAsking(null)}
          >
            <p>{t('renew.confirm.text')}</p>
          </ConfirmDialog>
        )}
      </ProofPage>
    );
  return (
    <StepPage
      title={t('renew.choose.title')}
      lead={t('renew.choose.lead')}
      onNext={() => void choose()}
      onBack={() => setStep('intro')}
    >
      <NewPassphrase {...chosen} isDisabled={false} label={t('changePassphrase.label')} />
    </StepPage>
  );
}

function Renewing({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  return (
    <Page title={t('renew.running.title')} lead={t('renew.running.lead')}>
      <TaskProgress progress={progress} label={t('renew.running.label')} />
      <p className="text-ink-soft">{t('renew.running.safe')}</p>
    </Page>
  );
}

function Renewed() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [list] = usePeople();
  return (
    <DonePage
      title={t('renew.done.title')}
      text={t('renew.done.text')}
      actions={<Button onPress={() => go('/vault')}>{t('renew.done.back')}</Button>}
    >
      {list.kind === 'loaded' && list.value.lost > 0 && <LostNotice lost={list.value.lost} />}
      <p className="text-ink-soft">{t('renew.done.again')}</p>
      <LinkList>
        <LinkRow
          to="/vault/ways/add/recovery"
          picture={<ScrollText aria-hidden className="size-5" />}
          title={t('ways.add.recovery.title')}
          text={t('ways.add.recovery.text')}
        />
        <LinkRow
          to="/vault/ways/add"
          picture={<KeyRound aria-hidden className="size-5" />}
          title={t('renew.done.others.title')}
          text={t('renew.done.others.text')}
        />
      </LinkList>
    </DonePage>
  );
}
