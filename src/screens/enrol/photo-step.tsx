import { useState } from 'react';
import { SAMPLES_TO_ENROL } from '../../engine';
import type { FrameId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { EnrolError, ImproveError } from '../../vault';
import { PhotoPicker, usePhotoFile } from '../photo-file';
import { hashOf } from '../photo-hash';
import { STEPS } from './flow';
import { PhotoPick } from './photo-pick';
import { StoreTrouble } from './store-trouble';
import type { Captures } from './use-captures';

interface PhotoStepProps {
  readonly name: string;
  /** Whether this is one page of an enrolment, which says at which it is. */
  readonly enrolling: boolean;
  readonly captures: Captures;
  readonly pending: boolean;
  readonly error: EnrolError | ImproveError | null;
  /** @param photos hashes of the photo files */
  readonly onStore: (photos: readonly string[]) => Promise<void>;
  /** The photos taken so far are given up. */
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** A face that was taken: its number on the screen, and the photo that it is in. */
interface UsedFace {
  readonly number: number;
  readonly frameId: FrameId;
  readonly file: File;
}

/** Takes samples from one to five photos, one face of each, and stores them. For officers: a photo cannot look once more. */
export function PhotoStep(props: PhotoStepProps) {
  const { name, enrolling, captures, pending, error, onStore, onAgain, onBack } = props;
  const { t } = useTranslation();
  const photoFile = usePhotoFile();
  const { photo } = photoFile;
  const [used, setUsed] = useState<readonly UsedFace[]>([]);
  const count = captures.ids.length;
  const full = count >= SAMPLES_TO_ENROL;
  const here = used.find(({ frameId }) => frameId === photo?.observation.frameId);

  async function store() {
    const photos = await Promise.all(used.map(({ file }) => hashOf(file)));
    await onStore([...new Set(photos)]);
  }

  function again() {
    captures.drop();
    setUsed([]);
    onAgain();
  }

  return (
    <Page
      title={t('enrol.photo.title')}
      lead={t('enrol.photo.lead')}
      {...(enrolling && {
        step: { text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS },
      })}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={count === 0}
            isPending={pending}
            onPress={() => void store()}
          >
            {pending ? t('enrol.webcam.saving') : t('enrol.photo.save')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {error && <StoreTrouble error={error} onRetry={() => void store()} />}
      {captures.gone && (
        <StoreTrouble error={{ kind: 'captures-gone' }} onRetry={() => void store()} />
      )}
      {error?.kind === 'inconsistent' && (
        <div>
          <Button onPress={again}>{t('enrol.check.photosAgain')}</Button>
        </div>
      )}
      {photo && (
        <PhotoPick
          key={photo.source}
          name={name}
          photo={photo}
          isUsed={here !== undefined}
          isDisabled={full || photoFile.opening || pending}
          onCaptured={(captureId, number) => {
            captures.add(captureId);
            const { file, observation } = photo;
            setUsed([...used, { number, file, frameId: observation.frameId }]);
          }}
        />
      )}
      {here && <Notice kind="good" title={t('enrol.photo.added', { number: here.number })} />}
      <p data-testid="samples" data-count={count} className="text-sm text-ink-soft tabular-nums">
        {t('enrol.photo.taken', { count, max: SAMPLES_TO_ENROL })}
      </p>
      {!full && (
        <PhotoPicker
          photo={photoFile}
          label={count === 0 ? t('photo.choose') : t('photo.another')}
          onFile={(file) => void photoFile.open(file)}
        />
      )}
    </Page>
  );
}
