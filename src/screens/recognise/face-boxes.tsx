import type { ReactNode } from 'react';
import type { Decision } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { clipToView, toView, type Placement } from '../../ui';
import { roundOdds, type SeenFace } from '../decisions';
import { numbered } from './numbered';

interface FaceBoxesProps {
  readonly faces: readonly SeenFace[];
  readonly placement: Placement;
}

/** CSS pixels that a label needs below its box; where there is less room it stands inside. */
const LABEL_HEIGHT = 58;

/** CSS pixels from one face to the next that labels need beside each other; where there is less, numbers stand for them. */
const LABEL_WIDTH = 150;

/** Outlines of faces with their names, drawn over a picture. The list beside the picture says the same in text. */
export function FaceBoxes({ faces, placement }: FaceBoxesProps) {
  const numbers = numbered(faces);
  const several = numbers.size > 1;
  const crowded = isCrowded(faces, placement);
  return (
    <div aria-hidden>
      {faces.map((face) => (
        <FaceBox key={face.trackId} face={face} placement={placement}>
          {crowded && face.goneAt === null ? (
            numbers.get(face.trackId)
          ) : (
            <Label face={face} number={several ? (numbers.get(face.trackId) ?? null) : null} />
          )}
        </FaceBox>
      ))}
    </div>
  );
}

function isCrowded(faces: readonly SeenFace[], placement: Placement): boolean {
  const middles = faces
    .map(({ box }) => toView(box, placement))
    .map(({ x, width }) => x + width / 2)
    .sort((a, b) => a - b);
  return middles.some((middle, at) => middle - (middles[at - 1] ?? -Infinity) < LABEL_WIDTH);
}

const outlines: Record<Decision['kind'] | 'looking', string> = {
  match: 'border-video-match',
  ambiguous: 'border-video-doubt',
  unknown: 'border-on-scrim/90 border-dashed',
  'not-enough': 'border-on-scrim/60 border-dotted',
  paused: 'border-on-scrim/60 border-dotted',
  looking: 'border-on-scrim/60',
};

interface FaceBoxProps {
  readonly face: SeenFace;
  readonly placement: Placement;
  /** The label. */
  readonly children: ReactNode;
}

function FaceBox({ face, placement, children }: FaceBoxProps) {
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
        {children}
      </div>
    </div>
  );
}

interface LabelProps {
  readonly face: SeenFace;
  /** Which of several it is, or `null` when there is no other. */
  readonly number: number | null;
}

function Label({ face: { decision, advice }, number }: LabelProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const prefix = number === null ? '' : `${number} · `;
  const line = (text: string) => (
    <span className="text-sm">
      {prefix}
      {text}
    </span>
  );
  if (!decision) return line(t('recognise.looking'));
  switch (decision.kind) {
    case 'match': {
      const { bound, oneIn } = roundOdds(decision.odds);
      return (
        <>
          <span className="block truncate font-semibold">
            {prefix}
            <bdi>{decision.person.name}</bdi>
          </span>
          <span className="block text-xs">
            {t(`recognise.oddsShort.${bound}`, { number: whole(oneIn) })}
          </span>
        </>
      );
    }
    case 'ambiguous':
      return line(t(decision.marked ? 'recognise.alike' : 'recognise.ambiguous'));
    case 'unknown':
      return line(t('recognise.unknown'));
    case 'looking':
      return line(t('recognise.looking'));
    case 'paused':
      return line(t('recognise.halted'));
    case 'not-enough':
      if (decision.reason === 'model-not-approved') return line(t('recognise.modelNotApproved'));
      return line(t(`advice.${advice ?? decision.reason}`));
  }
}
