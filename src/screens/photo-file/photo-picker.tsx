import { PHOTO_LIMITS, type PhotoError } from '../../camera';
import { useNumbers, useTranslation } from '../../i18n';
import { FileDrop, Notice, ProgressBar } from '../../ui';
import type { PhotoFile } from './use-photo-file';

interface PhotoPickerProps {
  readonly photo: PhotoFile;
  /** What the button says. */
  readonly label: string;
  readonly onFile: (file: File) => void;
}

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** Bytes of the megabyte in which the limit is given. */
const MEGABYTE = 2 ** 20;

/** Where a photo is chosen or dropped, how far it is, and why it was refused. */
export function PhotoPicker({
  photo: { photo, opening, refused },
  label,
  onFile,
}: PhotoPickerProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const limits = {
    megabytes: whole(PHOTO_LIMITS.bytes / MEGABYTE),
    megapixels: whole(PHOTO_LIMITS.megapixels),
  };
  return (
    <>
      {refused && <PhotoTrouble error={refused} />}
      {!refused && !opening && photo?.observation.faces.length === 0 && (
        <Notice kind="warning" title={t('photo.noFace.title')}>
          {t('photo.noFace.text')}
        </Notice>
      )}
      {opening && (
        <ProgressBar label={t('photo.opening')} value={null} valueText={t('photo.openingHint')} />
      )}
      <FileDrop
        label={label}
        hint={t('photo.hint', limits)}
        types={TYPES}
        isDisabled={opening}
        onFile={onFile}
      />
    </>
  );
}

function PhotoTrouble({ error }: { readonly error: PhotoError }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  switch (error.kind) {
    case 'too-many-bytes':
      return (
        <Notice
          kind="error"
          title={t('photo.error.too-many-bytes.title', {
            megabytes: whole(Math.ceil(error.bytes / MEGABYTE)),
          })}
        >
          {t('photo.error.too-many-bytes.text', { limit: whole(PHOTO_LIMITS.bytes / MEGABYTE) })}
        </Notice>
      );
    case 'too-many-pixels':
      return (
        <Notice
          kind="error"
          title={t('photo.error.too-many-pixels.title', {
            megapixels: whole(Math.ceil(error.megapixels)),
          })}
        >
          {t('photo.error.too-many-pixels.text', { limit: whole(PHOTO_LIMITS.megapixels) })}
        </Notice>
      );
    case 'not-a-photo':
    case 'damaged':
      return (
        <Notice kind="error" title={t(`photo.error.${error.kind}.title`)}>
          {t(`photo.error.${error.kind}.text`)}
        </Notice>
      );
  }
}
