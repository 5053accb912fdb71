import { Inbox } from 'lucide-react';
import { DUE_SOON_DAYS, type RequestCounts } from '../../domain';
import { useTranslation } from '../../i18n';
import { LinkRow } from '../../ui';
import type { Vault } from '../../vault';
import { useLoaded } from '../use-loaded';

const countRequests = (vault: Vault) => vault.countRequests();

/** Leads to the request log, and says what is due there. */
export function RequestsRow() {
  const { t } = useTranslation();
  const [counts] = useLoaded<RequestCounts>(countRequests);
  const { overdue, soon } = counts.kind === 'loaded' ? counts.value : { overdue: 0, soon: 0 };
  const warning =
    overdue > 0
      ? t('requests.rowOverdue', { count: overdue })
      : soon > 0
        ? t('requests.rowDue', { count: soon, days: DUE_SOON_DAYS })
        : null;
  return (
    <LinkRow
      to="/requests"
      picture={<Inbox aria-hidden className="size-5" />}
      title={t('requests.title')}
      text={t('requests.row')}
      warning={warning}
    />
  );
}
