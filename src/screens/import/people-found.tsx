import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, DataTable } from '../../ui';
import type { Group } from './groups';

/** People that are listed at once: with more, what has to be decided would be far below. */
const SHOWN = 10;

/** The people of a folder, and how many photos there are of each. */
export function PeopleFound({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, SHOWN);
  return (
    <>
      <DataTable
        columns={[
          { id: 'name', title: t('import.attest.name') },
          { id: 'photos', title: t('import.attest.photos'), align: 'end' },
        ]}
      >
        {shown.map(({ name, files }) => (
          <tr key={name}>
            <th scope="row" className="px-4 py-2 text-start font-medium break-words">
              <bdi>{name}</bdi>
            </th>
            <td className="px-4 py-2 text-end text-ink-soft tabular-nums">{whole(files.length)}</td>
          </tr>
        ))}
      </DataTable>
      {shown.length < groups.length && (
        <div>
          <Button onPress={() => setAll(true)}>
            {t('import.attest.all', { count: groups.length, number: whole(groups.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
