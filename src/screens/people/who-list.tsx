import { useEffect, useState } from 'react';
import type { PersonId, PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { useServices } from '../services';

interface WhoListProps {
  readonly ids: readonly PersonId[];
  /** Whether they are to be erased, which a legal hold prevents. */
  readonly leaving?: true;
}

/** Everybody whom a change is about, by name, before it is made. */
export function WhoList({ ids, leaving }: WhoListProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault } = useServices();
  const [people, setPeople] = useState<readonly PersonSummary[]>([]);
  // The ids do not change while a dialog asks.
  const [asked] = useState(ids);
  useEffect(() => {
    void vault.describePeople(asked).then((described) => {
      if (described.ok) setPeople(described.value);
    });
  }, [vault, asked]);
  return (
    <section
      aria-label={t('roster.who', { count: asked.length, number: whole(asked.length) })}
      className="flex flex-col gap-1"
    >
      <p>{t('roster.who', { count: asked.length, number: whole(asked.length) })}</p>
      {/* Ten thousand names are drawn as far as they are seen. It can be scrolled with the keyboard as well. */}
      <ul
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-48 overflow-y-auto rounded-control border border-line bg-sunken px-4 py-2 text-ink"
      >
        {people.map(({ id, name, standing, held }) => (
          <li
            key={id}
            className="py-0.5 [contain-intrinsic-size:auto_1.75rem] [content-visibility:auto]"
          >
            <bdi>{name}</bdi>
            {standing !== 'active' && (
              <span className="text-sm text-ink-soft"> · {t(`people.standing.${standing}`)}</span>
            )}
            {leaving && held && (
              <span className="text-sm text-warn"> · {t('people.underHold.stays')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
