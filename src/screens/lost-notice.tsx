import { useTranslation } from '../i18n';
import { Notice } from '../ui';

/** Says how many damaged records were left behind when this session renewed the vault, or finished renewing it. */
export function LostNotice({ lost }: { readonly lost: number }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t('people.lost.title', { count: lost })}>
      {t('people.lost.text')}
    </Notice>
  );
}
