import { Trash2 } from 'lucide-react';
import type { PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, RowHead } from '../../ui';

interface PeopleTableProps {
  readonly people: readonly PersonSummary[];
  readonly onRemove: (person: PersonSummary) => void;
}

/** One row for each person. On a phone the columns stand under the name. */
export function PeopleTable({ people, onRemove }: PeopleTableProps) {
  const { t } = useTranslation();
  return (
    <>
      <DataTable
        columns={[
          { id: 'name', title: t('people.columns.name') },
          { id: 'enrolled', title: t('people.columns.enrolled'), shown: 'wide' },
          { id: 'samples', title: t('people.columns.samples'), shown: 'wide' },
          { id: 'consent', title: t('people.columns.consent'), shown: 'wide' },
          { id: 'actions', title: t('people.columns.actions'), shown: 'spoken' },
        ]}
      >
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onRemove={() => onRemove(person)} />
        ))}
      </DataTable>
      <p className="text-sm text-ink-soft">{t('people.samplesMeaning')}</p>
      {people.some(({ consentVersion }) => consentVersion === null) && (
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
  const { name, samples, consentVersion } = person;
  const unread = consentVersion === null;
  const looks = t('people.samples', { count: samples });
  return (
    <tr>
      <RowHead
        below={[day(person.enrolledAt), looks, ...(unread ? [t('people.consentUnread')] : [])]}
      >
        <bdi>{name}</bdi>
      </RowHead>
      <Cell>{day(person.enrolledAt)}</Cell>
      <Cell>{looks}</Cell>
      <Cell>{unread ? t('people.consentUnread') : consentVersion}</Cell>
      <ActionCell>
        <Button look="quiet" label={t('people.removeName', { name })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4.5" />
          {t('people.remove')}
        </Button>
      </ActionCell>
    </tr>
  );
}
