import type { PersonSummary } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Section } from '../../ui';

/** When everything about somebody is erased, and why. */
export function PersonDue({ person: { erasedBy } }: { readonly person: PersonSummary }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  return (
    <Section title={t('file.due.title')}>
      <p className="text-ink-soft">
        {erasedBy === null ? t('file.due.none') : t('file.due.by', { day: day(erasedBy) })}
      </p>
    </Section>
  );
}
