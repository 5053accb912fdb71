import { useNumbers, useTranslation } from '../../i18n';
import { isEnrolled, type Imported } from './imported';
import { Outcome } from './outcome';

interface OutcomesProps {
  readonly done: readonly Imported[];
  /** Whether those who were not enrolled come first, under a heading: there is something to do about them. */
  readonly sorted?: boolean;
}

/** Everybody who is done. */
export function Outcomes({ done, sorted = false }: OutcomesProps) {
  if (!sorted) return <Rows done={done} />;
  return (
    <>
      <Section kind="refused" done={done.filter((imported) => !isEnrolled(imported))} />
      <Section kind="enrolled" done={done.filter(isEnrolled)} />
    </>
  );
}

interface SectionProps {
  readonly kind: 'refused' | 'enrolled';
  readonly done: readonly Imported[];
}

function Section({ kind, done }: SectionProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (done.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="font-medium">
          {t(`import.list.${kind}`, { count: done.length, number: whole(done.length) })}
        </h2>
        {kind === 'enrolled' && <p className="text-sm text-ink-soft">{t('import.list.meaning')}</p>}
      </div>
      <Rows done={done} />
    </section>
  );
}

function Rows({ done }: Pick<OutcomesProps, 'done'>) {
  if (done.length === 0) return null;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-card">
      {done.map((imported) => (
        <Outcome key={imported.group.name} imported={imported} />
      ))}
    </ul>
  );
}
