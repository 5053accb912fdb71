import { Binary, CalendarClock, FileCheck, ImageOff, UserRound } from 'lucide-react';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Guest } from './door';

interface MinePageProps {
  readonly guest: Guest;
  readonly onConsent: () => void;
  readonly onBack: () => void;
}

const kept = [
  { key: 'name', Icon: UserRound },
  { key: 'numbers', Icon: Binary },
  { key: 'consent', Icon: FileCheck },
  { key: 'visits', Icon: CalendarClock },
  { key: 'never', Icon: ImageOff },
] as const;

/** What is stored about somebody who was recognised a moment ago, and the way to end it. */
export function MinePage({ guest: { person }, onConsent, onBack }: MinePageProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('door.mine.title')}
      tabTitle={t('door.tab')}
      lead={
        <>
          {t('door.mine.who')} <bdi className="font-semibold">{person.name}</bdi>.
        </>
      }
      actions={
        <>
          <Button look="primary" onPress={onBack}>
            {t('door.mine.back')}
          </Button>
          <Button onPress={onConsent}>{t('door.mine.see')}</Button>
        </>
      }
    >
      <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
        {kept.map(({ key, Icon }) => (
          <li key={key} className="flex items-start gap-4 px-5 py-4">
            <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-accent" />
            {t(`door.mine.${key}`)}
          </li>
        ))}
      </ul>
    </Page>
  );
}
