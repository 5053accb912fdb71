import { useLocation } from 'wouter';
import { backupDue, now } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { Vault } from '../../vault';
import { useLoaded } from '../use-loaded';

const readFacts = (vault: Vault) => vault.readFacts();

/** Reminds an officer of the backup when there is none, or an old one. When that cannot be found out, there is nothing to say. */
export function BackupReminder() {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [, go] = useLocation();
  const [facts] = useLoaded(readFacts);
  if (facts.kind !== 'loaded') return null;
  const { backedUpAt } = facts.value;
  if (!backupDue(facts.value, now())) return null;
  return (
    <Notice
      kind="info"
      title={
        backedUpAt === null
          ? t('people.backup.never')
          : t('people.backup.old', { day: day(backedUpAt) })
      }
      actions={<Button onPress={() => go('/vault/backup')}>{t('people.backup.make')}</Button>}
    >
      {t('people.backup.text')}
    </Notice>
  );
}
