import { useState } from 'react';
import type { PersonId, ReceiptId, SignedReceipt } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure } from '../../ui';
import type { Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { ReceiptCard } from '../receipt';
import { useOfPerson } from './use-of-person';

const readReceipts = (vault: Vault, id: PersonId) => vault.readReceipts(id);

const NONE: readonly SignedReceipt[] = [];

/** Every receipt that somebody was given, the newest first. One is open at a time, so that only that one is printed. */
export function PersonReceipts({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation();
  const [receipts, reload] = useOfPerson(id, readReceipts, NONE);
  const [open, setOpen] = useState<ReceiptId | null>(null);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-medium">{t('person.receipts.title')}</h2>
      {receipts.kind !== 'loaded' ? (
        <ToCome state={receipts} onRetry={() => void reload()} />
      ) : receipts.value.length === 0 ? (
        <p className="text-ink-soft">{t('person.receipts.none')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {receipts.value.toReversed().map((signed) => {
            const { receipt_id } = signed.receipt;
            return (
              <li key={receipt_id}>
                <Receipt
                  signed={signed}
                  isOpen={open === receipt_id}
                  onToggle={(opened) => setOpen(opened ? receipt_id : null)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

interface ReceiptProps {
  readonly signed: SignedReceipt;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function Receipt({ signed, ...folding }: ReceiptProps) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const { events, privacy_notice } = signed.receipt;
  const [{ event_state, event_time }] = events;
  return (
    <Disclosure
      {...folding}
      title={t(`person.receipts.${event_state}`, { version: privacy_notice.version })}
      text={moment(new Date(event_time).getTime())}
    >
      <ReceiptCard signed={signed} />
    </Disclosure>
  );
}
