import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Button } from '../../ui';
import type { Fate, RestorePlan } from '../../vault';

/** Names that a group shows at first: enough for a small office, and no wall of text for a large one. */
const NAMES_AT_FIRST = 12;

/** What changes comes first. */
const fates: readonly Fate[] = ['added', 'erased-there', 'held', 'differs', 'erased-here', 'kept'];

/** How many people of a plan meet a fate. */
export function countOf(plan: RestorePlan, fate: Fate): number {
  return plan.people.filter((person) => person.fate === fate).length;
}

/** The dry run: everybody whom restoring concerns, grouped by what would happen. */
export function PlanList({ plan }: { readonly plan: RestorePlan }) {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-card empty:hidden">
      {fates.map((fate) => {
        const names = plan.people.filter((person) => person.fate === fate).map(({ name }) => name);
        return names.length > 0 && <Group key={fate} fate={fate} names={names} />;
      })}
    </div>
  );
}

interface GroupProps {
  readonly fate: Fate;
  readonly names: readonly string[];
}

function Group({ fate, names }: GroupProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [all, setAll] = useState(false);
  const count = names.length;
  const shown = all ? names : names.slice(0, NAMES_AT_FIRST);
  const title = t(`restore.fate.${fate}.title`, { count, number: whole(count) });
  return (
    <section className="flex flex-col gap-2 px-5 py-4">
      <h2 className={`font-semibold ${fate === 'erased-there' ? 'text-danger' : ''}`}>{title}</h2>
      <p className="text-ink-soft">{t(`restore.fate.${fate}.text`, { count })}</p>
      <ul className="flex flex-wrap gap-2">
        {shown.map((name, at) => (
          <li key={at} className="max-w-full rounded-full bg-sunken px-3 py-1 break-words">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {shown.length < count && (
        <div className="-ms-5">
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('restore.showAll', { number: whole(count) })}
          </Button>
        </div>
      )}
    </section>
  );
}
