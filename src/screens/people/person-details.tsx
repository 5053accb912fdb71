import { useState } from 'react';
import type { CorrectedField, Correction } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Disclosure, Notice, Section, SummaryList, SummaryRow } from '../../ui';
import type { PersonFile } from '../../vault';
import { Rectify } from './rectify';
import { StandingWords } from './standing-words';
import { useByWhom } from './use-by-whom';

interface PersonDetailsProps {
  readonly file: PersonFile;
  readonly onChanged: () => void;
}

/** Who somebody is and how to reach them, with a way to put it right. */
export function PersonDetails({ file, onChanged }: PersonDetailsProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [changing, setChanging] = useState<CorrectedField | null>(null);
  const { summary, details } = file;
  const change = (field: CorrectedField, label: string) => (
    <Button look="quiet" label={label} onPress={() => setChanging(field)}>
      {t('file.details.change')}
    </Button>
  );
  return (
    <Section title={t('file.details.title')}>
      <SummaryList>
        <SummaryRow
          term={t('file.details.name')}
          {...(details && { action: change('name', t('file.details.changeName')) })}
        >
          <bdi>{summary.name}</bdi>
        </SummaryRow>
        {details && (
          <SummaryRow
            term={t('person.contact.term')}
            action={change('contact', t('file.details.changeContact'))}
          >
            <bdi>{details.contact ?? t('person.contact.none')}</bdi>
          </SummaryRow>
        )}
        {details?.guardian && (
          <SummaryRow
            term={t('file.details.guardian')}
            action={change('guardian', t('file.details.changeGuardian'))}
          >
            {t('file.details.guardianWho', details.guardian)}
          </SummaryRow>
        )}
        <SummaryRow term={t('people.columns.enrolled')}>{day(summary.enrolledAt)}</SummaryRow>
        <SummaryRow term={t('file.details.standing')}>
          <StandingWords person={summary} />
        </SummaryRow>
        {details && details.photos > 0 && (
          <SummaryRow term={t('file.details.photos')}>
            {t('file.details.photoCount', { count: details.photos })}
          </SummaryRow>
        )}
      </SummaryList>
      {!details && <Notice kind="warning" title={t('file.details.unread')} />}
      {details && details.corrections.length > 0 && <Corrections list={details.corrections} />}
      {changing && (
        <Rectify
          file={file}
          field={changing}
          onCancel={() => setChanging(null)}
          onDone={() => {
            setChanging(null);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

function Corrections({ list }: { readonly list: readonly Correction[] }) {
  const { t } = useTranslation();
  const byWhom = useByWhom();
  const [isOpen, setOpen] = useState(false);
  const nothing = t('file.details.nothing');
  return (
    <div>
      <Disclosure
        title={t('file.details.history')}
        text={t('file.details.historyCount', { count: list.length })}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <ol className="divide-y divide-line rounded-panel border border-line bg-card px-5">
          {list.toReversed().map((correction) => (
            <li key={correction.at} className="py-3 break-words">
              {t('file.details.correction', {
                field: t(`file.details.fields.${correction.field}`),
                before: correction.before ?? nothing,
                after: correction.after ?? nothing,
              })}
              <span className="block text-sm text-ink-soft">{byWhom(correction)}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}
