import { useTranslation } from '../../i18n';
import { Select } from '../../ui';
import type { LiveCamera } from './use-live-camera';

/** Lets the person choose among several cameras; shows nothing when there is no choice. */
export function CameraChooser({ camera }: { readonly camera: LiveCamera }) {
  const { t } = useTranslation();
  const { state, cameras, choose } = camera;
  if (cameras.length < 2 || state.kind === 'opening') return null;
  const options = cameras.map(({ deviceId, label }, at) => ({
    id: deviceId,
    text: label || t('camera.unnamed', { number: at + 1 }),
  }));
  return (
    <Select
      label={t('camera.choose')}
      options={options}
      value={state.deviceId ?? ''}
      onChange={choose}
    />
  );
}
