import type { Kiosk } from '../../domain';
import type { SpokenLanguage } from '../kiosk-language';
import { useDoor } from './use-door';
import type { Tell } from './use-signals';
import { useSounds } from './use-sounds';
import { useTheirLanguage } from './use-their-language';
import { DoorCamera } from './door-camera';
import type { DoorPage } from './door';
import { CodePage } from './code-page';
import { Idle } from './idle';
import { StageCard } from './stage-card';

interface AtDoorProps {
  readonly kiosk: Kiosk;
  readonly tell: Tell;
  readonly spoken: SpokenLanguage;
  readonly onOpen: (page: DoorPage) => void;
}

/** The door itself: an invitation while nobody is there; the picture, and what it comes to, while somebody is. */
export function AtDoor({ kiosk, tell, spoken, onOpen }: AtDoorProps) {
  const door = useDoor(kiosk, tell);
  const { stage, happen } = door;
  useSounds(stage, kiosk.sounds);
  useTheirLanguage(stage, spoken);
  if (stage.kind === 'code')
    return (
      <CodePage purpose={kiosk.purpose} help={kiosk.help} isWrong={stage.wrong} happen={happen} />
    );
  const camera = <DoorCamera door={door} zone={kiosk.zone} />;
  return (
    <main
      data-testid="door"
      data-stage={stage.kind}
      className="mx-auto grid w-full max-w-5xl grow content-center items-center gap-6 px-5 py-4 lg:grid-cols-2 lg:gap-12 tall:grid-cols-1"
    >
      {camera}
      {stage.kind === 'idle' ? (
        <Idle kiosk={kiosk} door={door} onOpen={onOpen} />
      ) : (
        <StageCard stage={stage} kiosk={kiosk} door={door} onOpen={onOpen} />
      )}
    </main>
  );
}
