import type { CameraError } from '../../camera';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';

interface CameraTroubleProps {
  readonly error: CameraError;
  readonly onRetry: () => void;
  /** The way on without a camera. */
  readonly otherwise: { readonly label: string; readonly onPress: () => void };
}

/** Nothing that can be tried again right here helps these; each names its own way out. */
const HOPELESS: readonly CameraError[] = ['insecure-origin', 'unsupported'];

/** Says why there is no picture, and what to do. */
export function CameraTrouble({ error, onRetry, otherwise }: CameraTroubleProps) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="error"
      title={t(`camera.error.${error}.title`)}
      actions={
        <>
          {!HOPELESS.includes(error) && <Button onPress={onRetry}>{t('camera.tryAgain')}</Button>}
          <Button onPress={otherwise.onPress}>{otherwise.label}</Button>
        </>
      }
    >
      {t(`camera.error.${error}.text`)}
    </Notice>
  );
}
