import { useCallback } from 'react';
import { EVERYBODY, ok, type PersonId, type PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { RadioCards, TextField } from '../../ui';
import type { Vault } from '../../vault';
import { useLoaded } from '../use-loaded';

/** People shown who may be meant: whoever is not among them is found by more letters. */
const MOST_SHOWN = 4;

/** Stands for somebody who is not enrolled. */
const NOBODY = 'nobody';

interface WhoAsksProps {
  readonly name: string;
  /** Somebody enrolled who was chosen; `null`: whoever has this name is not enrolled. */
  readonly person: PersonId | null;
  readonly error: string | null;
  readonly onName: (name: string) => void;
  readonly onPerson: (person: PersonId | null) => void;
}

/** Asks for a name, and whether one of those enrolled under it is meant. */
export function WhoAsks({ name, person, error, onName, onPerson }: WhoAsksProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const people = useFound(name.trim());
  return (
    <>
      <TextField
        autoFocus
        label={t('requests.new.name')}
        value={name}
        maxLength={100}
        error={error}
        onChange={(typed) => {
          onName(typed);
          onPerson(null);
        }}
      />
      {people.length > 0 && (
        <RadioCards
          label={t('requests.new.who')}
          options={[
            ...people.map(({ id, name: known, enrolledAt }) => ({
              id: id,
              title: known,
              text: t('requests.new.enrolled', { day: day(enrolledAt) }),
            })),
            {
              id: NOBODY,
              title: t('requests.new.nobody'),
              text: t('requests.new.nobodyText'),
            },
          ]}
          value={person ?? NOBODY}
          onChange={(id) => onPerson(people.find((one) => one.id === id)?.id ?? null)}
        />
      )}
    </>
  );
}

/** Who is enrolled under a name that begins or goes on so; nobody while nothing is typed. */
function useFound(search: string): readonly PersonSummary[] {
  const load = useCallback(
    async (vault: Vault) => {
      if (search === '') return ok([]);
      const range = { from: 0, count: MOST_SHOWN };
      const found = await vault.findPeople({ ...EVERYBODY, text: search, range });
      return found.ok ? ok(found.value.rows) : found;
    },
    [search],
  );
  const [found] = useLoaded<readonly PersonSummary[]>(load);
  return found.kind === 'loaded' ? found.value : [];
}
