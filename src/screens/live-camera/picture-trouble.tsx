import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';

interface PictureTroubleProps {
  /** `frozen`: the picture stands still. `black`: there is none. */
  readonly kind: 'frozen' | 'black';
  readonly onRetry: () => void;
  /** The way on without a camera. */
  readonly otherwise: { readonly label: string; readonly onPress: () => void };
}

/** Says that a camera is on and shows nothing of use. It goes by itself when the picture comes back. */
export function PictureTrouble({ kind, onRetry, otherwise }: PictureTroubleProps) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="warning"
      title={t(`camera.trouble.${kind}.title`)}
      actions={
        <>
          <Button onPress={onRetry}>{t('camera.tryAgain')}</Button>
          <Button onPress={otherwise.onPress}>{otherwise.label}</Button>
        </>
      }
    >
      {t(`camera.trouble.${kind}.text`)}
    </Notice>
  );
}
