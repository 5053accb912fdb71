import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Checkbox, FormPage, Notice } from '../../ui';
import type { CreateError } from '../../vault';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { useServices } from '../services';
import { Wait } from '../proof';
import { StorageTrouble } from '../storage-trouble';
import { askToKeepData } from './keep-data';

interface CreateVaultProps {
  /** The vault is open now; with its passphrase a recovery code can be made without typing it once more. */
  readonly onCreated: (passphrase: string) => void;
}

/** Chooses the passphrase of a new vault, and makes sure that its loss is understood. */
export function CreateVault({ onCreated }: CreateVaultProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault, vaultChanged } = useServices();
  const chosen = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  const [unticked, setUnticked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CreateError | null>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);

  async function create() {
    setFailure(null);
    const passphrase = await chosen.check();
    setUnticked(passphrase !== null && !understood);
    if (passphrase === null || !understood) return;
    askToKeepData();
    setPending(true);
    const created = await vault.create(passphrase);
    setPending(false);
    if (!created.ok) {
      if (created.error.kind === 'wait') setWaitUntil(performance.now() + created.error.waitMillis);
      return setFailure(created.error);
    }
    onCreated(passphrase);
    await vaultChanged();
  }

  return (
    <FormPage
      title={t('create.title')}
      lead={t('create.lead')}
      isPending={pending}
      onSubmit={() => void create()}
      actions={
        <>
          <Button look="primary" type="submit" isPending={pending}>
            {pending ? t('create.pending') : t('create.submit')}
          </Button>
          <Button look="quiet" onPress={() => go('/')} isDisabled={pending}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {failure?.kind === 'wait' ? (
        <Wait until={waitUntil} />
      ) : (
        failure && <CreateTrouble error={failure} onUnlock={() => void vaultChanged()} />
      )}
      <NewPassphrase {...chosen} isDisabled={pending} />
      <p className="text-sm text-ink-soft">{t('create.keep')}</p>
      <Notice kind="warning" title={t('create.lost.title')}>
        {t('create.lost.text')}
      </Notice>
      <Checkbox isSelected={understood} onChange={setUnderstood} isDisabled={pending}>
        {t('create.understand')}
      </Checkbox>
      {unticked && !understood && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t('create.tick')}
        </p>
      )}
    </FormPage>
  );
}

interface CreateTroubleProps {
  readonly error: Exclude<CreateError, { kind: 'wait' }>;
  readonly onUnlock: () => void;
}

function CreateTrouble({ error, onUnlock }: CreateTroubleProps) {
  const { t } = useTranslation();
  if (error.kind === 'storage-failed') return <StorageTrouble error={error} />;
  return (
    <Notice
      kind="error"
      title={t('create.exists.title')}
      actions={<Button onPress={onUnlock}>{t('unlock.submit')}</Button>}
    >
      {t('create.exists.text')}
    </Notice>
  );
}
