import { useEffect, useState } from 'react';
import type { FaceDecision, FrameId, NamedPerson, Observation } from '../../domain';
import { useTranslation } from '../../i18n';
import { CameraView, Notice, Page } from '../../ui';
import { useDecisions } from '../decisions';
import {
  CameraChooser,
  CameraTrouble,
  OpeningCamera,
  useGuidance,
  useLiveCamera,
} from '../live-camera';
import { StorageTrouble } from '../storage-trouble';
import { AlikeNotice, OfficerCanErase, WaysOut } from './check-trouble';
import { STEPS, type Candidate, type Enrolled } from './flow';
import { useErase } from './use-erase';

interface WebcamCheckProps {
  readonly candidate: Candidate;
  readonly enrolled: Enrolled;
  readonly mayErase: boolean;
  readonly onFinish: (recognised: boolean) => void;
  readonly onAgain: () => void;
}

/** After this time without success a way out is offered, in milliseconds; the check goes on meanwhile. */
const PATIENCE_MS = 12_000;

/** So many ambiguous decisions in a row are no accident of one frame. */
const ALIKE_DECISIONS = 5;

/** Looks once more: the person who was stored has to be recognised. */
export function WebcamCheck({
  candidate,
  enrolled,
  mayErase,
  onFinish,
  onAgain,
}: WebcamCheckProps) {
  const { t } = useTranslation();
  const { name } = candidate;
  const [guidance, hear] = useGuidance();
  const [firstFrame, setFirstFrame] = useState<FrameId | null>(null);
  const [alike, setAlike] = useState<{ count: number; people: readonly NamedPerson[] }>(noneAlike);
  const erase = useErase();
  const slow = useElapsed(PATIENCE_MS);
  const camera = useLiveCamera({
    active: !erase.pending,
    task: { kind: 'recognise' },
    onObservation: (observation: Observation) => {
      setFirstFrame((before) => before ?? observation.frameId);
      hear(observation);
    },
  });
  useDecisions(({ decision, frameId }: FaceDecision) => {
    if (firstFrame === null || frameId < firstFrame) return;
    if (decision.kind === 'match' && decision.person.id === enrolled.personId) onFinish(true);
    else if (decision.kind === 'ambiguous')
      setAlike({ count: alike.count + 1, people: decision.people });
    else if (decision.kind !== 'not-enough') setAlike(noneAlike);
  });

  async function again() {
    if (await erase.erase(enrolled.personId)) onAgain();
  }

  const { state } = camera;
  const confusing = alike.count >= ALIKE_DECISIONS;
  const others = alike.people.filter(({ id }) => id !== enrolled.personId);
  return (
    <Page
      title={t('enrol.check.title')}
      lead={t('enrol.check.lead', { name })}
      step={{ text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS }}
      {...((slow || confusing) && {
        actions: (
          <WaysOut
            again={t('enrol.check.again')}
            mayErase={mayErase}
            isPending={erase.pending}
            onAgain={() => void again()}
            onAnyway={() => onFinish(false)}
          />
        ),
      })}
    >
      {erase.error && <StorageTrouble error={erase.error} />}
      {state.kind === 'failed' && (
        <CameraTrouble
          error={state.error}
          onRetry={camera.retry}
          otherwise={{ label: t('enrol.check.anyway'), onPress: () => onFinish(false) }}
        />
      )}
      {confusing ? (
        <AlikeNotice people={others} />
      ) : (
        slow && (
          <Notice kind="info" title={t('enrol.check.slow.title', { name })}>
            {t('enrol.check.slow.text')}
          </Notice>
        )
      )}
      {(slow || confusing) && !mayErase && <OfficerCanErase />}
      <div className="mx-auto w-full max-w-[min(20rem,45dvh)] p-[1.1%]">
        <CameraView
          stream={state.kind === 'live' ? state.stream : null}
          mirrored={state.kind !== 'live' || state.mirrored}
          label={t('camera.picture')}
          shape="circle"
        >
          {state.kind === 'opening' ? <OpeningCamera /> : null}
        </CameraView>
      </div>
      <p aria-live="polite" className="min-h-8 text-center text-xl font-medium">
        {state.kind !== 'live'
          ? ''
          : guidance === 'good'
            ? t('enrol.check.looking')
            : t(`advice.${guidance}`)}
      </p>
      <CameraChooser camera={camera} />
    </Page>
  );
}

const noneAlike = { count: 0, people: [] };

/** Whether so many milliseconds have passed since the screen appeared. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}
