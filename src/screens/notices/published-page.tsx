import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, DonePage } from '../../ui';

/** Says that the notice is in force, and where to go from here. */
export function PublishedPage({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <DonePage
      title={t('notice.edit.published.title')}
      text={t('notice.edit.published.text')}
      actions={
        <>
          <Button look="primary" onPress={() => go('/enrol')}>
            {t('notice.edit.published.next')}
          </Button>
          <Button look="quiet" onPress={onLeave}>
            {t('notice.edit.published.back')}
          </Button>
        </>
      }
    />
  );
}
