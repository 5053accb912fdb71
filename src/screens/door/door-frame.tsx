import { HelpCircle, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Kiosk } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Mark } from '../../ui';
import { LanguageMenu, type SpokenLanguage } from '../kiosk-language';
import type { DoorPage } from './door';
import { StatusLight } from './status-light';

interface DoorFrameProps {
  readonly kiosk: Kiosk;
  readonly page: DoorPage;
  readonly now: Date;
  readonly spoken: SpokenLanguage;
  readonly onOpen: (page: DoorPage) => void;
  readonly children: ReactNode;
}

/** What is around every page of a kiosk: whose it is, the time, help; and, discreetly, the state of the device and the way for the staff. */
export function DoorFrame({ kiosk, page, now, spoken, onOpen, children }: DoorFrameProps) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(now);
  const atDoor = page.kind === 'door';
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-5xl flex-wrap items-center gap-x-3 px-5 py-3">
        {kiosk.logo ? (
          <img src={kiosk.logo} alt="" className="max-h-12 max-w-40 object-contain" />
        ) : (
          <Mark className="size-9 shrink-0" />
        )}
        <span className="flex min-w-0 grow basis-40 flex-col leading-tight sm:basis-0">
          <span className="truncate font-serif text-lg font-semibold">
            <bdi>{kiosk.name}</bdi>
          </span>
          {kiosk.place && (
            <span className="truncate text-sm text-ink-soft">
              <bdi>{kiosk.place}</bdi>
            </span>
          )}
        </span>
        <span className="ms-auto flex items-center gap-2">
          {!atDoor && <span className="px-2 tabular-nums">{time}</span>}
          <LanguageMenu spoken={spoken} />
          <Button look="quiet" onPress={() => onOpen({ kind: 'help' })}>
            <HelpCircle aria-hidden className="size-5" />
            {t('door.help.open')}
          </Button>
        </span>
      </header>
      {children}
      <footer className="mx-auto mt-auto flex w-full max-w-5xl items-center justify-between gap-3 px-5 py-2">
        <StatusLight />
        <Button look="quiet" onPress={() => onOpen({ kind: 'staff' })}>
          <LockKeyhole aria-hidden className="size-4" />
          {t('door.staff.open')}
        </Button>
      </footer>
    </div>
  );
}
