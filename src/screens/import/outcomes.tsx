import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useNumbers, useTranslation } from '../../i18n';
import type { FileOutcome, Imported } from './run-import';

const icons = {
  good: { Icon: CircleCheck, tint: 'text-accent' },
  none: { Icon: CircleDashed, tint: 'text-ink-soft' },
  bad: { Icon: TriangleAlert, tint: 'text-warn' },
};

/** Everybody who is done, newest first: what became of them, and of each file that was not used. */
export function Outcomes({ done }: { readonly done: readonly Imported[] }) {
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-card">
      {[...done].reverse().map((imported) => (
        <Outcome key={imported.group.name} imported={imported} />
      ))}
    </ul>
  );
}

function Outcome({ imported: { group, outcome, files } }: { readonly imported: Imported }) {
  const { t } = useTranslation();
  const { oneOf } = useNumbers();
  const added = outcome.kind === 'enrolled' || outcome.kind === 'improved';
  const look = added ? 'good' : outcome.kind === 'already' ? 'none' : 'bad';
  const { Icon, tint } = icons[look];
  const names = outcome.kind === 'duplicate' ? oneOf(outcome.people.map(({ name }) => name)) : '';
  const count = added ? outcome.samples : 0;
  const unused = group.files.flatMap((file, at) => {
    const why = files[at];
    return why && isUnused(why) ? [{ name: file.name, why }] : [];
  });
  return (
    <li
      data-testid="imported"
      data-kind={outcome.kind}
      data-name={group.name}
      className="flex gap-3 px-5 py-3"
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tint}`} />
      <div className="min-w-0">
        <p className="font-medium break-words">
          <bdi>{group.name}</bdi>
        </p>
        <p className="text-sm text-ink-soft">
          {t(`import.outcome.${outcome.kind}`, { count, names })}
        </p>
        {unused.map(({ name, why }) => (
          <p key={name} className="text-sm break-words text-ink-soft">
            {name}: {t(`import.file.${why}`)}
          </p>
        ))}
      </div>
    </li>
  );
}

function isUnused(outcome: FileOutcome): outcome is Exclude<FileOutcome, 'used' | 'already'> {
  return outcome !== 'used' && outcome !== 'already';
}
