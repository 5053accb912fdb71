import { useState } from 'react';
import type { Agreement, Notice, NoticeText, PurposeId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Checkbox, Page } from '../../ui';
import { photosOf, type Grouped } from './groups';
import { PassedOverFiles } from './passed-over';
import { PeopleFound } from './people-found';
import { useStep } from './use-step';

interface AttestPageProps {
  /** At least one person. */
  readonly grouped: Grouped;
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onBack: () => void;
  readonly onStart: (agreement: Agreement) => void;
}

/** Who would be enrolled, and the officer's word that all of them agreed. */
export function AttestPage({ grouped, notice, text, onBack, onStart }: AttestPageProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { groups, passedOver } = grouped;
  const [attested, setAttested] = useState(false);
  const [tried, setTried] = useState(false);
  const [also, setAlso] = useState<ReadonlySet<PurposeId>>(new Set());
  const photos = photosOf(groups);
  const people = { count: groups.length, number: whole(groups.length) };

  function start() {
    setTried(true);
    if (!attested) return;
    const agreed = notice.purposes.filter(({ id, optional }) => !optional || also.has(id));
    const { version } = notice;
    const { language } = text;
    const purposes = agreed.map(({ id }) => id);
    onStart({ version, language, purposes, method: 'attested', guardian: null });
  }

  function tickAlso(id: PurposeId, ticked: boolean) {
    setAlso(new Set(ticked ? [...also, id] : [...also].filter((other) => other !== id)));
  }

  return (
    <Page
      title={t('import.attest.title', people)}
      lead={t('import.attest.lead', { count: photos, number: whole(photos) })}
      step={useStep(2)}
      actions={
        <>
          <Button look="primary" onPress={start}>
            {t('import.attest.start', people)}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('import.attest.back')}
          </Button>
        </>
      }
    >
      <PeopleFound groups={groups} />
      <PassedOverFiles files={passedOver} />
      <div className="flex flex-col gap-3">
        <h2 className="font-medium">{t('import.attest.word')}</h2>
        <Checkbox isSelected={attested} onChange={setAttested}>
          {t('import.attest.tick', { ...people, version: notice.version })}
        </Checkbox>
        {tried && !attested && (
          <p role="alert" className="text-sm font-medium text-danger">
            {t('import.attest.missing', people)}
          </p>
        )}
        {notice.purposes.map(
          ({ id, optional }) =>
            optional && (
              <Checkbox
                key={id}
                isSelected={also.has(id)}
                onChange={(ticked) => tickAlso(id, ticked)}
              >
                {t('import.attest.also', { purpose: text.purposes[id]?.title ?? id })}
              </Checkbox>
            ),
        )}
        <p className="text-sm text-ink-soft">{t('import.attest.recorded')}</p>
      </div>
    </Page>
  );
}
