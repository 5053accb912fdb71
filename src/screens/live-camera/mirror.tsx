import { useTranslation } from '../../i18n';
import { CameraView } from '../../ui';
import { OpeningCamera } from './opening-camera';
import type { LiveCamera } from './use-live-camera';

/** The round picture in which somebody sees their own face. */
export function Mirror({ camera: { state } }: { readonly camera: LiveCamera }) {
  const { t } = useTranslation();
  return (
    <CameraView
      stream={state.kind === 'live' ? state.stream : null}
      mirrored={isMirrored(state)}
      label={t('camera.picture')}
      shape="circle"
    >
      {state.kind === 'opening' ? <OpeningCamera /> : null}
    </CameraView>
  );
}

/** Whether a picture is shown as in a mirror: always, but for a camera that looks away from the person at the screen. */
export function isMirrored(state: LiveCamera['state']): boolean {
  return state.kind !== 'live' || state.mirrored;
}
