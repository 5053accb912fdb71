import { useState } from 'react';
import { SAMPLES_TO_ENROL } from '../../engine';
import type { FrameId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page, ProgressBar } from '../../ui';
import { PhotoPicker, usePhotoFile } from '../photo-file';
import { useServices } from '../services';
import { AlikeNotice, WaysOut } from './check-trouble';
import { STEPS, type Candidate, type Enrolled } from './flow';
import { PhotoPick } from './photo-pick';
import { recheck, type RecheckOutcome } from './recheck';
import { StoreTrouble } from './store-trouble';
import { useCaptures } from './use-captures';

interface PhotoStepProps {
  readonly candidate: Candidate;
  readonly onBack: () => void;
  readonly onDone: (enrolled: Enrolled, recognised: boolean) => void;
}

interface Check {
  readonly enrolled: Enrolled;
  /** `null` while it goes on. */
  readonly outcome: RecheckOutcome | null;
}

/** Takes samples from one to five photos, stores them, and checks that the person is recognised in the last photo. */
export function PhotoStep({ candidate, onBack, onDone }: PhotoStepProps) {
  const { t } = useTranslation();
  const services = useServices();
  const { photo, open } = usePhotoFile();
  const [used, setUsed] = useState<{ frameId: FrameId; number: number } | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const [erasing, setErasing] = useState(false);
  const captures = useCaptures(candidate, stored);

  async function stored(enrolled: Enrolled) {
    setCheck({ enrolled, outcome: null });
    const outcome =
      photo.kind === 'open'
        ? await recheck(services, photo.observation, enrolled.personId)
        : ({ kind: 'not-recognised' } as const);
    if (outcome.kind === 'recognised') onDone(enrolled, true);
    else setCheck({ enrolled, outcome });
  }

  async function again(enrolled: Enrolled) {
    setErasing(true);
    await services.vault.removePerson(enrolled.personId);
    await services.vaultChanged();
    setErasing(false);
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
              isPending={erasing}
              onAgain={() => void again(check.enrolled)}
              onAnyway={() => onDone(check.enrolled, false)}
            />
          ),
        })}
      >
        <CheckResult name={name} outcome={check.outcome} />
      </Page>
    );

  const full = captures.count >= SAMPLES_TO_ENROL;
  const isUsed = photo.kind === 'open' && used?.frameId === photo.observation.frameId;
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
      {photo.kind === 'open' && (
        <PhotoPick
          key={photo.source}
          name={name}
          photo={photo}
          isUsed={isUsed}
          isFull={full}
          onCaptured={(captureId, number) => {
            captures.add(captureId);
            setUsed({ frameId: photo.observation.frameId, number });
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
          photo={photo}
          label={captures.count === 0 ? t('photo.choose') : t('photo.another')}
          onFile={(file) => void open(file)}
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
