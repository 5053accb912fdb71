import { useState } from 'react';
import { consentStates, EVERYBODY, peopleMarks, type PeopleQuery } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Disclosure, Select, TextField } from '../../ui';
import { ORDERS, orderOf, sortOf } from './address';

interface RosterFiltersProps {
  readonly query: PeopleQuery;
  readonly onChange: (query: PeopleQuery) => void;
}

const ANY = 'any';

/** Words, order and filters, which all have to hold at once. */
export function RosterFilters({ query, onChange }: RosterFiltersProps) {
  const { t } = useTranslation();
  const { text, filters, sort } = query;
  const count = filters.marks.length + (filters.consent === null ? 0 : 1);
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField
          label={t('people.search')}
          value={text}
          onChange={(words) => onChange({ ...query, text: words })}
        />
        <Select
          label={t('roster.sort.label')}
          options={ORDERS.map((id) => ({ id, text: t(`roster.sort.${id}`) }))}
          value={orderOf(sort)}
          onChange={(order) => onChange({ ...query, sort: sortOf(order) })}
        />
      </div>
      <div>
        <Disclosure
          title={t('roster.filters.title')}
          text={count > 0 ? t('roster.filters.active', { count }) : t('roster.filters.none')}
          isOpen={isOpen}
          onToggle={setOpen}
        >
          <div className="flex flex-col gap-4 rounded-control border border-line bg-card p-4">
            <div className="sm:max-w-xs">
              <Select
                label={t('roster.filters.consent')}
                options={[
                  { id: ANY, text: t('roster.filters.any') },
                  ...consentStates.map((id) => ({ id, text: t(`roster.consent.${id}`) })),
                ]}
                value={filters.consent ?? ANY}
                onChange={(id) => {
                  const consent = consentStates.find((state) => state === id) ?? null;
                  onChange({ ...query, filters: { ...filters, consent } });
                }}
              />
            </div>
            <Marks query={query} onChange={onChange} />
            {count > 0 && (
              <div>
                <Button onPress={() => onChange({ ...query, filters: EVERYBODY.filters })}>
                  {t('roster.filters.clear')}
                </Button>
              </div>
            )}
          </div>
        </Disclosure>
      </div>
    </div>
  );
}

function Marks({ query, onChange }: RosterFiltersProps) {
  const { t } = useTranslation();
  const { filters } = query;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium">{t('roster.filters.marks')}</legend>
      <div className="flex flex-wrap gap-2">
        {peopleMarks.map((mark) => (
          <label
            key={mark}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control border border-line bg-card px-3.5 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="checkbox"
              checked={filters.marks.includes(mark)}
              onChange={({ target }) => {
                const others = filters.marks.filter((each) => each !== mark);
                const marks = target.checked ? [...others, mark] : others;
                onChange({ ...query, filters: { ...filters, marks } });
              }}
              className="size-4.5 accent-accent"
            />
            {t(`roster.marks.${mark}`)}
          </label>
        ))}
      </div>
      <p className="text-sm text-ink-soft">{t('roster.marksMeaning')}</p>
    </fieldset>
  );
}
