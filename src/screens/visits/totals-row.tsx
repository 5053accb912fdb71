import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure } from '../../ui';
import type { Names, Totals } from './rows';

interface TotalsRowProps {
  readonly totals: Totals;
  readonly names: Names;
}

/** The numbers of a day, and who is behind those that one asks about. */
export function TotalsRow({ totals, names }: TotalsRowProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { came, there, late, missing, denied } = totals;
  const numbers = [
    { key: 'came', count: came.length },
    { key: 'there', count: there },
    { key: 'late', count: late.length },
    { key: 'missing', count: missing.length },
    { key: 'denied', count: denied },
  ] as const;
  return (
    <>
      <dl
        data-testid="totals"
        className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-5"
      >
        {numbers.map(({ key, count }) => (
          <div key={key} className="flex flex-col-reverse bg-card px-4 py-3">
            <dt className="text-sm text-ink-soft">{t(`visits.totals.${key}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{whole(count)}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <Who
          title={t('visits.missing.title', { count: missing.length })}
          names={missing.map(({ name }) => name)}
        />
      )}
      {late.length > 0 && (
        <Who
          title={t('visits.missing.late', { count: late.length })}
          names={late.map(({ visitor }) => names.visitors.get(visitor) ?? '?')}
        />
      )}
    </>
  );
}

interface WhoProps {
  readonly title: string;
  readonly names: readonly string[];
}

function Who({ title, names }: WhoProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Disclosure title={title} text={t('visits.missing.show')} isOpen={isOpen} onToggle={setOpen}>
        <ul className="columns-2 gap-4 rounded-control border border-line bg-card px-5 py-3 sm:columns-3">
          {names.map((name, at) => (
            <li key={at} className="truncate">
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
