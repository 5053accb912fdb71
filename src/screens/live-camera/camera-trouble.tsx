import type { CameraError } from '../../camera';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { LiveCamera } from './use-live-camera';

interface CameraTroubleProps {
  readonly camera: LiveCamera;
  /** The way on without a camera. */
  readonly otherwise: { readonly label: string; readonly onPress: () => void };
}

/** Nothing that can be tried again right here helps these; each names its own way out. */
const HOPELESS: readonly CameraError[] = ['insecure-origin', 'unsupported'];

/** Says why there is no picture, or none of use, and what to do. It goes by itself when the picture comes back. */
export function CameraTrouble({ camera, otherwise }: CameraTroubleProps) {
  const { t } = useTranslation();
  const { state, trouble, retry } = camera;
  const other = <Button onPress={otherwise.onPress}>{otherwise.label}</Button>;
  const again = <Button onPress={retry}>{t('camera.tryAgain')}</Button>;
  const actions = (
    <>
      {state.kind === 'failed' && HOPELESS.includes(state.error) ? null : again}
      {other}
    </>
  );
  if (state.kind === 'failed')
    return (
      <Notice kind="error" title={t(`camera.error.${state.error}.title`)} actions={actions}>
        {t(`camera.error.${state.error}.text`)}
      </Notice>
    );
  if (trouble === null) return null;
  return (
    <Notice kind="warning" title={t(`camera.trouble.${trouble}.title`)} actions={actions}>
      {t(`camera.trouble.${trouble}.text`)}
    </Notice>
  );
}
