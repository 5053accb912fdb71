import { Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import type { PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, RowHead } from '../../ui';
import { mustEnrolAgain, StandingWords } from './standing-words';
import { useSampleWords } from './use-samples';

interface PeopleTableProps {
  readonly people: readonly PersonSummary[];
  readonly onRemove: (person: PersonSummary) => void;
}

/** One row for each person, whose name leads to everything about them. On a phone the columns stand under the name. */
export function PeopleTable({ people, onRemove }: PeopleTableProps) {
  const { t } = useTranslation();
  return (
    <>
      <DataTable
        columns={[
          { id: 'name', title: t('people.columns.name') },
          { id: 'enrolled', title: t('people.columns.enrolled'), shown: 'wide' },
          { id: 'samples', title: t('people.columns.samples'), shown: 'wide' },
          { id: 'standing', title: t('people.columns.standing'), shown: 'wide' },
          { id: 'actions', title: t('people.columns.actions'), shown: 'spoken' },
        ]}
      >
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onRemove={() => onRemove(person)} />
        ))}
      </DataTable>
      <p className="text-sm text-ink-soft">{t('people.samplesMeaning')}</p>
      {people.some(mustEnrolAgain) && (
        <p className="text-sm text-ink-soft">{t('people.enrolAgainMeaning')}</p>
      )}
      {people.some(({ consentDamaged }) => consentDamaged) && (
        <p className="text-sm text-ink-soft">{t('people.consentUnreadMeaning')}</p>
      )}
    </>
  );
}

interface PersonRowProps {
  readonly person: PersonSummary;
  readonly onRemove: () => void;
}

function PersonRow({ person, onRemove }: PersonRowProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const sayLooks = useSampleWords();
  const { id, name, samples, standing, consentDamaged } = person;
  const again = mustEnrolAgain(person) ? [t('people.enrolAgain')] : [];
  const unread = consentDamaged ? [t('people.consentUnread')] : [];
  return (
    <tr>
      <RowHead
        below={[
          day(person.enrolledAt),
          sayLooks(samples),
          t(`people.standing.${standing}`),
          ...again,
          ...unread,
        ]}
      >
        <Link
          to={`/people/${id}`}
          className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
      </RowHead>
      <Cell>{day(person.enrolledAt)}</Cell>
      <Cell>{sayLooks(samples)}</Cell>
      <Cell>
        <StandingWords person={person} />
        {unread}
      </Cell>
      <ActionCell>
        <Button look="quiet" label={t('people.removeName', { name })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4.5" />
          {t('people.remove')}
        </Button>
      </ActionCell>
    </tr>
  );
}
