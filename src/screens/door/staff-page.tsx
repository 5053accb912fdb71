import { ArrowLeft } from 'lucide-react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { Unlock, type UnlockProps } from '../unlock';

/** How an officer can show that they are one, and what to do then. */
export type Leaving = Pick<UnlockProps, 'ways' | 'waitMillis' | 'onUnlocked'>;

interface StaffPageProps {
  readonly leaving: Leaving;
  readonly onBack: () => void;
}

/** The way out of a kiosk, for officers. Nothing changes before one has shown that they are one. */
export function StaffPage({ leaving, onBack }: StaffPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="mx-auto flex w-full max-w-xl flex-wrap items-center justify-between gap-3 px-5 pt-4">
        <p className="text-lg">{t('door.staff.lead')}</p>
        <Button onPress={onBack}>
          <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
          {t('door.staff.back')}
        </Button>
      </div>
      {/* The way in of the kiosk itself would lead nowhere. */}
      <Unlock {...leaving} ways={{ ...leaving.ways, kioskDevice: false }} lockedBecause={null} />
    </>
  );
}
