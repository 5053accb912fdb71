import { useEffect, useState } from 'react';
import type { Observation } from '../../domain';
import { SAMPLES_TO_ENROL, SAMPLES_WITH_GLASSES } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import {
  CameraChooser,
  CameraTrouble,
  isMirrored,
  Mirror,
  useLiveCamera,
  type Guidance,
} from '../live-camera';
import type { EnrolError, Failure } from '../../vault';
import { STEPS } from './flow';
import { GlassesPage } from './glasses-page';
import { openDirections } from './pose-plan';
import { PoseRing } from './pose-ring';
import { StoreTrouble } from './store-trouble';
import type { Captures } from './use-captures';
import { useCoach } from './use-coach';
import { useSpaceKey } from './use-space-key';

interface WebcamStepProps {
  /** Whether this is one page of an enrolment, which says at which it is. */
  readonly enrolling: boolean;
  readonly captures: Captures;
  /** Why the pictures taken before were of no use. */
  readonly error: EnrolError | null;
  readonly onBack: () => void;
  /** `null` where photos are not taken. */
  readonly onUsePhoto: (() => void) | null;
  /** All pictures are taken. */
  readonly onTaken: () => void;
  /** It does not work for this person. */
  readonly onCannot: (reason: Failure) => void;
}

/** What the person does: turn the head, say whether they wear glasses, show the face once more. */
type Phase = 'poses' | 'asked' | 'glasses';

/** After so long without a picture taken a way out is offered, in milliseconds: time enough to change seat and light. */
const STUCK_MS = 60_000;

/** Takes samples of differing pose through the webcam, with one sentence of guidance at a time. */
export function WebcamStep({
  enrolling,
  captures,
  error,
  onBack,
  onUsePhoto,
  onTaken,
  onCannot,
}: WebcamStepProps) {
  const { t } = useTranslation();
  const [reached, setReached] = useState<Phase>('poses');
  const [cannotTurn, setCannotTurn] = useState(false);
  const count = captures.ids.length;
  const gone = captures.gone && count === 0;
  const phase = gone ? 'poses' : reached;
  const filming = phase !== 'asked';
  const coach = useCoach(cannotTurn || phase === 'glasses');
  const camera = useLiveCamera({ active: filming, task: coach.task, onObservation: observe });
  const { state, trouble } = camera;
  const live = state.kind === 'live';
  const stuck = useStuck(live, count);
  useSpaceKey(coach.take);

  function observe(observation: Observation) {
    if (gone && (reached !== 'poses' || coach.plan.taken.length > 0)) {
      setReached('poses');
      coach.restart();
    }
    coach.hear(observation);
    const captured = observation.faces.find((face) => face.captured !== null)?.captured;
    if (!captured) return;
    const waiting = captures.add(captured);
    if (phase === 'poses' && waiting >= SAMPLES_TO_ENROL) setReached('asked');
    if (phase === 'glasses' && waiting >= SAMPLES_TO_ENROL + SAMPLES_WITH_GLASSES) onTaken();
  }

  if (phase === 'asked')
    return (
      <GlassesPage enrolling={enrolling} onReady={() => setReached('glasses')} onNo={onTaken} />
    );

  const round =
    phase === 'glasses'
      ? { taken: count - SAMPLES_TO_ENROL, count: SAMPLES_WITH_GLASSES }
      : { taken: Math.min(count, SAMPLES_TO_ENROL), count: SAMPLES_TO_ENROL };
  const otherwise = onUsePhoto
    ? { label: t('camera.usePhoto'), onPress: onUsePhoto }
    : { label: t('enrol.webcam.stuck'), onPress: () => onCannot('camera') };
  return (
    <Page
      title={t('enrol.webcam.title')}
      {...(enrolling && {
        step: { text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS },
      })}
      actions={
        <div className="flex grow flex-wrap justify-center gap-3 not-sm:*:first:grow">
          {state.kind !== 'failed' && (
            <Button
              look="primary"
              isDisabled={!live || trouble !== null || !coach.mayTake}
              onPress={coach.take}
            >
              {t('enrol.webcam.take')}
            </Button>
          )}
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
          {stuck && (
            <div className="flex basis-full flex-col items-center">
              <Button onPress={() => onCannot(trouble ? 'camera' : failureOf(coach.guidance))}>
                {t('enrol.webcam.stuck')}
              </Button>
            </div>
          )}
        </div>
      }
    >
      {error && <StoreTrouble error={error} onRetry={onBack} />}
      {gone && <StoreTrouble error={{ kind: 'captures-gone' }} onRetry={onBack} />}
      <CameraTrouble camera={camera} otherwise={otherwise} />
      <div className="mx-auto w-full max-w-[min(22rem,31dvh)] sm:max-w-[min(22rem,40dvh)] tall:max-w-[28rem]">
        <PoseRing
          plan={phase === 'poses' && !cannotTurn ? coach.plan : null}
          taken={round.taken}
          total={round.count}
          mirrored={isMirrored(state)}
          pointing={live && coach.guidance === 'turn-head'}
        >
          <Mirror camera={camera} />
        </PoseRing>
      </div>
      <div className="text-center">
        <p aria-live="polite" className="min-h-14 text-xl font-medium text-balance sm:min-h-8">
          {tell()}
        </p>
        <p className="mt-1 text-ink-soft tabular-nums">{t('enrol.webcam.count', round)}</p>
        {phase === 'poses' && state.kind !== 'failed' && (
          <div className="mt-1 flex min-h-11 items-center justify-center">
            {cannotTurn ? (
              <p className="text-sm text-ink-soft">{t('enrol.webcam.cannotTurnOn')}</p>
            ) : (
              <Button look="quiet" onPress={() => setCannotTurn(true)}>
                {t('enrol.webcam.cannotTurn')}
              </Button>
            )}
          </div>
        )}
      </div>
      <CameraChooser camera={camera} />
    </Page>
  );

  function tell(): string {
    if (!live || trouble) return '';
    const [next] = openDirections(coach.plan);
    if (coach.guidance === 'turn-head' && next) return t(`enrol.webcam.turn.${next}`);
    return t(`advice.${coach.guidance}`);
  }
}

/** Under which heading it is counted that somebody gave up. */
function failureOf(guidance: Guidance): Failure {
  switch (guidance) {
    case 'no-face':
      return 'no-face';
    case 'turn-head':
    case 'face-camera':
    case 'good':
      return 'pose';
    default:
      return 'quality';
  }
}

/** Whether the camera has been on for long without a picture having been taken. */
function useStuck(live: boolean, taken: number): boolean {
  const [stuckAt, setStuckAt] = useState<number | null>(null);
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => setStuckAt(taken), STUCK_MS);
    return () => clearTimeout(timer);
  }, [live, taken]);
  return stuckAt === taken;
}
