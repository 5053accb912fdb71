import { useState } from 'react';
import { SAMPLES_TO_ENROL } from '../../engine';
import type { FrameId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { EnrolError } from '../../vault';
import { PhotoPicker, usePhotoFile } from '../photo-file';
import { hashOf } from '../photo-hash';
import { STEPS, type Candidate } from './flow';
import { PhotoPick } from './photo-pick';
import { StoreTrouble } from './store-trouble';
import type { Captures } from './use-captures';
import type { EnrolCall } from './use-enrol';

interface PhotoStepProps {
  readonly candidate: Candidate;
  readonly captures: Captures;
  readonly call: EnrolCall;
  readonly error: EnrolError | null;
  readonly onBack: () => void;
}

/** A face that was taken: its number on the screen, and the photo that it is in. */
interface UsedFace {
  readonly number: number;
  readonly frameId: FrameId;
  readonly file: File;
}

/** Takes samples from one to five photos, one face of each, and stores them. For officers: a photo cannot look once more. */
export function PhotoStep({ candidate, captures, call, error, onBack }: PhotoStepProps) {
  const { t } = useTranslation();
  const photoFile = usePhotoFile();
  const { photo } = photoFile;
  const [used, setUsed] = useState<readonly UsedFace[]>([]);
  const count = captures.ids.length;
  const full = count >= SAMPLES_TO_ENROL;
  const here = used.find(({ frameId }) => frameId === photo?.observation.frameId);

  async function store() {
    const photos = await Promise.all(used.map(({ file }) => hashOf(file)));
    await call.enrol(null, { photos: [...new Set(photos)] });
  }

  function again() {
    captures.drop();
    setUsed([]);
    call.forget();
  }

  return (
    <Page
      title={t('enrol.photo.title')}
      lead={t('enrol.photo.lead')}
      step={{ text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS }}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={count === 0}
            isPending={call.pending}
            onPress={() => void store()}
          >
            {call.pending ? t('enrol.webcam.saving') : t('enrol.photo.save')}
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
          name={candidate.name}
          photo={photo}
          isUsed={here !== undefined}
          isDisabled={full || photoFile.opening || call.pending}
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
