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
import type { EnrolError, Failure } from '../../vault';
import { STEPS, type Candidate } from './flow';
import { StoreTrouble } from './store-trouble';
import type { Captures } from './use-captures';

interface WebcamStepProps {
  readonly candidate: Candidate;
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

/** Takes samples of differing pose through the webcam, with one sentence of guidance at a time. */
export function WebcamStep({
  captures,
  error,
  onBack,
  onUsePhoto,
  onTaken,
  onCannot,
}: WebcamStepProps) {
  const { t } = useTranslation();
  const [poses, setPoses] = useState<readonly Pose[]>([]);
  const [anyPose, setAnyPose] = useState(false);
  const [guidance, hear] = useGuidance();
  const count = captures.ids.length;
  const taken = count === 0 ? [] : poses;
  const full = count >= SAMPLES_TO_ENROL;
  const task: Task = full ? { kind: 'observe' } : { kind: 'capture', taken: [...taken], anyPose };
  const camera = useLiveCamera({ active: true, task, onObservation: observe });

  function observe(observation: Observation) {
    hear(observation);
    const face = observation.faces.find(({ captured }) => captured !== null);
    if (!face?.captured) return;
    setPoses((before) => [...(count === 0 ? [] : before), face.pose].slice(0, SAMPLES_TO_ENROL));
    if (captures.add(face.captured) >= SAMPLES_TO_ENROL) onTaken();
  }

  const { state } = camera;
  const progress = { taken: count, count: SAMPLES_TO_ENROL };
  return (
    <Page
      title={t('enrol.webcam.title')}
      step={{ text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS }}
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
      {error && <StoreTrouble error={error} onRetry={onBack} />}
      {captures.gone && <StoreTrouble error={{ kind: 'captures-gone' }} onRetry={onBack} />}
      {state.kind === 'failed' && (
        <CameraTrouble
          error={state.error}
          onRetry={camera.retry}
          otherwise={
            onUsePhoto
              ? { label: t('camera.usePhoto'), onPress: onUsePhoto }
              : { label: t('enrol.check.cannot'), onPress: () => onCannot('camera') }
          }
        />
      )}
      <div className="mx-auto w-full max-w-[min(20rem,50dvh)]">
        <Ring
          label={t('enrol.webcam.progress')}
          valueText={t('enrol.webcam.count', progress)}
          filled={count}
          total={SAMPLES_TO_ENROL}
        >
          <CameraView
            stream={state.kind === 'live' ? state.stream : null}
            mirrored={state.kind !== 'live' || state.mirrored}
            label={t('camera.picture')}
            shape="circle"
          >
            {state.kind === 'opening' ? <OpeningCamera /> : null}
          </CameraView>
        </Ring>
      </div>
      <div className="text-center">
        <p aria-live="polite" className="min-h-8 text-xl font-medium">
          {full ? '' : tell()}
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
