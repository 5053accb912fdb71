import { ChevronDown, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { FileLines } from './file-lines';
import { isUsed, type FileOutcome, type Imported, type PersonOutcome } from './imported';

const looks = {
  good: { Icon: CircleCheck, tint: 'text-accent' },
  none: { Icon: CircleDashed, tint: 'text-ink-soft' },
  bad: { Icon: TriangleAlert, tint: 'text-warn' },
};

/** One person: what became of them, of every photo that was of no use, and, when it is opened, of every photo. */
export function Outcome({ imported }: { readonly imported: Imported }) {
  const { group, outcome, files } = imported;
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const say = useOutcomeWords();
  const { Icon, tint } = looks[lookOf(outcome)];
  const results = group.files.map(({ name }, at) => ({ file: name, result: files[at] ?? 'used' }));
  const shown = isOpen ? results : results.filter(({ result }) => isWorthSaying(result));
  const used = files.filter(isUsed).length;
  return (
    <li data-testid="imported" data-kind={outcome.kind} data-name={group.name}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={shown.length > 0 ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full cursor-pointer gap-3 px-4 py-2.5 text-start -outline-offset-2 hover:bg-sunken"
      >
        <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tint}`} />
        <span className="min-w-0 grow">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <bdi className="min-w-0 font-medium break-words">{group.name}</bdi>
            <span className="text-sm text-ink-soft tabular-nums">
              {t('import.list.photos', { used, count: files.length })}
            </span>
          </span>
          <span className="block text-sm text-ink-soft">{say(outcome)}</span>
        </span>
        <ChevronDown
          aria-hidden
          className={`mt-0.5 size-5 shrink-0 text-ink-soft ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {shown.length > 0 && (
        <div id={id} className="ps-12 pe-4 pb-3">
          <FileLines
            lines={shown.map(({ file, result }) => ({ file, text: t(`import.file.${result}`) }))}
          />
        </div>
      )}
    </li>
  );
}

function lookOf({ kind }: PersonOutcome): keyof typeof looks {
  if (kind === 'enrolled' || kind === 'improved') return 'good';
  return kind === 'already' ? 'none' : 'bad';
}

/** What became of this file is not said by what became of the person. */
function isWorthSaying(result: FileOutcome): boolean {
  return !isUsed(result) && result !== 'not-stored';
}

function useOutcomeWords(): (outcome: PersonOutcome) => string {
  const { t } = useTranslation();
  const { oneOf } = useNumbers();
  return (outcome) => {
    switch (outcome.kind) {
      case 'enrolled':
      case 'improved':
        return t(`import.outcome.${outcome.kind}`, { count: outcome.looks });
      case 'duplicate':
        return t('import.outcome.duplicate', {
          names: oneOf(outcome.people.map(({ name }) => name)),
        });
      default:
        return t(`import.outcome.${outcome.kind}`);
    }
  };
}
