import { useTranslation } from '../../i18n';

/** What stands where the picture will be, while the browser may be asking. */
export function OpeningCamera() {
  const { t } = useTranslation();
  return (
    <p>
      {t('camera.opening')} {t('camera.allow')}
    </p>
  );
}
