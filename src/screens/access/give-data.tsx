import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { PersonId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, FormPage, Notice, Page, RadioCards } from '../../ui';
import type {
  Credential,
  ExportError,
  ExportLock,
  MadeExport,
  PersonFile,
  Vault,
} from '../../vault';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { ToCome } from '../office-trouble';
import { useOfPerson } from '../people/use-of-person';
import { ProofPage } from '../proof';
import { useServices } from '../services';
import { TaskProgress, useProgress } from '../task-progress';
import { useCall } from '../use-call';
import { DataGiven, saveGiven } from './data-given';

const readPerson = (vault: Vault, id: PersonId) => vault.readPerson(id);

/** Makes a file of everything that is kept about somebody. @param id as it stands in the address */
export function GiveData({ id }: { readonly id: string }) {
  const parsed = PersonId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <Gone />;
}

function Known({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation();
  const [file, reload] = useOfPerson<PersonFile | null>(id, readPerson, null);
  if (file.kind === 'loaded')
    return file.value ? <Give id={id} name={file.value.summary.name} /> : <Gone />;
  return (
    <Page title={t('giveData.title')}>
      <ToCome state={file} onRetry={() => void reload()} />
    </Page>
  );
}

type Step =
  | { readonly kind: 'lock' }
  | { readonly kind: 'proof'; readonly lock: ExportLock }
  | { readonly kind: 'done'; readonly made: MadeExport; readonly lock: ExportLock };

interface GiveProps {
  readonly id: PersonId;
  readonly name: string;
}

function Give({ id, name }: GiveProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [, go] = useLocation();
  const [step, setStep] = useState<Step>({ kind: 'lock' });
  const call = useCall<ExportError>();
  const progress = useProgress('export');
  // Whoever leaves the page is done with the file; the vault need not hold it any longer.
  useEffect(() => () => void vault.forgetExport().catch(() => null), [vault]);

  async function make(proof: Credential, lock: ExportLock) {
    const made = await call.run(() => vault.exportPerson({ proof, personId: id, lock }));
    if (!made.ok) return;
    saveGiven(made.value, lock);
    setStep({ kind: 'done', made: made.value, lock });
  }

  if (step.kind === 'done')
    return <DataGiven {...step} name={name} onBack={() => go(`/people/${id}`)} />;
  if (step.kind === 'lock')
    return (
      <Lock
        name={name}
        onNext={(lock) => setStep({ kind: 'proof', lock })}
        onBack={() => go(`/people/${id}`)}
      />
    );
  if (call.pending && progress)
    return (
      <Page title={t('giveData.running.title')} lead={t('giveData.running.lead')}>
        <TaskProgress progress={null} label={t('giveData.running.label')} />
      </Page>
    );
  return (
    <ProofPage
      lead={t('giveData.proof')}
      submit={t('giveData.submit')}
      pendingText={t('giveData.pending')}
      call={call}
      onProof={(proof) => void make(proof, step.lock)}
      onBack={() => setStep({ kind: 'lock' })}
    >
      {call.error?.kind === 'not-found' && <Notice kind="error" title={t('person.gone.title')} />}
    </ProofPage>
  );
}

interface LockProps {
  readonly name: string;
  readonly onNext: (lock: ExportLock) => void;
  readonly onBack: () => void;
}

/** Asks whether the file is locked: it is, unless somebody chooses otherwise. */
function Lock({ name, onNext, onBack }: LockProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ExportLock['kind']>('passphrase');
  const passphrase = useNewPassphrase();

  async function next() {
    if (kind === 'none') return onNext({ kind });
    const chosen = await passphrase.check();
    if (chosen !== null) onNext({ kind, passphrase: chosen });
  }

  return (
    <FormPage
      title={t('giveData.title')}
      lead={t('giveData.lead', { name })}
      isPending={false}
      onSubmit={() => void next()}
      actions={
        <>
          <Button look="primary" type="submit">
            {t('giveData.next')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      <RadioCards
        label={t('giveData.lock.label')}
        options={(['passphrase', 'none'] as const).map((id) => ({
          id,
          title: t(`giveData.lock.${id}.title`),
          text: t(`giveData.lock.${id}.text`),
        }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'passphrase' && (
        <NewPassphrase
          {...passphrase}
          isDisabled={false}
          label={t('giveData.lock.passphrase.label')}
        />
      )}
    </FormPage>
  );
}

function Gone() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('giveData.title')}
      actions={
        <Button look="primary" onPress={() => go('/people')}>
          {t('person.back')}
        </Button>
      }
    >
      <Notice kind="info" title={t('person.gone.title')}>
        {t('person.gone.text')}
      </Notice>
    </Page>
  );
}
