import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { LockReason } from '../../vault';
import { useServices } from '../services';
import { LockedNotice } from './locked-notice';

interface ElsewhereProps {
  /** Why the vault was locked in this tab, or `null` if it has not been open here. */
  readonly lockedBecause: LockReason | null;
  /** The other tab has locked the vault; it can be unlocked here. */
  readonly onTakenOver: () => void;
}

/** Says that another tab has the vault open, and takes it over on request. */
export function Elsewhere({ lockedBecause, onTakenOver }: ElsewhereProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [pending, setPending] = useState(false);
  const [kept, setKept] = useState(false);

  // The other tab may be closed meanwhile; then there is nothing to ask.
  useEffect(() => {
    const look = () => void vaultChanged();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [vaultChanged]);

  async function takeOver() {
    setPending(true);
    setKept(false);
    const taken = await vault.takeOver();
    setPending(false);
    if (!taken.ok) return setKept(true);
    onTakenOver();
    await vaultChanged();
  }

  return (
    <Page
      title={t('elsewhere.title')}
      lead={t('elsewhere.lead')}
      actions={
        <Button look="primary" isPending={pending} onPress={() => void takeOver()}>
          {pending ? t('elsewhere.pending') : t('elsewhere.here')}
        </Button>
      }
    >
      <LockedNotice reason={lockedBecause} />
      {kept && (
        <Notice kind="error" title={t('elsewhere.kept.title')}>
          {t('elsewhere.kept.text')}
        </Notice>
      )}
      <p>{t('elsewhere.text')}</p>
    </Page>
  );
}
