import { useState } from 'react';
import type { CaptureId, NamedPerson, SampleSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, DonePage, Notice, Page } from '../../ui';
import type { ImproveError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import type { Candidate } from './flow';
import type { Captures } from './use-captures';
import type { EnrolCall } from './use-enrol';

interface DuplicateStepProps {
  readonly candidate: Candidate;
  /** As whom the face is enrolled already, or `null` at a kiosk, which is not told. */
  readonly people: readonly NamedPerson[] | null;
  readonly captures: Captures;
  readonly call: EnrolCall;
  readonly checkId: CaptureId | null;
  readonly onCancel: () => void;
}

/** This face is enrolled already. Nothing has been stored yet. */
export function DuplicateStep({ people, onCancel, ...props }: DuplicateStepProps) {
  const { t } = useTranslation();
  if (people) return <Decide people={people} onCancel={onCancel} {...props} />;
  return (
    <Page
      title={t('enrol.duplicate.title')}
      lead={t('enrol.duplicate.kiosk')}
      actions={
        <Button look="primary" onPress={onCancel}>
          {t('enrol.duplicate.done')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}

type DecideProps = Omit<DuplicateStepProps, 'people'> & { readonly people: readonly NamedPerson[] };

/** An officer says whether it is the same person, or somebody who looks alike. */
function Decide({ candidate, people, captures, call, checkId, onCancel }: DecideProps) {
  const { t } = useTranslation();
  const { oneOf } = useNumbers();
  const { vault, vaultChanged } = useServices();
  const merging = useCall<ImproveError>();
  const [merged, setMerged] = useState<{ name: string; samples: SampleSummary } | null>(null);
  const pending = call.pending || merging.pending;

  async function merge({ id, name }: NamedPerson) {
    const captureIds = [...captures.ids];
    const improved = await merging.run(() =>
      vault.improve({ personId: id, captureIds, photos: [] }),
    );
    if (!improved.ok) return;
    captures.release();
    await vaultChanged();
    setMerged({ name, samples: improved.value.samples });
  }

  if (merged)
    return (
      <DonePage
        title={t('enrol.duplicate.merged.title')}
        text={t('enrol.duplicate.merged.text', {
          name: merged.name,
          count: merged.samples.count,
        })}
        actions={
          <Button look="primary" onPress={onCancel}>
            {t('enrol.duplicate.done')}
          </Button>
        }
      />
    );
  const names = oneOf(people.map(({ name }) => name));
  return (
    <Page
      title={t('enrol.duplicate.title')}
      tabTitle={t('enrol.duplicate.title')}
      lead={t('enrol.duplicate.lead', { names })}
      actions={
        <Button look="primary" isDisabled={pending} onPress={onCancel}>
          {t('enrol.duplicate.cancel')}
        </Button>
      }
    >
      <OfficeTrouble error={merging.error} />
      {merging.error && isOther(merging.error) && (
        <Notice kind="error" title={t(`enrol.duplicate.${merging.error.kind}`)} />
      )}
      {people.map((person) => (
        <section
          key={person.id}
          className="flex flex-col items-start gap-2 rounded-panel border border-line bg-card px-5 py-4"
        >
          <h2 className="font-medium">{t('enrol.duplicate.same.title', { name: person.name })}</h2>
          <p className="text-ink-soft">{t('enrol.duplicate.same.text', { name: person.name })}</p>
          <Button isDisabled={pending} onPress={() => void merge(person)}>
            {t('enrol.duplicate.same.merge', { name: person.name })}
          </Button>
        </section>
      ))}
      <section className="flex flex-col items-start gap-2 rounded-panel border border-line bg-card px-5 py-4">
        <h2 className="font-medium">{t('enrol.duplicate.other.title')}</h2>
        <p className="text-ink-soft">
          {t('enrol.duplicate.other.text', { name: candidate.name, names })}
        </p>
        <Button
          isPending={call.pending}
          isDisabled={merging.pending}
          onPress={() => void call.enrol(checkId, { onDuplicate: 'keep-both' })}
        >
          {t('enrol.duplicate.other.keep')}
        </Button>
      </section>
    </Page>
  );
}

type Other = 'inconsistent' | 'captures-gone' | 'not-found';

function isOther(error: ImproveError): error is Extract<ImproveError, { kind: Other }> {
  return ['inconsistent', 'captures-gone', 'not-found'].includes(error.kind);
}
