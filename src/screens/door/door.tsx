import { useState } from 'react';
import { isOpenAt, minuteOfDay, type Kiosk, type NamedPerson } from '../../domain';
import { YourConsent } from '../consent';
import { Enrol } from '../enrol';
import { useKioskLanguage, type SpokenLanguage } from '../kiosk-language';
import { AtDoor } from './at-door';
import { Closed } from './closed';
import { DoorFrame } from './door-frame';
import { HelpPage } from './help-page';
import { MinePage } from './mine-page';
import { NoticePage } from './notice-page';
import { StaffPage, type Leaving } from './staff-page';
import { useComfort } from './use-comfort';
import { useLeaveWhenIdle } from '../use-leave-when-idle';
import { useNow } from './use-now';
import { useSignals, type Tell } from './use-signals';

/** Somebody who was recognised a moment ago and wants to see to their own data. */
export interface Guest {
  readonly person: NamedPerson;
  readonly asksConsent: boolean;
}

/** What is open at a kiosk. All but the door closes by itself when nobody touches the screen. */
export type DoorPage =
  | { readonly kind: 'door' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'help' }
  | { readonly kind: 'staff' }
  | { readonly kind: 'enrol' }
  | { readonly kind: 'mine'; readonly guest: Guest }
  | { readonly kind: 'consent'; readonly guest: Guest };

interface DoorProps {
  readonly kiosk: Kiosk;
  /** The way out, for officers. */
  readonly leaving: Leaving;
}

const DOOR: DoorPage = { kind: 'door' };

/** A kiosk at a door: what whoever steps up sees, and what they can open from there. No address leads in or out. */
export function Door({ kiosk, leaving }: DoorProps) {
  const [page, setPage] = useState<DoorPage>(DOOR);
  const comfort = useComfort(page.kind === 'door');
  const spoken = useKioskLanguage(kiosk.language);
  const now = useNow();
  // Here and not at the door itself: who opens another page in between must not close the door in front of them.
  const tell = useSignals(kiosk.name);
  const back = () => setPage(DOOR);
  useLeaveWhenIdle(back, page.kind !== 'door');
  const isOpen = isOpenAt(kiosk.hours, minuteOfDay(now));
  return (
    <DoorFrame kiosk={kiosk} page={page} now={now} spoken={spoken} onOpen={setPage}>
      <Opened
        kiosk={kiosk}
        leaving={leaving}
        page={page}
        isOpen={isOpen}
        comfort={comfort}
        tell={tell}
        spoken={spoken}
        onOpen={setPage}
      />
    </DoorFrame>
  );
}

interface OpenedProps extends DoorProps {
  readonly page: DoorPage;
  readonly isOpen: boolean;
  readonly comfort: ReturnType<typeof useComfort>;
  readonly tell: Tell;
  readonly spoken: SpokenLanguage;
  readonly onOpen: (page: DoorPage) => void;
}

function Opened({ kiosk, leaving, page, isOpen, comfort, tell, spoken, onOpen }: OpenedProps) {
  const back = () => onOpen(DOOR);
  switch (page.kind) {
    case 'door':
      if (!isOpen && kiosk.hours) return <Closed hours={kiosk.hours} />;
      return <AtDoor kiosk={kiosk} tell={tell} spoken={spoken} onOpen={onOpen} />;
    case 'notice':
      return <NoticePage onBack={back} />;
    case 'help':
      return <HelpPage kiosk={kiosk} comfort={comfort} onBack={back} />;
    case 'staff':
      return <StaffPage leaving={leaving} onBack={back} />;
    case 'enrol':
      return <Enrol officer={false} onLeave={back} />;
    case 'mine':
      return (
        <MinePage
          guest={page.guest}
          onConsent={() => onOpen({ kind: 'consent', guest: page.guest })}
          onBack={back}
        />
      );
    case 'consent':
      return <YourConsent {...page.guest} onLeave={back} />;
  }
}
