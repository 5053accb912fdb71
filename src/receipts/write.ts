import {
  type ConsentEvent,
  type ConsentRecord,
  type Controller,
  type Guardian,
  type Notice,
  PRIVACY_RIGHTS,
  type ConsentReceipt,
  type PurposeId,
} from '../domain';

/** Whose consent a receipt is about. */
export type ReceiptSubject = Pick<ConsentRecord, 'recordId' | 'subject'>;

/** What happened, before anybody signed for it. */
export type UnsignedEvent = Omit<ConsentEvent, 'signer' | 'signature'>;

type PurposeLine = ConsentReceipt['purposes'][number];

/** A name and a way to be reached go with the template; the latter only if somebody wants to give it. */
const PII: PurposeLine['pii_information'] = [
  { pii_type: 'face-template', pii_optional: false, special_pii_category: true },
  { pii_type: 'display-name', pii_optional: false, special_pii_category: false },
  { pii_type: 'contact', pii_optional: true, special_pii_category: false },
];

type Kind = ConsentEvent['kind'];

const days = (count: number) => `P${count}D`;

/** Days that the data for one purpose are kept after an event. @returns `null` where the notice does not know it */
function daysKept({ purposes, eraseAfterDays }: Notice, purpose: PurposeId, kind: Kind) {
  const promised = purposes.find(({ id }) => id === purpose);
  if (!promised) return null;
  return kind === 'withdrawn' ? eraseAfterDays : promised.retentionDays;
}

/** What a notice promises of one purpose, as receipts write it. @returns `null` where the notice does not know it */
export function retentionOf(notice: Notice, purpose: PurposeId, kind: Kind): string | null {
  const kept = daysKept(notice, purpose, kind);
  return kept === null ? null : days(kept);
}

function purposeLine(event: UnsignedEvent, notice: Notice, purpose: PurposeId): PurposeLine {
  const { language } = event.notice;
  const words = notice.texts.find((text) => text.language === language)?.purposes[purpose];
  const retention_period = retentionOf(notice, purpose, event.kind);
  if (!words || retention_period === null)
    throw new TypeError(`The notice does not name ${purpose} in ${language}.`);
  return {
    purpose,
    purpose_title: words.title,
    purpose_text: words.text,
    lawful_basis: 'consent',
    pii_information: PII,
    pii_controllers: ['controller'],
    collection_method: ['camera', 'photo'],
    processing_method: 'face-recognition-on-device',
    storage_locations: ['device-encrypted', 'backup-encrypted'],
    retention_period,
    recipient_third_parties: [],
    withdrawal_method: ['kiosk', 'controller'],
    privacy_rights: [...PRIVACY_RIGHTS],
  };
}

function parties(
  controller: Controller,
  guardian: Guardian | null,
): ConsentReceipt['party_identification'] {
  const one = {
    party_id: 'controller' as const,
    party_role: 'pii-controller',
    party_name: controller.name,
    party_address: controller.address,
    party_contact: controller.contact,
  };
  if (!guardian) return [one];
  return [
    one,
    {
      party_id: 'guardian',
      party_role: guardian.relation,
      party_name: guardian.name,
      party_address: null,
      party_contact: null,
    },
  ];
}

/**
 * Writes the receipt of one event. Every sentence in it comes from the notice, in the language that was shown; the rest are facts and codes.
 * The same event and notice give the same receipt, byte for byte, so that it can be written again at any time.
 *
 * @throws when the event names a version, language or purpose that this notice does not have
 */
export function writeReceipt(
  { recordId, subject }: ReceiptSubject,
  event: UnsignedEvent,
  notice: Notice,
): ConsentReceipt {
  if (event.notice.version !== notice.version) throw new TypeError('This is another notice.');
  const kept = event.purposes.map((purpose) => daysKept(notice, purpose, event.kind) ?? 0);
  return {
    schema_version: 'countenance-1 (ISO/IEC TS 27560:2023)',
    receipt_id: event.receiptId,
    record_id: recordId,
    pii_principal_id: subject,
    privacy_notice: { version: event.notice.version, sha256: event.notice.hash },
    language: event.notice.language,
    purposes: event.purposes.map((purpose) => purposeLine(event, notice, purpose)),
    party_identification: parties(notice.controller, event.guardian),
    events: [
      {
        event_time: new Date(event.at).toISOString(),
        validity_duration: days(event.kind === 'withdrawn' ? 0 : Math.max(0, ...kept)),
        entity_id: event.guardian ? 'guardian' : subject,
        event_type: 'explicit',
        event_state: event.kind,
        event_method: event.method,
        event_place: event.place,
      },
    ],
  };
}
