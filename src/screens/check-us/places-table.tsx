import { useNumbers, useTranslation } from '../../i18n';
import { Cell, DataTable, RowHead } from '../../ui';
import type { StoredPlace } from './use-stored';

interface PlacesTableProps {
  readonly places: readonly StoredPlace[];
  /** How many cookies there are; `null` where that is not said. */
  readonly cookies: number | null;
}

/** Places in which something is stored. */
export function PlacesTable({ places, cookies }: PlacesTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      columns={[
        { id: 'place', title: t('checkUs.stored.place') },
        { id: 'amount', title: t('checkUs.stored.amount'), shown: 'wide' },
        { id: 'secrecy', title: t('checkUs.stored.secrecy'), shown: 'wide' },
      ]}
    >
      {places.map((place) => (
        <Line key={`${place.kind} ${place.within} ${place.name}`} place={place} />
      ))}
      {cookies !== null && <Cookies count={cookies} />}
    </DataTable>
  );
}

function Line({
  place: { kind, name, within, records, bytes, known },
}: {
  readonly place: StoredPlace;
}) {
  const { t } = useTranslation();
  const { whole, size } = useNumbers();
  const amount =
    records === 0
      ? t('checkUs.stored.nothing')
      : t('checkUs.stored.records', { count: records, number: whole(records), size: size(bytes) });
  const secrecy = t(`checkUs.stored.${known?.secrecy ?? 'unknown'}`);
  return (
    <tr data-testid="stored-place" data-known={known !== null}>
      <RowHead below={[amount, secrecy]}>
        {known ? t(`checkUs.stored.places.${known.name}.title`) : name}
        <span className="block text-sm font-normal text-ink-soft">
          {known ? t(`checkUs.stored.places.${known.name}.text`) : t('checkUs.stored.unknownText')}
        </span>
        <span className="block text-sm font-normal text-ink-soft">
          {kind !== 'cache' && <code>{name}</code>}{' '}
          {t(`checkUs.stored.kinds.${kind}`, { name: within })}
        </span>
      </RowHead>
      <Cell>{amount}</Cell>
      <Cell>{secrecy}</Cell>
    </tr>
  );
}

function Cookies({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const amount =
    count === 0 ? t('checkUs.stored.cookiesNone') : t('checkUs.stored.cookiesSome', { count });
  return (
    <tr>
      <RowHead below={[amount]}>{t('checkUs.stored.cookies')}</RowHead>
      <Cell>{amount}</Cell>
      <Cell>{''}</Cell>
    </tr>
  );
}
