import { useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { LockReason } from '../../vault';

/** Says why the vault was locked in this tab, unless somebody asked for it and knows. */
export function LockedNotice({ reason }: { readonly reason: LockReason | null }) {
  const { t } = useTranslation();
  if (reason === null || reason === 'asked') return null;
  return (
    <Notice kind="info" title={t(`lockedBecause.${reason}.title`)}>
      {t(`lockedBecause.${reason}.text`)}
    </Notice>
  );
}
