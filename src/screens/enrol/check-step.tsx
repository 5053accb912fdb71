import { useEffect, useRef, useState } from 'react';
import type { CaptureId, Observation } from '../../domain';
import type { Task } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { Failure } from '../../vault';
import { LookIntoCamera, useGuidance, useLiveCamera } from '../live-camera';
import { useServices } from '../services';
import { STEPS, type Candidate } from './flow';
import { StoreTrouble } from './store-trouble';
import type { EnrolCall } from './use-enrol';

interface CheckStepProps {
  readonly candidate: Candidate;
  readonly call: EnrolCall;
  /** One more look at the face was taken: compare it, and store the person if it matches. */
  readonly onCheck: (checkId: CaptureId) => void;
  readonly onAgain: () => void;
  readonly onCannot: (reason: Failure) => void;
}

/** After this time without success a way out is offered, in milliseconds; the check goes on meanwhile. */
const PATIENCE_MS = 12_000;

/** From one attempt to the next, in milliseconds: the person has moved a little by then, so that it is another look. */
const PAUSE_MS = 700;

/** The last look: a kiosk would have to recognise the person by it. Only when it does, they are stored. */
export function CheckStep({ candidate, call, onCheck, onAgain, onCannot }: CheckStepProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const { name } = candidate;
  const [guidance, hear] = useGuidance();
  const slow = useElapsed(PATIENCE_MS);
  const [tried, setTried] = useState(false);
  const before = useRef<{ id: CaptureId; at: number } | null>(null);
  const [wish, setWish] = useState<(() => void) | null>(null);
  const stuck = call.error !== null && call.error.kind !== 'check-failed';
  // The last of all poses may be any: a kiosk cannot choose either.
  const task: Task =
    call.pending || stuck || wish
      ? { kind: 'observe' }
      : { kind: 'capture', wanted: 'any', straight: null, take: true };
  const camera = useLiveCamera({ active: true, task, onObservation: observe });
  // Of a camera that does not work it says enough by itself, with a way on of its own.
  const offers = slow && camera.state.kind !== 'failed' && camera.trouble === null;

  // A comparison under way may still store somebody: only its end decides whether there is something to leave.
  useEffect(() => {
    if (wish && !call.pending) wish();
  }, [wish, call.pending]);

  function observe(observation: Observation) {
    hear(observation);
    for (const { captured } of observation.faces) {
      if (captured === null) continue;
      const since = before.current ? performance.now() - before.current.at : Infinity;
      if (call.pending || stuck || wish || since < PAUSE_MS) void vault.dropCaptures([captured]);
      else {
        if (before.current) {
          void vault.dropCaptures([before.current.id]);
          setTried(true);
        }
        before.current = { id: captured, at: performance.now() };
        onCheck(captured);
      }
    }
  }

  return (
    <Page
      title={t('enrol.check.title')}
      lead={t('enrol.check.lead', { name })}
      step={{ text: t('common.step', { current: 4, total: STEPS }), current: 4, total: STEPS }}
      {...(offers && {
        actions: (
          <>
            {/* Never disabled: comparisons come and go, and a press during which a button is disabled is lost. */}
            <Button look="primary" onPress={() => setWish(() => onAgain)}>
              {t('enrol.check.again')}
            </Button>
            <Button onPress={() => setWish(() => () => onCannot('check-failed'))}>
              {t('enrol.check.cannot')}
            </Button>
          </>
        ),
      })}
    >
      {call.error && stuck && <StoreTrouble error={call.error} onRetry={() => call.forget()} />}
      <LookIntoCamera
        camera={camera}
        otherwise={{ label: t('enrol.check.cannot'), onPress: () => onCannot('camera') }}
        sentence={tell()}
      />
      {offers && !stuck && (
        <Notice kind="info" title={t('enrol.check.slow.title', { name })}>
          {t('enrol.check.slow.text', { name })}
        </Notice>
      )}
    </Page>
  );

  function tell(): string {
    if (guidance !== 'good') return t(`advice.${guidance}`);
    return tried ? t('enrol.check.notYet', { name }) : t('enrol.check.looking');
  }
}

/** Whether so many milliseconds have passed since the screen appeared. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}
