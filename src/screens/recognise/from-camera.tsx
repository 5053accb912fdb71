import { Play, Square } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, CameraView, Page } from '../../ui';
import type { Visitor } from '../consent';
import { useSeen } from '../decisions';
import {
  CameraChooser,
  CameraTrouble,
  isMirrored,
  OpeningCamera,
  useGuidance,
  useLiveCamera,
} from '../live-camera';
import { FaceBoxes } from './face-boxes';
import { Results } from './results';
import { useVisitor } from './use-visitor';
import { VisitorCard } from './visitor-card';

interface FromCameraProps {
  /** Where to choose between camera and photo. */
  readonly choice: ReactNode;
  readonly onUsePhoto: () => void;
  /** Somebody wants to see to their own consent. */
  readonly onConsent: (visitor: Visitor) => void;
}

/** Recognises everybody in the live picture. */
export function FromCamera({ choice, onUsePhoto, onConsent }: FromCameraProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState(true);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const { seen, observe, startOver } = useSeen();
  const [guidance, hear] = useGuidance();
  const camera = useLiveCamera({
    active: on,
    task: { kind: 'recognise' },
    onObservation: (observation) => {
      hear(observation);
      observe(observation);
    },
  });
  const { state, trouble } = camera;
  const visitor = useVisitor(seen.faces);
  // A new session: what was seen in the one before is forgotten.
  const live = on && state.kind === 'live' ? state.stream : null;
  if (live !== stream) {
    setStream(live);
    startOver();
  }

  return (
    <Page
      title={t('recognise.title')}
      width="wide"
      actions={
        <Button onPress={() => setOn(!on)} look={on ? 'secondary' : 'primary'}>
          {on ? <Square aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
          {on ? t('recognise.pause') : t('recognise.resume')}
        </Button>
      }
    >
      {choice}
      {on && (
        <CameraTrouble
          camera={camera}
          otherwise={{ label: t('camera.usePhoto'), onPress: onUsePhoto }}
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)] tall:grid-cols-1">
        <CameraView
          stream={live}
          mirrored={isMirrored(state)}
          label={t('camera.picture')}
          shape="panel"
          overlay={(view) => (
            <FaceBoxes
              faces={seen.faces}
              placement={{
                picture: seen,
                view,
                fit: 'cover',
                mirrored: isMirrored(state),
              }}
            />
          )}
        >
          {on ? state.kind === 'opening' ? <OpeningCamera /> : null : t('recognise.paused')}
        </CameraView>
        <div className="flex flex-col gap-4">
          <Results
            faces={seen.faces}
            source="camera"
            {...(!trouble && {
              nobody: t(guidance === 'more-light' ? 'advice.more-light' : 'recognise.nobody'),
            })}
          />
          {visitor && on && !trouble && (
            <VisitorCard visitor={visitor} onOpen={() => onConsent(visitor)} />
          )}
          <CameraChooser camera={camera} />
        </div>
      </div>
    </Page>
  );
}
