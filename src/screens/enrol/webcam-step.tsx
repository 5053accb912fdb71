import { useEffect, useState } from 'react';
import type { Advice, Observation } from '../../domain';
import { SAMPLES_TO_ENROL, SAMPLES_WITH_GLASSES } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, CameraView, Page } from '../../ui';
import {
  CameraChooser,
  CameraTrouble,
  OpeningCamera,
  PictureTrouble,
  useLiveCamera,
  useStandstill,
} from '../live-camera';
import { STEPS, type Candidate, type Enrolled } from './flow';
import { GlassesPage } from './glasses-page';
import { openDirections } from './pose-plan';
import { PoseRing } from './pose-ring';
import { StoreTrouble } from './store-trouble';
import { useCaptures } from './use-captures';
import { useCoach } from './use-coach';
import { useSpaceKey } from './use-space-key';

interface WebcamStepProps {
  readonly candidate: Candidate;
  readonly onBack: () => void;
  readonly onUsePhoto: () => void;
  readonly onEnrolled: (enrolled: Enrolled) => void;
  /** The person gave up, and what was in the way at last. */
  readonly onCannot: (reason: Advice | 'no-face' | 'frozen') => void;
}

/** What the person does: turn the head, say whether they wear glasses, show the face once more; then all is stored. */
type Phase = 'poses' | 'asked' | 'glasses' | 'storing';

/** After so long without a picture taken a way out is offered, in milliseconds: time enough to change seat and light. */
const STUCK_MS = 60_000;

/** Takes samples of differing pose through the webcam, with one sentence of guidance at a time, and stores them. */
export function WebcamStep({
  candidate,
  onBack,
  onUsePhoto,
  onEnrolled,
  onCannot,
}: WebcamStepProps) {
  const { t } = useTranslation();
  const [reached, setReached] = useState<Phase>('poses');
  const [cannotTurn, setCannotTurn] = useState(false);
  const captures = useCaptures(candidate, SAMPLES_TO_ENROL + SAMPLES_WITH_GLASSES, onEnrolled);
  const gone = captures.error?.kind === 'captures-gone' && captures.count === 0;
  const phase = gone ? 'poses' : reached;
  const filming = phase === 'poses' || phase === 'glasses';
  const coach = useCoach(cannotTurn || phase === 'glasses');
  const camera = useLiveCamera({ active: filming, task: coach.task, onObservation: observe });
  const { state } = camera;
  const live = state.kind === 'live';
  const [still, hearPicture] = useStandstill(live);
  const stuck = useStuck(live, captures.count);
  useSpaceKey(coach.take);

  function observe(observation: Observation) {
    if (gone && (reached !== 'poses' || coach.plan.taken.length > 0)) {
      setReached('poses');
      coach.restart();
    }
    coach.hear(observation);
    hearPicture(observation);
    const captured = observation.faces.find((face) => face.captured !== null)?.captured;
    if (!captured) return;
    const waiting = captures.add(captured);
    if (phase === 'poses' && waiting >= SAMPLES_TO_ENROL) setReached('asked');
    if (phase === 'glasses' && waiting >= SAMPLES_TO_ENROL + SAMPLES_WITH_GLASSES) store();
  }

  function store() {
    setReached('storing');
    void captures.store();
  }

  if (phase === 'asked')
    return <GlassesPage onReady={() => setReached('glasses')} onNo={() => store()} />;

  const round =
    phase === 'glasses'
      ? { taken: captures.count - SAMPLES_TO_ENROL, count: SAMPLES_WITH_GLASSES }
      : { taken: Math.min(captures.count, SAMPLES_TO_ENROL), count: SAMPLES_TO_ENROL };
  const trouble = !live ? null : still ? 'frozen' : coach.guidance === 'black' ? 'black' : null;
  const mirrored = !live || state.mirrored;
  const otherwise = { label: t('camera.usePhoto'), onPress: onUsePhoto };
  return (
    <Page
      title={t('enrol.webcam.title')}
      step={{ text: t('common.step', { current: 2, total: STEPS }), current: 2, total: STEPS }}
      actions={
        <div className="flex grow flex-wrap justify-center gap-3 not-sm:*:first:grow">
          {filming && state.kind !== 'failed' && (
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
          {filming && stuck && (
            <div className="flex basis-full flex-col items-center">
              <Button
                onPress={() => onCannot(still ? 'frozen' : (coach.plan.advice ?? 'turn-head'))}
              >
                {t('enrol.webcam.stuck')}
              </Button>
            </div>
          )}
        </div>
      }
    >
      {captures.error && (
        <StoreTrouble error={captures.error} onRetry={() => void captures.store()} />
      )}
      {state.kind === 'failed' && (
        <CameraTrouble error={state.error} onRetry={camera.retry} otherwise={otherwise} />
      )}
      {trouble && <PictureTrouble kind={trouble} onRetry={camera.retry} otherwise={otherwise} />}
      <div className="mx-auto w-full max-w-[min(22rem,31dvh)] sm:max-w-[min(22rem,40dvh)] tall:max-w-[28rem]">
        <PoseRing
          plan={phase === 'poses' && !cannotTurn ? coach.plan : null}
          taken={round.taken}
          total={round.count}
          mirrored={mirrored}
          pointing={live && coach.guidance === 'turn-head'}
        >
          <CameraView
            stream={live ? state.stream : null}
            mirrored={mirrored}
            label={t('camera.picture')}
            shape="circle"
          >
            {state.kind === 'opening' && filming ? <OpeningCamera /> : null}
          </CameraView>
        </PoseRing>
      </div>
      <div className="text-center">
        <p aria-live="polite" className="min-h-14 text-xl font-medium text-balance sm:min-h-8">
          {filming ? tell() : captures.pending ? t('enrol.webcam.saving') : ''}
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
