import { useTranslation } from '../i18n';
import { Notice } from '../ui';

/** Says that the vault takes no further way in. */
export function TooManyWays({ error }: { readonly error: { readonly kind: string } | null }) {
  const { t } = useTranslation();
  if (error?.kind !== 'too-many') return null;
  return (
    <Notice kind="error" title={t('ways.tooMany.title')}>
      {t('ways.tooMany.text')}
    </Notice>
  );
}
