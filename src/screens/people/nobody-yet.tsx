import { UsersRound } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Empty } from '../../ui';

/** Before anybody is enrolled. */
export function NobodyYet() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Empty
      picture={<UsersRound aria-hidden className="size-8" />}
      title={t('people.empty.title')}
      text={t('people.empty.text')}
      action={
        <div className="flex flex-col items-center gap-3 sm:flex-row">
          <Button look="primary" onPress={() => go('/enrol')}>
            {t('people.empty.enrol')}
          </Button>
          <Button onPress={() => go('/people/import')}>{t('import.pick.title')}</Button>
        </div>
      }
    />
  );
}
