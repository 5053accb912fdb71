import { useState } from 'react';
import { SAMPLES_TO_ENROL } from '../../engine';
import type { FrameId, Observation } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page, ProgressBar } from '../../ui';
import { PhotoPicker, usePhotoFile } from '../photo-file';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';
import { AlikeNotice, OfficerCanErase, WaysOut } from './check-trouble';
import { STEPS, type Candidate, type Enrolled } from './flow';
import { PhotoPick } from './photo-pick';
import { recheck, type RecheckOutcome } from './recheck';
import { StoreTrouble } from './store-trouble';
import { useCaptures } from './use-captures';
import { useErase } from './use-erase';

interface PhotoStepProps {
  readonly candidate: Candidate;
  readonly mayErase: boolean;
  readonly onBack: () => void;
  readonly onDone: (enrolled: Enrolled, recognised: boolean) => void;
}

/** The face that was taken last: its number on the screen, and the photo that it is in. */
interface UsedFace {
  readonly number: number;
  readonly frameId: FrameId;
  readonly file: File;
}

interface Check {
  readonly enrolled: Enrolled;
  /** `null` while it goes on. */
  readonly outcome: RecheckOutcome | null;
}

/** Takes samples from one to five photos, stores them, and checks that the person is recognised in the last of them. */
export function PhotoStep({ candidate, mayErase, onBack, onDone }: PhotoStepProps) {
  const { t } = useTranslation();
  const services = useServices();
  const photoFile = usePhotoFile();
  const { photo } = photoFile;
  const [used, setUsed] = useState<UsedFace | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const erase = useErase();
  const captures = useCaptures(candidate, SAMPLES_TO_ENROL, stored);

  async function stored(enrolled: Enrolled) {
    setCheck({ enrolled, outcome: null });
    const observation = await usedPhoto();
    // Without one the person has left this screen meanwhile.
    if (!observation) return;
    const outcome = await recheck(services, observation, enrolled.personId);
    if (outcome.kind === 'recognised') onDone(enrolled, true);
    else setCheck({ enrolled, outcome });
  }

  /** The photo that the last sample came from, opened again when another one has been opened since. */
  async function usedPhoto(): Promise<Observation | null> {
    if (!used) return null;
    if (photo?.observation.frameId === used.frameId) return photo.observation;
    return (await photoFile.open(used.file))?.observation ?? null;
  }

  async function again(enrolled: Enrolled) {
    if (!(await erase.erase(enrolled.personId))) return;
    setCheck(null);
    setUsed(null);
    captures.drop();
  }

  const { name } = candidate;
  const current = check ? 3 : 2;
  const page = {
    title: t('enrol.photo.title'),
    lead: t('enrol.photo.lead'),
    step: { text: t('common.step', { current, total: STEPS }), current, total: STEPS },
  };
  if (check)
    return (
      <Page
        {...page}
        title={t('enrol.check.photoTitle')}
        lead={t('enrol.check.lead', { name })}
        {...(check.outcome && {
          actions: (
            <WaysOut
              again={t('enrol.check.photosAgain')}
              mayErase={mayErase}
              isPending={erase.pending}
              onAgain={() => void again(check.enrolled)}
              onAnyway={() => onDone(check.enrolled, false)}
            />
          ),
        })}
      >
        {erase.error && <StorageTrouble error={erase.error} />}
        <CheckResult name={name} outcome={check.outcome} />
        {check.outcome && !mayErase && <OfficerCanErase />}
      </Page>
    );

  const full = captures.count >= SAMPLES_TO_ENROL;
  const isUsed = photo !== null && used?.frameId === photo.observation.frameId;
  return (
    <Page
      {...page}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={captures.count === 0}
            isPending={captures.pending}
            onPress={() => void captures.store()}
          >
            {captures.pending ? t('enrol.webcam.saving') : t('enrol.photo.save')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {captures.error && (
        <StoreTrouble error={captures.error} onRetry={() => void captures.store()} />
      )}
      {photo && (
        <PhotoPick
          key={photo.source}
          name={name}
          photo={photo}
          isUsed={isUsed}
          isDisabled={full || photoFile.opening || captures.pending}
          onCaptured={(captureId, number) => {
            captures.add(captureId);
            setUsed({ number, frameId: photo.observation.frameId, file: photo.file });
          }}
        />
      )}
      {isUsed && <Notice kind="good" title={t('enrol.photo.added', { number: used.number })} />}
      <p
        data-testid="samples"
        data-count={captures.count}
        className="text-sm text-ink-soft tabular-nums"
      >
        {t('enrol.photo.taken', { count: captures.count, max: SAMPLES_TO_ENROL })}
      </p>
      {!full && (
        <PhotoPicker
          photo={photoFile}
          label={captures.count === 0 ? t('photo.choose') : t('photo.another')}
          onFile={(file) => void photoFile.open(file)}
        />
      )}
    </Page>
  );
}

interface CheckResultProps {
  readonly name: string;
  readonly outcome: RecheckOutcome | null;
}

function CheckResult({ name, outcome }: CheckResultProps) {
  const { t } = useTranslation();
  if (!outcome) return <ProgressBar label={t('enrol.check.photo')} value={null} />;
  if (outcome.kind === 'alike') return <AlikeNotice people={outcome.people} />;
  return (
    <Notice kind="warning" title={t('enrol.check.photoSlow.title', { name })}>
      {t('enrol.check.photoSlow.text')}
    </Notice>
  );
}
