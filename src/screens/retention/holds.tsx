import { Scale } from 'lucide-react';
import { calendarDayOf, now, startOfDay } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { LinkList, LinkRow } from '../../ui';
import type { HeldPerson } from '../../vault';

/** Who must not be erased, why, and when that is to be looked at again. */
export function Holds({ holds }: { readonly holds: readonly HeldPerson[] }) {
  const { t } = useTranslation();
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('retention.holds.title')}</h2>
      <p className="text-ink-soft">{t('retention.holds.lead')}</p>
      {holds.length === 0 ? (
        <p>{t('retention.holds.none')}</p>
      ) : (
        <LinkList>
          {holds.map((held) => (
            <HoldRow key={held.id} held={held} />
          ))}
        </LinkList>
      )}
    </section>
  );
}

function HoldRow({ held: { id, name, hold } }: { readonly held: HeldPerson }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const isDue = hold !== null && hold.reviewOn <= calendarDayOf(now());
  const when = hold ? { day: day(startOfDay(hold.reviewOn)) } : { day: '' };
  return (
    <LinkRow
      to={`/people/${id}`}
      picture={<Scale aria-hidden className="size-5" />}
      title={name}
      text={
        hold
          ? isDue
            ? hold.reason
            : `${hold.reason} · ${t('retention.holds.reviewed', when)}`
          : t('retention.holds.unread')
      }
      warning={isDue ? t('retention.holds.due', when) : null}
    />
  );
}
