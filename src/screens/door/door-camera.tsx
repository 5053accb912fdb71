import { doorZones, type Kiosk } from '../../domain';
import { useTranslation } from '../../i18n';
import { CameraView, clipToView, Notice, toView, type Size } from '../../ui';
import { isMirrored, OpeningCamera } from '../live-camera';
import type { DoorAtWork, Front } from './use-door';
import type { Stage } from './flow';

interface DoorCameraProps {
  readonly door: DoorAtWork;
  readonly zone: Kiosk['zone'];
}

/** What the camera sees, as in a mirror: with the zone that counts, and a frame around the one face that is compared. */
export function DoorCamera({ door: { camera, front, stage }, zone }: DoorCameraProps) {
  const { t } = useTranslation();
  const { state, trouble } = camera;
  const mirrored = isMirrored(state);
  const fails = state.kind === 'failed' || trouble !== null;
  return (
    <div className="flex flex-col gap-3">
      <CameraView
        stream={state.kind === 'live' ? state.stream : null}
        mirrored={mirrored}
        label={t('camera.picture')}
        shape="panel"
        overlay={(view) => (
          <>
            {front && zone === 'middle' && <ZoneEdges front={front} view={view} />}
            {front && <FrontFace front={front} view={view} mirrored={mirrored} stage={stage} />}
          </>
        )}
      >
        {state.kind === 'opening' ? <OpeningCamera /> : null}
      </CameraView>
      {zone === 'middle' && <p className="text-center text-sm text-ink-soft">{t('door.zone')}</p>}
      {fails && (
        <Notice kind="warning" title={t('door.trouble.camera')}>
          {t('door.trouble.code')}
        </Notice>
      )}
    </div>
  );
}

interface OverlayProps {
  readonly front: Front;
  readonly view: Size;
}

/** Two lines, symmetric, so that a mirrored picture makes no difference. */
function ZoneEdges({ front, view }: OverlayProps) {
  const { left, right } = doorZones.middle;
  const { width, height } = front;
  const zone = { x: left * width, y: 0, width: (right - left) * width, height };
  const placement = { picture: front, view, fit: 'cover', mirrored: false } as const;
  const { x, width: across } = clipToView(toView(zone, placement), view);
  return (
    <div
      aria-hidden
      className="absolute inset-y-0 border-x-2 border-dashed border-on-scrim/80"
      // Physical sides on purpose: a picture does not turn around with the direction of writing.
      style={{ left: x, width: across }}
    />
  );
}

const outlines: Partial<Record<Stage['kind'], string>> = {
  done: 'border-video-match',
  asking: 'border-video-match',
  'not-known': 'border-video-doubt border-dashed',
};

interface FrontFaceProps extends OverlayProps {
  readonly mirrored: boolean;
  readonly stage: Stage;
}

function FrontFace({ front, view, mirrored, stage }: FrontFaceProps) {
  const { x, y, width, height } = clipToView(
    toView(front.box, { picture: front, view, fit: 'cover', mirrored }),
    view,
  );
  return (
    <div
      aria-hidden
      className={`absolute rounded-[28%] border-[3px] drop-shadow-[0_0_2px_rgb(0_0_0/0.7)] ${outlines[stage.kind] ?? 'border-on-scrim/80'}`}
      style={{ left: x, top: y, width, height }}
    />
  );
}
