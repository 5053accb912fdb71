import { useNumbers, useTranslation } from '../../i18n';
import type { Vault } from '../../vault';
import { useLoaded } from '../use-loaded';

const readTallies = (vault: Vault) => vault.readTallies();

/** How often somebody said no, or could not enrol. When nobody did, or it cannot be found out, there is nothing to say. */
export function TallyCounts() {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [tallies] = useLoaded(readTallies);
  if (tallies.kind !== 'loaded') return null;
  const { refused, failed } = tallies.value;
  const failures = Object.values(failed).reduce((sum, count) => sum + count, 0);
  if (refused + failures === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-medium">{t('notice.office.tallies.title')}</h2>
      {refused > 0 && (
        <p>{t('notice.office.tallies.refused', { count: refused, number: whole(refused) })}</p>
      )}
      {failures > 0 && (
        <p>{t('notice.office.tallies.failed', { count: failures, number: whole(failures) })}</p>
      )}
      <p className="text-sm text-ink-soft">{t('notice.office.tallies.text')}</p>
    </section>
  );
}
