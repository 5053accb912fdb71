import { useState } from 'react';
import type { CaptureId } from '../../domain';
import type { PhotoFaceError } from '../../engine';
import { useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { OpenedPhoto } from '../photo-file';
import { useServices } from '../services';
import { PhotoFaces } from './photo-faces';

interface PhotoPickProps {
  readonly name: string;
  readonly photo: OpenedPhoto;
  /** Whether a face of this photo was taken already: one photo shows a person once. */
  readonly isUsed: boolean;
  /** Whether no face can be taken now. */
  readonly isDisabled: boolean;
  /** @param number the face's number on the screen, from 1 */
  readonly onCaptured: (captureId: CaptureId, number: number) => void;
}

/** Lets the person say which face of the photo is theirs, and takes a sample of it. */
export function PhotoPick({ name, photo, isUsed, isDisabled, onCaptured }: PhotoPickProps) {
  const { t } = useTranslation();
  const { engine } = useServices();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PhotoFaceError | null>(null);
  const { observation, source } = photo;
  const count = observation.faces.length;

  async function pick(face: number) {
    setBusy(true);
    setError(null);
    const captured = await engine.capturePhotoFace(observation.frameId, face);
    setBusy(false);
    if (captured.ok) onCaptured(captured.value, face + 1);
    else setError(captured.error);
  }

  return (
    <>
      {count > 0 && !isUsed && (
        <p className="font-medium">{t('enrol.photo.pick', { count, name })}</p>
      )}
      <PhotoFaces
        source={source}
        observation={observation}
        isDisabled={busy || isUsed || isDisabled}
        onPick={(face) => void pick(face)}
      />
      {error && (
        <Notice
          kind="warning"
          title={t(`photo.faceError.${error.kind === 'photo-gone' ? error.kind : error.advice}`)}
        />
      )}
    </>
  );
}
