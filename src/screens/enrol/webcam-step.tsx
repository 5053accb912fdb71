import { useState } from 'react';
import type { Observation, Pose } from '../../domain';
import { SAMPLES_TO_ENROL, type Task } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, CameraView, Page, Ring } from '../../ui';
import {
  CameraChooser,
  CameraTrouble,
  OpeningCamera,
  useGuidance,
  useLiveCamera,
} from '../live-camera';
import { STEPS, type Candidate, type Enrolled } from './flow';
import { StoreTrouble } from './store-trouble';
import { useCaptures } from './use-captures';

interface WebcamStepProps {
  readonly candidate: Candidate;
  readonly onBack: () => void;
  readonly onUsePhoto: () => void;
  readonly onEnrolled: (enrolled: Enrolled) => void;
}

/** Takes samples of differing pose through the webcam, with one sentence of guidance at a time, and stores them. */
export function WebcamStep({ candidate, onBack, onUsePhoto, onEnrolled }: WebcamStepProps) {
  const { t } = useTranslation();
  const [, setPoses] = useState<readonly Pose[]>([]);
  const [anyPose, setAnyPose] = useState(false);
  const [guidance, hear] = useGuidance();
  const captures = useCaptures(candidate, onEnrolled);
  const gone = captures.error?.kind === 'captures-gone' && captures.count === 0;
  const full = captures.count >= SAMPLES_TO_ENROL;
  const task: Task = full
    ? { kind: 'observe' }
    : { kind: 'capture', wanted: 'any', straight: null, take: true };
  const camera = useLiveCamera({ active: !captures.pending, task, onObservation: observe });

  function observe(observation: Observation) {
    hear(observation);
    const face = observation.faces.find(({ captured }) => captured !== null);
    if (!face?.captured) return;
    setPoses((before) => [...(gone ? [] : before), face.pose].slice(0, SAMPLES_TO_ENROL));
    if (captures.add(face.captured)) void captures.store();
  }

  const { state } = camera;
  const progress = { taken: captures.count, count: SAMPLES_TO_ENROL };
  return (
    <Page
      title={t('enrol.webcam.title')}
      step={{ text: t('common.step', { current: 2, total: STEPS }), current: 2, total: STEPS }}
      actions={
        <>
          {!anyPose && state.kind !== 'failed' && (
            <Button onPress={() => setAnyPose(true)}>{t('enrol.webcam.cannotTurn')}</Button>
          )}
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {captures.error && (
        <StoreTrouble error={captures.error} onRetry={() => void captures.store()} />
      )}
      {state.kind === 'failed' && (
        <CameraTrouble
          error={state.error}
          onRetry={camera.retry}
          otherwise={{ label: t('camera.usePhoto'), onPress: onUsePhoto }}
        />
      )}
      <div className="mx-auto w-full max-w-[min(20rem,50dvh)]">
        <Ring
          label={t('enrol.webcam.progress')}
          valueText={t('enrol.webcam.count', progress)}
          filled={captures.count}
          total={SAMPLES_TO_ENROL}
        >
          <CameraView
            stream={state.kind === 'live' ? state.stream : null}
            mirrored={state.kind !== 'live' || state.mirrored}
            label={t('camera.picture')}
            shape="circle"
          >
            {state.kind === 'opening' && !captures.pending ? <OpeningCamera /> : null}
          </CameraView>
        </Ring>
      </div>
      <div className="text-center">
        <p aria-live="polite" className="min-h-8 text-xl font-medium">
          {captures.pending || full ? t('enrol.webcam.saving') : tell()}
        </p>
        <p className="mt-1 text-ink-soft tabular-nums">{t('enrol.webcam.count', progress)}</p>
        {anyPose && <p className="mt-1 text-sm text-ink-soft">{t('enrol.webcam.cannotTurnOn')}</p>}
      </div>
      <CameraChooser camera={camera} />
    </Page>
  );

  function tell(): string {
    return state.kind === 'live' ? t(`advice.${guidance}`) : '';
  }
}
