import type { ReactNode } from 'react';
import { now } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { DonePage } from '../../ui';
import type { Withdrawn } from '../../vault';
import { ReceiptCard } from '../receipt';

interface WithdrawnPageProps {
  readonly withdrawn: Withdrawn;
  /** Whose consent it was, where somebody else reads this page; `null` where they read it themselves. */
  readonly name: string | null;
  readonly actions: ReactNode;
}

/** Says that a consent was taken back and when everything is erased, and gives the receipt. */
export function WithdrawnPage({ withdrawn, name, actions }: WithdrawnPageProps) {
  const { t } = useTranslation();
  const sayErasure = useErasureWords();
  const { receipt, erasedBy } = withdrawn;
  return (
    <DonePage
      title={t('consent.withdrawn.title')}
      text={
        <>
          <p>
            {name === null ? t('consent.withdrawn.you') : t('consent.withdrawn.other', { name })}
          </p>
          <p className="mt-1 text-base font-normal text-ink-soft">{sayErasure(erasedBy)}</p>
        </>
      }
      actions={actions}
    >
      {receipt ? (
        <ReceiptCard signed={receipt} />
      ) : (
        <p className="text-ink-soft">{t('consent.withdrawn.noReceipt')}</p>
      )}
    </DonePage>
  );
}

/** @returns says when everything about somebody is erased */
function useErasureWords(): (erasedBy: Withdrawn['erasedBy']) => string {
  const { t } = useTranslation();
  const { day } = useNumbers();
  return (erasedBy) => {
    if (erasedBy === null) return t('consent.withdrawn.erased');
    if (erasedBy <= now()) return t('consent.withdrawn.next');
    return t('consent.withdrawn.after', { day: day(erasedBy) });
  };
}
