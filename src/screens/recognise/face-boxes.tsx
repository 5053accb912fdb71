import type { Decision } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { clipToView, toView, type Placement } from '../../ui';
import { roundOdds, type SeenFace } from '../decisions';

interface FaceBoxesProps {
  readonly faces: readonly SeenFace[];
  readonly placement: Placement;
}

/** CSS pixels that a label needs below its box; where there is less room it stands inside. */
const LABEL_HEIGHT = 58;

/** Outlines of faces with their names, drawn over a picture. The list beside the picture says the same in text. */
export function FaceBoxes({ faces, placement }: FaceBoxesProps) {
  return (
    <div aria-hidden>
      {faces.map((face) => (
        <FaceBox key={face.trackId} face={face} placement={placement} />
      ))}
    </div>
  );
}

const outlines: Record<Decision['kind'] | 'looking', string> = {
  match: 'border-video-match',
  ambiguous: 'border-video-doubt',
  unknown: 'border-on-scrim/90 border-dashed',
  'not-enough': 'border-on-scrim/60 border-dotted',
  looking: 'border-on-scrim/60',
};

function FaceBox({ face, placement }: { readonly face: SeenFace; readonly placement: Placement }) {
  const kind = face.decision?.kind ?? 'looking';
  const { view } = placement;
  const { x, y, width, height } = clipToView(toView(face.box, placement), view);
  if (width === 0 || height === 0) return null;
  const inside = y + height + LABEL_HEIGHT > view.height;
  return (
    <div
      className={`absolute transition-opacity duration-500 ${face.goneAt === null ? '' : 'opacity-0'}`}
      // Physical sides on purpose: a picture does not turn around with the direction of writing.
      style={{ left: x, top: y, width, height }}
    >
      <div
        className={`size-full rounded-[22%] border-[3px] drop-shadow-[0_0_2px_rgb(0_0_0/0.7)] ${outlines[kind]}`}
      />
      <div
        className={`absolute left-1/2 w-max max-w-56 -translate-x-1/2 rounded-xl bg-scrim px-3 py-1 text-center text-on-scrim ${inside ? 'bottom-2' : 'top-full mt-2'}`}
      >
        <Label face={face} />
      </div>
    </div>
  );
}

function Label({ face: { decision, advice } }: { readonly face: SeenFace }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (!decision) return <span className="text-sm">{t('recognise.looking')}</span>;
  switch (decision.kind) {
    case 'match': {
      const { bound, oneIn } = roundOdds(decision.odds);
      return (
        <>
          <bdi className="block truncate font-semibold">{decision.person.name}</bdi>
          <span className="block text-xs">
            {t(`recognise.oddsShort.${bound}`, { number: whole(oneIn) })}
          </span>
        </>
      );
    }
    case 'ambiguous':
      return <span className="text-sm">{t('recognise.ambiguous')}</span>;
    case 'unknown':
      return <span className="text-sm">{t('recognise.unknown')}</span>;
    case 'not-enough':
      return <span className="text-sm">{t(`advice.${advice ?? decision.reason}`)}</span>;
  }
}
