import type { ReactNode } from 'react';
import { isLeaving, type SignedReceipt } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';

/** What a receipt says, in plain words. */
export function ReceiptFacts({ signed }: { readonly signed: SignedReceipt }) {
  const { t, i18n } = useTranslation();
  const { moment } = useNumbers();
  const { receipt, signer } = signed;
  const [event] = receipt.events;
  const party = (id: (typeof receipt.party_identification)[number]['party_id']) =>
    receipt.party_identification.find(({ party_id }) => party_id === id);
  const controller = party('controller');
  const guardian = party('guardian');
  const dpo = party('data-protection-officer')?.party_contact;
  const authority = party('supervisory-authority')?.party_name;
  const jurisdiction = 'jurisdiction' in receipt ? receipt.jurisdiction : null;
  const withdrawn = event.event_state === 'withdrawn';
  const leaving = isLeaving(receipt);
  const at = new Date(event.event_time).getTime();
  return (
    <dl className="flex flex-col gap-3">
      <Fact term={t('receipt.who')}>
        <bdi>{controller?.party_name}</bdi>
        {controller?.party_address && (
          <span className="block whitespace-pre-line">{controller.party_address}</span>
        )}
        {controller?.party_contact && <span className="block">{controller.party_contact}</span>}
      </Fact>
      <Fact term={t(withdrawn ? 'receipt.takenBack' : 'receipt.agreed')}>
        <ul lang={receipt.language} className="flex flex-col gap-1">
          {receipt.purposes.map(({ purpose, purpose_title, retention_period }) => (
            <li key={purpose}>
              <bdi>{purpose_title}</bdi>{' '}
              <span lang={i18n.language} className="text-ink-soft">
                {withdrawn && !leaving
                  ? t('receipt.usedNoMore')
                  : t(leaving ? 'receipt.erasedWithin' : 'receipt.keptFor', {
                      count: daysOf(retention_period),
                    })}
              </span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term={t('receipt.when')}>
        {moment(at)}, {t(`receipt.place.${event.event_place}`)}
        {event.event_method === 'attested' && (
          <span className="block">{t(withdrawn ? 'receipt.entered' : 'receipt.attested')}</span>
        )}
      </Fact>
      {guardian && (
        <Fact term={t(withdrawn ? 'receipt.guardianLeft' : 'receipt.guardian')}>
          <bdi>{guardian.party_name}</bdi> ({guardian.party_role})
        </Fact>
      )}
      {dpo && <Fact term={t('receipt.dpo')}>{dpo}</Fact>}
      {authority && <Fact term={t('receipt.authority')}>{authority}</Fact>}
      {jurisdiction && <Fact term={t('receipt.jurisdiction')}>{jurisdiction}</Fact>}
      {!leaving && (
        <Fact term={t('receipt.leave.term')}>
          {t('receipt.leave.text', { contact: controller?.party_contact ?? '' })}
        </Fact>
      )}
      <Fact term={t('receipt.number')}>
        <code className="text-sm break-all">{receipt.receipt_id}</code>
        <span className="block text-sm text-ink-soft">
          {t('receipt.notice', { version: receipt.privacy_notice.version })}{' '}
          {t(`receipt.signer.${signer.kind}`)}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `P365D` → 365. */
function daysOf(duration: string): number {
  return Number(duration.slice(1, -1));
}
