import { useState } from 'react';
import type { NamedPerson, Observation } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { isSettled, useDecisions } from '../decisions';
import { LookIntoCamera, useGuidance, useLiveCamera } from '../live-camera';

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
    else if (isSettled(decision)) setOther(true);
  });

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
      <LookIntoCamera
        camera={camera}
        otherwise={{ label: t('common.back'), onPress: onCancel }}
        sentence={other ? t('consent.look.other', { name: person.name }) : t(`advice.${guidance}`)}
      />
    </Page>
  );
}
