import { AArrowUp, Contrast } from 'lucide-react';
import type { Kiosk } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Comfort } from './use-comfort';

interface HelpPageProps {
  readonly kiosk: Kiosk;
  readonly comfort: Comfort;
  readonly onBack: () => void;
}

/** For whoever cannot see, reach or read: larger text, more contrast, the way without a face, and whom to ask. */
export function HelpPage({ kiosk, comfort, onBack }: HelpPageProps) {
  const { t } = useTranslation();
  const { isLarge, hasContrast, setLarge, setContrast } = comfort;
  return (
    <Page
      title={t('door.help.title')}
      tabTitle={t('door.tab')}
      actions={
        <Button look="primary" onPress={onBack}>
          {t('common.back')}
        </Button>
      }
    >
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => setLarge(!isLarge)}>
          <AArrowUp aria-hidden className="size-6" />
          {t(isLarge ? 'door.usual' : 'door.larger')}
        </Button>
        <Button onPress={() => setContrast(!hasContrast)}>
          <Contrast aria-hidden className="size-6" />
          {t('door.contrast')}
        </Button>
      </div>
      <p className="text-xl">{t('door.help.reach')}</p>
      {kiosk.help && (
        <p className="text-xl font-medium">
          <bdi>{t('door.help.contact', { help: kiosk.help })}</bdi>
        </p>
      )}
    </Page>
  );
}
