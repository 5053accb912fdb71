import { Trash2 } from 'lucide-react';
import type { PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button } from '../../ui';

interface PeopleTableProps {
  readonly people: readonly PersonSummary[];
  readonly onRemove: (person: PersonSummary) => void;
}

const heading = 'px-4 py-2.5 text-start text-sm font-medium text-ink-soft';
const wideOnly = 'hidden sm:table-cell';

/** One row for each person. On a phone the columns stand under the name. */
export function PeopleTable({ people, onRemove }: PeopleTableProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="overflow-hidden rounded-panel border border-line bg-card">
        <table className="w-full border-collapse">
          <thead className="border-b border-line bg-sunken">
            <tr>
              <th scope="col" className={heading}>
                {t('people.columns.name')}
              </th>
              <th scope="col" className={`${heading} ${wideOnly}`}>
                {t('people.columns.enrolled')}
              </th>
              <th scope="col" className={`${heading} ${wideOnly}`}>
                {t('people.columns.samples')}
              </th>
              <th scope="col" className={`${heading} ${wideOnly}`}>
                {t('people.columns.consent')}
              </th>
              <th scope="col" className={heading}>
                <span className="sr-only">{t('people.columns.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} onRemove={() => onRemove(person)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-ink-soft">{t('people.samplesMeaning')}</p>
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
  const cell = `px-4 py-2 text-ink-soft tabular-nums ${wideOnly}`;
  const looks = t('people.samples', { count: samples });
  return (
    <tr>
      <th scope="row" className="px-4 py-2 text-start font-medium break-words">
        <bdi>{name}</bdi>
        <span className="block text-sm font-normal text-ink-soft sm:hidden">
          <span className="block">{day(person.enrolledAt)}</span>
          <span className="block">{looks}</span>
        </span>
      </th>
      <td className={cell}>{day(person.enrolledAt)}</td>
      <td className={cell}>{looks}</td>
      <td className={cell}>{consentVersion}</td>
      <td className="py-1 pe-2 text-end">
        <Button look="quiet" label={t('people.removeName', { name })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4.5" />
          {t('people.remove')}
        </Button>
      </td>
    </tr>
  );
}
