import { useState } from 'react';
import type { NamedPerson, PersonSummary, SampleSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { ImproveError } from '../../vault';
import { PhotoStep, useCaptures, WebcamStep } from '../enrol';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface AddPicturesProps {
  readonly person: PersonSummary;
  readonly onAdded: (samples: SampleSummary) => void;
  /** The person has been erased or suspended meanwhile. */
  readonly onGone: () => void;
  readonly onLeave: () => void;
}

/** Takes pictures by webcam or from photos, and adds them once the officer says so. */
export function AddPictures({ person, onAdded, onGone, onLeave }: AddPicturesProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [stage, setStage] = useState<'choose' | 'webcam' | 'photo' | 'ready'>('choose');
  const captures = useCaptures();
  const { pending, error, run, forget } = useCall<ImproveError>();
  const { oneOf } = useNumbers();
  const { name, toEnrolAgain } = person;
  const namesOf = (people: readonly NamedPerson[]) => oneOf(people.map((other) => other.name));

  function again() {
    captures.drop();
    forget();
    setStage('choose');
  }

  async function add(photos: readonly string[]) {
    const captureIds = [...captures.ids];
    const improved = await run(() =>
      vault.improve({ personId: person.id, captureIds, photos: [...photos] }),
    );
    if (improved.ok) {
      captures.release();
      await vaultChanged();
      onAdded(improved.value.samples);
    } else if (improved.error.kind === 'inconsistent' || improved.error.kind === 'duplicate') {
      captures.drop();
      setStage('choose');
    } else if (improved.error.kind === 'not-found') onGone();
  }

  const take = { enrolling: false, captures, error: null, onBack: again };
  if (stage === 'webcam')
    return (
      <WebcamStep
        {...take}
        onUsePhoto={() => setStage('photo')}
        onTaken={() => setStage('ready')}
        onCannot={again}
      />
    );
  if (stage === 'photo')
    return (
      <PhotoStep
        {...take}
        name={name}
        pending={pending}
        error={error}
        onStore={add}
        onAgain={forget}
      />
    );
  const count = captures.ids.length;
  if (stage === 'ready' && count > 0)
    return (
      <Page
        title={t('improve.ready.title', { count })}
        tabTitle={t('improve.tab')}
        lead={t('improve.ready.lead')}
        actions={
          <>
            <Button look="primary" isPending={pending} onPress={() => void add([])}>
              {pending ? t('improve.adding') : t('improve.ready.add', { name })}
            </Button>
            <Button isDisabled={pending} onPress={again}>
              {t('improve.others')}
            </Button>
          </>
        }
      >
        <OfficeTrouble error={error} />
      </Page>
    );
  return (
    <Page
      title={t(toEnrolAgain ? 'improve.again.title' : 'improve.title', { name })}
      tabTitle={t('improve.tab')}
      lead={t('improve.lead', { name })}
      actions={
        <>
          <Button look="primary" onPress={() => setStage('webcam')}>
            {t('improve.webcam')}
          </Button>
          <Button onPress={() => setStage('photo')}>{t('improve.photo')}</Button>
          <Button look="quiet" onPress={onLeave}>
            {t('improve.back')}
          </Button>
        </>
      }
    >
      {error?.kind === 'inconsistent' && (
        <Notice kind="warning" title={t('improve.inconsistent.title', { name })}>
          {t('improve.inconsistent.text')}
        </Notice>
      )}
      {error?.kind === 'duplicate' && (
        <Notice
          kind="warning"
          title={t('improve.somebodyElse.title', { names: namesOf(error.people) })}
        >
          {t('improve.somebodyElse.text', { name })}
        </Notice>
      )}
      {(captures.gone || error?.kind === 'captures-gone') && (
        <Notice kind="warning" title={t('enrol.duplicate.captures-gone')} />
      )}
      <OfficeTrouble error={error} />
      <p className="text-ink-soft">
        {toEnrolAgain ? t('improve.again.choose', { name }) : t('improve.choose')}
      </p>
    </Page>
  );
}
