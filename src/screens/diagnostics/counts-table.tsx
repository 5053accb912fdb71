import { useState } from 'react';
import { faults, remedies, useHealth } from '../../health';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure } from '../../ui';

interface Counted {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly count: number;
}

/** How often what went wrong on this device, and what was done about it; what has not happened is folded away. */
export function CountsTable() {
  const { t } = useTranslation();
  const { counts } = useHealth();
  const wrong = faults.map((fault) => ({
    id: fault,
    title: t(`diagnostics.faults.${fault}.title`),
    text: t(`diagnostics.faults.${fault}.text`),
    count: counts[fault] ?? 0,
  }));
  const done = remedies.map((remedy) => ({
    id: remedy,
    title: t(`diagnostics.remedies.${remedy}.title`),
    text: t(`diagnostics.remedies.${remedy}.text`),
    count: counts[remedy] ?? 0,
  }));
  return (
    <>
      <Counts title={t('diagnostics.wrong')} none={t('diagnostics.wrongNone')} all={wrong} />
      <Counts title={t('diagnostics.done')} none={t('diagnostics.doneNone')} all={done} />
    </>
  );
}

interface CountsProps {
  readonly title: string;
  /** Where nothing of it has happened. */
  readonly none: string;
  readonly all: readonly Counted[];
}

function Counts({ title, none, all }: CountsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const happened = all.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const never = all.filter(({ count }) => count === 0);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{title}</h2>
      {happened.length > 0 ? <List counted={happened} /> : <p>{none}</p>}
      {never.length > 0 && (
        <Disclosure
          title={t('diagnostics.never', { count: never.length })}
          text={t('diagnostics.neverText')}
          isOpen={isOpen}
          onToggle={setOpen}
        >
          <List counted={never} />
        </Disclosure>
      )}
    </section>
  );
}

function List({ counted }: { readonly counted: readonly Counted[] }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (
    <dl className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-card">
      {counted.map(({ id, title, text, count }) => (
        <div key={id} data-testid={`count-${id}`} className="flex items-baseline gap-4 px-4 py-2.5">
          <dt className="grow">
            <span className="font-medium">{title}</span>
            <span className="block text-sm text-ink-soft">{text}</span>
          </dt>
          <dd className="shrink-0 tabular-nums">
            {t('diagnostics.times', { count, number: whole(count) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
