import { useState } from 'react';
import { isLeaving, type PersonId, type ReceiptId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure, Notice } from '../../ui';
import type { FiledReceipts, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { ReceiptCard } from '../receipt';
import { useOfPerson } from './use-of-person';

const readReceipts = (vault: Vault, id: PersonId) => vault.readReceipts(id);

const NONE: FiledReceipts = { receipts: [], unwritable: 0 };

/** Every receipt that somebody was given, the newest first. One is open at a time, so that only that one is printed. */
export function PersonReceipts({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation();
  const [receipts, reload] = useOfPerson(id, readReceipts, NONE);
  const [open, setOpen] = useState<ReceiptId | null>(null);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-medium">{t('person.receipts.title')}</h3>
      {receipts.kind !== 'loaded' ? (
        <ToCome state={receipts} onRetry={() => void reload()} />
      ) : (
        <Listed receipts={receipts.value} open={open} onOpen={setOpen} />
      )}
    </section>
  );
}

interface ListedProps {
  readonly receipts: FiledReceipts;
  readonly open: ReceiptId | null;
  readonly onOpen: (id: ReceiptId | null) => void;
}

function Listed({ receipts: { receipts, unwritable }, open, onOpen }: ListedProps) {
  const { t } = useTranslation();
  return (
    <>
      {unwritable > 0 && (
        <Notice kind="warning" title={t('person.receipts.unwritable', { count: unwritable })}>
          {t('person.receipts.unwritableText')}
        </Notice>
      )}
      {receipts.length === 0 && unwritable === 0 && (
        <p className="text-ink-soft">{t('person.receipts.none')}</p>
      )}
      {receipts.length > 0 && (
        <ul className="flex flex-col gap-2">
          {receipts.toReversed().map((filed) => {
            const { receipt_id } = filed.signed.receipt;
            return (
              <li key={receipt_id}>
                <Receipt
                  {...filed}
                  isOpen={open === receipt_id}
                  onToggle={(opened) => onOpen(opened ? receipt_id : null)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

type Filed = FiledReceipts['receipts'][number];

interface ReceiptProps extends Filed {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function Receipt({ signed, attestedBy, ...folding }: ReceiptProps) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const { events, privacy_notice } = signed.receipt;
  const [{ event_state, event_time }] = events;
  const isPart = event_state === 'withdrawn' && !isLeaving(signed.receipt);
  return (
    <Disclosure
      {...folding}
      title={t(`person.receipts.${isPart ? 'withdrawnPart' : event_state}`, {
        version: privacy_notice.version,
      })}
      text={moment(new Date(event_time).getTime())}
    >
      {attestedBy?.label && (
        <p className="mb-4 text-sm text-ink-soft">
          {t('person.receipts.attestedBy', { label: attestedBy.label })}
        </p>
      )}
      <ReceiptCard signed={signed} />
    </Disclosure>
  );
}
