import { useTranslation } from '../i18n';
import { Notice } from '../ui';

interface StorageTroubleProps {
  readonly error: { readonly quotaExceeded: boolean };
}

/** Says why nothing could be stored, and what would help. */
export function StorageTrouble({ error }: StorageTroubleProps) {
  const { t } = useTranslation();
  const cause = error.quotaExceeded ? 'full' : 'refused';
  return (
    <Notice kind="error" title={t(`storage.${cause}.title`)}>
      {t(`storage.${cause}.text`)}
    </Notice>
  );
}
