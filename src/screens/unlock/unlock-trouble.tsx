import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import { PasskeyTrouble } from '../passkey-trouble';
import { WaitNotice } from '../proof/wait-notice';
import { ReloadNotice } from '../reload-notice';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';
import type { Opening } from './use-opening';

/** Says why the vault did not open, where it is not said beside the field already. */
export function UnlockTrouble({ opening }: { readonly opening: Opening }) {
  return (
    <>
      <Wait opening={opening} />
      {opening.error && <Why error={opening.error} tried={opening.tried} />}
    </>
  );
}

function Wait({ opening: { waitMillis, waited } }: { readonly opening: Opening }) {
  const { t } = useTranslation();
  if (waitMillis > 0) return <WaitNotice left={waitMillis} />;
  return waited ? <Notice kind="info" title={t('unlock.wait.over')} /> : null;
}

interface WhyProps {
  readonly error: NonNullable<Opening['error']>;
  readonly tried: Opening['tried'];
}

function Why({ error, tried }: WhyProps) {
  const { t } = useTranslation();
  switch (error.kind) {
    case 'storage-failed':
      return <StorageTrouble error={error} />;
    case 'no-vault':
      return <Vanished />;
    case 'newer-version':
      return <ReloadNotice title={t('unlock.newer.title')} text={t('unlock.newer.text')} />;
    case 'damaged':
      return (
        <Notice kind="error" title={t('unlock.damaged.title')}>
          {t('unlock.damaged.text')}
        </Notice>
      );
    case 'refused':
    case 'no-prf':
      return <PasskeyTrouble error={error} aim="use" />;
    case 'wrong':
      // Of what was typed the field says so.
      if (tried === 'passphrase' || tried === 'recovery') return null;
      return <Notice kind="error" title={t('unlock.wrong')} />;
    case 'wait':
    case 'elsewhere':
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
