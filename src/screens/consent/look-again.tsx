import { useState } from 'react';
import type { NamedPerson, Observation } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, CameraView, Page } from '../../ui';
import { useDecisions } from '../decisions';
import {
  CameraChooser,
  CameraTrouble,
  OpeningCamera,
  useGuidance,
  useLiveCamera,
} from '../live-camera';

interface LookAgainProps {
  readonly person: NamedPerson;
  /** The person stands here: what they wanted can be done now. */
  readonly onSeen: () => void;
  readonly onCancel: () => void;
}

/** At a kiosk only the person themselves may decide, and reading takes longer than a look into the camera counts. */
export function LookAgain({ person, onSeen, onCancel }: LookAgainProps) {
  const { t } = useTranslation();
  const [guidance, hear] = useGuidance();
  const [other, setOther] = useState(false);
  const camera = useLiveCamera({ active: true, task: { kind: 'recognise' }, onObservation });
  useDecisions(({ decision }) => {
    if (decision.kind === 'match' && decision.person.id === person.id) onSeen();
    else if (decision.kind !== 'not-enough' && decision.kind !== 'looking') setOther(true);
  });
  const { state } = camera;

  function onObservation(observation: Observation) {
    hear(observation);
    if (observation.faces.length === 0) setOther(false);
  }

  return (
    <Page
      title={t('consent.look.title')}
      lead={t('consent.look.lead')}
      actions={<Button onPress={onCancel}>{t('common.cancel')}</Button>}
    >
      {state.kind === 'failed' && (
        <CameraTrouble
          error={state.error}
          onRetry={camera.retry}
          otherwise={{ label: t('common.back'), onPress: onCancel }}
        />
      )}
      <div className="mx-auto w-full max-w-[min(20rem,45dvh)]">
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
          : other
            ? t('consent.look.other', { name: person.name })
            : t(`advice.${guidance}`)}
      </p>
      <CameraChooser camera={camera} />
    </Page>
  );
}
