import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page, PasswordField } from '../../ui';
import type { UnlockError } from '../../vault';
import { ReloadNotice } from '../reload-notice';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';

/** Opens the vault with its passphrase. */
export function Unlock() {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<UnlockError | { kind: 'empty' } | null>(null);

  async function unlock() {
    if (passphrase === '') return setError({ kind: 'empty' });
    setPending(true);
    setError(null);
    const unlocked = await vault.unlock(passphrase);
    setPending(false);
    if (unlocked.ok) await vaultChanged();
    else setError(unlocked.error);
  }

  return (
    <Form
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void unlock();
      }}
    >
      <Page
        title={t('unlock.title')}
        lead={t('unlock.lead')}
        actions={
          <Button look="primary" type="submit" isPending={pending}>
            {pending ? t('unlock.pending') : t('unlock.submit')}
          </Button>
        }
      >
        {error && <UnlockTrouble error={error} />}
        <PasswordField
          autoFocus
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={fieldError(error)}
          autoComplete="current-password"
          showLabel={t('common.showPassphrase')}
          hideLabel={t('common.hidePassphrase')}
        />
      </Page>
    </Form>
  );

  function fieldError(problem: typeof error): string | null {
    if (problem?.kind === 'empty') return t('unlock.empty');
    return problem?.kind === 'wrong-passphrase' ? t('unlock.wrong') : null;
  }
}

function UnlockTrouble({ error }: { readonly error: UnlockError | { kind: 'empty' } }) {
  const { t } = useTranslation();
  switch (error.kind) {
    case 'storage-failed':
      return <StorageTrouble error={error} />;
    case 'no-vault':
      return <Vanished />;
    case 'newer-version':
      return <ReloadNotice title={t('unlock.newer.title')} text={t('unlock.newer.text')} />;
    case 'wrong-passphrase':
    case 'empty':
      return null;
  }
}

function Vanished() {
  const { t } = useTranslation();
  const { vaultChanged } = useServices();
  return (
    <Notice
      kind="error"
      title={t('unlock.noVault.title')}
      actions={<Button onPress={() => void vaultChanged()}>{t('welcome.next')}</Button>}
    >
      {t('unlock.noVault.text')}
    </Notice>
  );
}
