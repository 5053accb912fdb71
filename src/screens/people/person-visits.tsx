import { useState } from 'react';
import {
  takenBackBy,
  type FiledEvent,
  type PersonId,
  type PersonSummary,
  type Visit,
} from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Section } from '../../ui';
import type { PersonVisits as VisitsOf, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { RejectVisit } from '../visits';
import { useOfPerson } from './use-of-person';

const readVisitsOf = (vault: Vault, id: PersonId) => vault.readVisitsOf(id);

const NONE: VisitsOf = { events: [], damaged: 0 };

/** Visits shown at first: about two weeks of coming and going. */
const SHOWN_AT_FIRST = 20;

/** What doors have on file of somebody, newest first, and the way to say that it was not them. */
export function PersonVisits({ person: { id, name } }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  const [read, reload] = useOfPerson(id, readVisitsOf, NONE);
  const [isWhole, setWhole] = useState(false);
  const [wrong, setWrong] = useState<Visit | null>(null);
  if (read.kind !== 'loaded')
    return (
      <Section title={t('file.visits.title')}>
        <ToCome state={read} onRetry={() => void reload()} />
      </Section>
    );
  const { events, damaged } = read.value;
  const visits = events.filter((event): event is Visit => 'known' in event).toReversed();
  const shown = isWhole ? visits : visits.slice(0, SHOWN_AT_FIRST);
  const hidden = visits.length - shown.length;
  return (
    <Section title={t('file.visits.title')}>
      {damaged > 0 && (
        <Notice kind="warning" title={t('file.visits.damaged', { count: damaged })} />
      )}
      {visits.length === 0 ? (
        <p className="text-ink-soft">{t('file.visits.none')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-panel border border-line bg-card px-5">
          {shown.map((visit) => (
            <VisitRow
              key={visit.id}
              visit={visit}
              name={name}
              takenBack={events.find((event) => takenBackBy(event) === visit.id) ?? null}
              onReject={() => setWrong(visit)}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div>
          <Button onPress={() => setWhole(true)}>{t('file.visits.all', { count: hidden })}</Button>
        </div>
      )}
      {wrong && (
        <RejectVisit
          wrong={{ visit: wrong, name }}
          onClose={() => setWrong(null)}
          onRejected={() => void reload()}
        />
      )}
    </Section>
  );
}

interface VisitRowProps {
  readonly visit: Visit;
  readonly name: string;
  /** What took it back. */
  readonly takenBack: FiledEvent | null;
  readonly onReject: () => void;
}

function VisitRow({ visit, name, takenBack, onReject }: VisitRowProps) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const time = moment(visit.at);
  return (
    <li data-testid="visit-of" className="flex min-h-13 items-center gap-3 py-1">
      <span className="grow tabular-nums">
        <span className={takenBack ? 'line-through' : ''}>{time}</span>
        <span className="block text-sm text-ink-soft">
          {t(`visits.kinds.${visit.kind}`)}
          {visit.known.by === 'code' && ` · ${t('visits.byCode')}`}
        </span>
        {takenBack && (
          <span className="block text-sm text-warn">
            {t(takenBack.kind === 'rejected' ? 'rejection.mark' : 'rejection.takenBack')}
          </span>
        )}
      </span>
      {!takenBack && (
        <Button look="quiet" label={t('rejection.actionFor', { name, time })} onPress={onReject}>
          {t('rejection.action')}
        </Button>
      )}
    </li>
  );
}
