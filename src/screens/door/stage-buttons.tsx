import { Hash, LogIn, LogOut, RotateCcw, UserRoundPlus } from 'lucide-react';
import type { Kiosk } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import type { DoorPage } from './door';
import type { DoorAtWork } from './use-door';

interface ButtonsProps {
  readonly happen: DoorAtWork['happen'];
}

/** In or out? Two of the same weight: neither is the usual one. */
export function AskButtons({ happen }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="grid w-full grid-cols-2 gap-3">
      <Button look="primary" onPress={() => happen({ kind: 'choose', as: 'check-in' })}>
        <LogIn aria-hidden className="size-6 rtl:-scale-x-100" />
        {t('door.kinds.check-in')}
      </Button>
      <Button look="primary" onPress={() => happen({ kind: 'choose', as: 'check-out' })}>
        <LogOut aria-hidden className="size-6 rtl:-scale-x-100" />
        {t('door.kinds.check-out')}
      </Button>
    </div>
  );
}

interface NotKnownButtonsProps extends ButtonsProps {
  readonly why: 'unknown' | 'alike';
  readonly kiosk: Kiosk;
  readonly onOpen: (page: DoorPage) => void;
}

/** What somebody can do who was not recognised: the way without a face is never behind the one with it. */
export function NotKnownButtons({ why, kiosk, happen, onOpen }: NotKnownButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="flex w-full flex-col gap-3">
      <Button look="primary" wide onPress={() => happen({ kind: 'type-code' })}>
        <Hash aria-hidden className="size-5" />
        {t('door.useCode')}
      </Button>
      <Button wide onPress={() => happen({ kind: 'again' })}>
        <RotateCcw aria-hidden className="size-5" />
        {t('door.again')}
      </Button>
      {kiosk.selfService && why === 'unknown' && (
        <Button wide onPress={() => onOpen({ kind: 'enrol' })}>
          <UserRoundPlus aria-hidden className="size-5" />
          {t('door.enrol')}
        </Button>
      )}
      {kiosk.help && (
        <p className="text-lg">
          <bdi>{t('door.call', { help: kiosk.help })}</bdi>
        </p>
      )}
    </div>
  );
}

/** After something could not be written down. */
export function FailedButtons({ happen }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <Button look="primary" onPress={() => happen({ kind: 'again' })}>
      {t('door.again')}
    </Button>
  );
}
