import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Page, PhotoView } from '../../ui';
import { useSeen } from '../decisions';
import { PhotoPicker, usePhotoFile } from '../photo-file';
import { useServices } from '../services';
import { FaceBoxes } from './face-boxes';
import { Results } from './results';

/** Recognises everybody in a photo. */
export function FromPhoto({ choice }: { readonly choice: ReactNode }) {
  const { t } = useTranslation();
  const { engine } = useServices();
  const photoFile = usePhotoFile();
  const { photo } = photoFile;
  const { seen, observe, startOver } = useSeen();

  async function show(file: File) {
    const found = await photoFile.open(file);
    if (!found) return;
    startOver();
    observe(found.observation);
    await engine.recognisePhoto(found.observation.frameId);
  }

  const faces = photo ? seen.faces.filter(({ goneAt }) => goneAt === null) : [];
  return (
    <Page title={t('recognise.title')} width="wide">
      {choice}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)] tall:grid-cols-1">
        <div className="flex flex-col gap-5">
          {photo && (
            <PhotoView
              source={photo.source}
              label={t('photo.alt')}
              picture={photo.observation}
              overlay={(view) => (
                <FaceBoxes
                  faces={faces}
                  placement={{ picture: seen, view, fit: 'contain', mirrored: false }}
                />
              )}
            />
          )}
          <PhotoPicker
            photo={photoFile}
            label={photo ? t('photo.other') : t('photo.choose')}
            onFile={(file) => void show(file)}
          />
        </div>
        {photo && <Results faces={faces} source="photo" />}
      </div>
    </Page>
  );
}
