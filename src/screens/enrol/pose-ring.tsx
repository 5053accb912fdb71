import type { ReactNode } from 'react';
import type { HeadDirection } from '../../domain';
import { useTranslation } from '../../i18n';
import { Ring } from '../../ui';
import { openDirections, type PosePlan } from './pose-plan';

interface PoseRingProps {
  /** The poses taken, or `null` when any pose does and only their number counts. */
  readonly plan: PosePlan | null;
  readonly taken: number;
  readonly total: number;
  /** Whether the picture in it is a mirror. */
  readonly mirrored: boolean;
  /** Whether to show where to turn. */
  readonly pointing: boolean;
  readonly children: ReactNode;
}

const around = ['up', 'right', 'down', 'left'] as const;

/** The ring around a person's picture: each direction of the head has its part of it, and straight ahead the thin line inside. */
export function PoseRing({ plan, taken, total, mirrored, pointing, children }: PoseRingProps) {
  const { t } = useTranslation();
  const parts = plan
    ? around.map((direction) => ({
        at: angleOf(direction, mirrored) ?? 0,
        isFilled: plan.taken.includes(direction),
      }))
    : Array.from({ length: total }, (_, part) => ({
        at: ((part + 0.5) * 360) / total,
        isFilled: part < taken,
      }));
  const next = plan && pointing ? openDirections(plan)[0] : undefined;
  return (
    <Ring
      label={t('enrol.webcam.progress')}
      valueText={t('enrol.webcam.count', { taken, count: total })}
      filled={taken}
      total={total}
      parts={parts}
      inner={plan && plan.taken.length > 0}
      pointer={next ? angleOf(next, mirrored) : null}
    >
      {children}
    </Ring>
  );
}

/** Where a direction lies in the picture, in degrees clockwise from the top. A mirror shows one's own left on the left. */
function angleOf(direction: HeadDirection, mirrored: boolean): number | null {
  switch (direction) {
    case 'straight':
      return null;
    case 'up':
      return 0;
    case 'down':
      return 180;
    case 'left':
      return mirrored ? 270 : 90;
    case 'right':
      return mirrored ? 90 : 270;
  }
}
