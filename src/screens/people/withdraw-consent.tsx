import { useState } from 'react';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { ConfirmDialog, Notice } from '../../ui';
import type { Vault, WithdrawError, Withdrawn } from '../../vault';
import { useGuardian } from '../consent';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';

interface WithdrawConsentProps {
  readonly person: PersonSummary;
  readonly onCancel: () => void;
  readonly onWithdrawn: (withdrawn: Withdrawn) => void;
}

const listNotices = (vault: Vault) => vault.listNotices();

/** Asks an officer, saying what happens and when, and takes somebody's consent back for them. */
export function WithdrawConsent({ person, onCancel, onWithdrawn }: WithdrawConsentProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [leaving, setLeaving] = useState(false);
  const [notices] = useLoaded(listNotices);
  const { pending: working, error, run } = useCall<WithdrawError>();
  const pending = working || leaving;
  const who = useGuardian();
  const { id, name, noticeVersion } = person;
  const published = notices.kind === 'loaded' ? notices.value.published : [];
  // The promises of the notice that they agreed to hold, and where there is none, those of the one in force.
  const promised = published.find(({ notice }) => notice.version === noticeVersion) ?? published[0];
  const days = promised?.notice.eraseAfterDays ?? 0;

  async function withdraw() {
    const guardian = who.read();
    if (guardian === undefined) return;
    const withdrawn = await run(() => vault.withdraw(id, guardian));
    if (!withdrawn.ok) return;
    setLeaving(true);
    await vaultChanged();
    onWithdrawn(withdrawn.value);
  }

  return (
    <ConfirmDialog
      title={t('person.withdraw.title', { name })}
      confirm={pending ? t('person.withdraw.pending') : t('person.withdraw.action')}
      cancel={t('common.cancel')}
      isPending={pending}
      onConfirm={() => void withdraw()}
      onCancel={onCancel}
    >
      <p>{t('person.withdraw.text', { name })}</p>
      {notices.kind === 'loaded' && (
        <p className="mt-2">{t('person.withdraw.erased', { count: days })}</p>
      )}
      <div className="mt-4 flex flex-col gap-4 empty:hidden">{who.fields}</div>
      <div className="mt-4 empty:hidden">
        <OfficeTrouble error={error} />
        {error?.kind === 'not-found' && (
          <Notice kind="info" title={t('person.withdraw.notFound', { name })} />
        )}
      </div>
    </ConfirmDialog>
  );
}
