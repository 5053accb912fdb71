import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, DonePage } from '../../ui';
import { roleOf } from './kinds';
import type { WayKind } from '../../vault';

interface AddedPageProps {
  readonly kind: WayKind;
  readonly label: string;
}

/** Says that a way in opens the vault from now on. */
export function AddedPage({ kind, label }: AddedPageProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <DonePage
      title={t('ways.added.title')}
      text={t('ways.added.text', { label })}
      actions={
        <>
          {roleOf(kind) === 'kiosk' && (
            <Button look="primary" onPress={() => go('/vault/kiosks')}>
              {t('setUp.title')}
            </Button>
          )}
          <Button
            look={roleOf(kind) === 'kiosk' ? 'secondary' : 'primary'}
            onPress={() => go('/vault/ways')}
          >
            {t('ways.added.next')}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{t(`ways.added.${kind}`)}</p>
    </DonePage>
  );
}
