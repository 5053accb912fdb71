import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Section } from '../../ui';

interface PersonLeaveProps {
  readonly person: PersonSummary;
  readonly onWithdraw: () => void;
  readonly onRemove: () => void;
}

/** How somebody leaves: with a receipt, or at once. */
export function PersonLeave({ person, onWithdraw, onRemove }: PersonLeaveProps) {
  const { t } = useTranslation();
  const { name, standing, held } = person;
  return (
    <Section title={t('person.leave.title')}>
      <div className="divide-y divide-line rounded-panel border border-line bg-card px-5">
        {standing !== 'withdrawn' && (
          <div className="flex flex-col items-start gap-3 py-4">
            <p className="text-ink-soft">{t('person.leave.withdraw', { name })}</p>
            <Button onPress={onWithdraw}>{t('person.withdraw.action')}</Button>
          </div>
        )}
        <div className="flex flex-col items-start gap-3 py-4">
          <p className="text-ink-soft">
            {t(held ? 'person.leave.held' : 'person.leave.remove', { name })}
          </p>
          {!held && <Button onPress={onRemove}>{t('people.removeName', { name })}</Button>}
        </div>
      </div>
    </Section>
  );
}
