import { Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import type { PersonId, PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, RowCheckbox, VirtualTable } from '../../ui';
import { mustEnrolAgain, StandingWords } from './standing-words';
import { useSampleWords } from './use-samples';
import type { Range, Roster } from './use-roster';

interface PeopleTableProps {
  readonly total: number;
  readonly rowAt: Roster['rowAt'];
  readonly selected: ReadonlySet<PersonId>;
  readonly onRange: (range: Range) => void;
  readonly onSelect: (id: PersonId, selected: boolean) => void;
  /** Everybody who fits, or nobody. */
  readonly onSelectAll: (selected: boolean) => void;
  readonly onRemove: (person: PersonSummary) => void;
}

/** One row for each person, whose name leads to everything about them. On a phone the columns stand under the name. */
export function PeopleTable({ total, rowAt, selected, onRange, ...on }: PeopleTableProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const selectAll = t('roster.selectAll', { count: total, number: whole(total) });
  return (
    <>
      <VirtualTable
        label={t('roster.label')}
        total={total}
        columns={[
          {
            id: 'select',
            width: 'w-14',
            tight: true,
            title: (
              <RowCheckbox
                label={selectAll}
                isSelected={selected.size > 0 && selected.size >= total}
                isPartial={selected.size > 0 && selected.size < total}
                onChange={on.onSelectAll}
              />
            ),
          },
          { id: 'name', title: t('people.columns.name') },
          { id: 'enrolled', title: t('people.columns.enrolled'), width: 'w-48', shown: 'wide' },
          { id: 'samples', title: t('people.columns.samples'), width: 'w-52', shown: 'wide' },
          { id: 'standing', title: t('people.columns.standing'), width: 'w-56', shown: 'wide' },
          {
            id: 'actions',
            width: 'w-16',
            title: <span className="sr-only">{t('people.columns.actions')}</span>,
          },
        ]}
        row={(index) => {
          const person = rowAt(index);
          return person ? (
            <PersonCells
              person={person}
              isSelected={selected.has(person.id)}
              onSelect={(chosen) => on.onSelect(person.id, chosen)}
              onRemove={() => on.onRemove(person)}
            />
          ) : (
            <>
              <td className="h-15" />
              <td className="px-3 text-ink-soft">{t('roster.loading')}</td>
            </>
          );
        }}
        onRange={(first, last) => onRange({ first, last })}
      />
      <p className="text-sm text-ink-soft">{t('people.samplesMeaning')}</p>
    </>
  );
}

interface PersonCellsProps {
  readonly person: PersonSummary;
  readonly isSelected: boolean;
  readonly onSelect: (selected: boolean) => void;
  readonly onRemove: () => void;
}

const wideOnly = 'hidden px-3 py-2 align-middle text-ink-soft tabular-nums sm:table-cell';

function PersonCells({ person, isSelected, onSelect, onRemove }: PersonCellsProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const sayLooks = useSampleWords();
  const { id, name, samples, standing, alike, poor, consentDamaged } = person;
  const marks = [
    ...(poor ? [t('roster.poor')] : []),
    ...(alike > 0 ? [t('roster.alike', { count: alike })] : []),
    ...(consentDamaged ? [t('people.consentUnread')] : []),
  ];
  const again = mustEnrolAgain(person) ? [t('people.enrolAgain')] : [];
  const below = [
    day(person.enrolledAt),
    sayLooks(samples),
    t(`people.standing.${standing}`),
    ...again,
    ...marks,
  ];
  return (
    <>
      <td className="px-1.5 align-middle">
        <RowCheckbox
          label={t('roster.select', { name })}
          isSelected={isSelected}
          onChange={onSelect}
        />
      </td>
      <th scope="row" className="px-3 py-2 text-start align-middle font-medium break-words">
        <Link
          to={`/people/${id}`}
          className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
        <span className="block text-sm font-normal text-ink-soft sm:hidden">
          {below.map((line, at) => (
            <span key={at} className="block">
              {line}
            </span>
          ))}
        </span>
      </th>
      <td className={wideOnly}>{day(person.enrolledAt)}</td>
      <td className={wideOnly}>{sayLooks(samples)}</td>
      <td className={wideOnly}>
        <StandingWords person={person} />
        {marks.map((mark) => (
          <span key={mark} className="block text-warn">
            {mark}
          </span>
        ))}
      </td>
      <td className="py-1 pe-2 text-end align-middle">
        <Button look="quiet" label={t('people.removeName', { name })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4.5" />
        </Button>
      </td>
    </>
  );
}
