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
export type UnsignedEvent = Omit<ConsentEvent, 'signer' | 'signature' | 'attestedBy'>;

type PurposeLine = ConsentReceipt['purposes'][number];

/** A name and a way to be reached go with the template; the latter only if somebody wants to give it. */
const PII: PurposeLine['pii_information'] = [
  { pii_type: 'face-template', pii_optional: false, special_pii_category: true },
  { pii_type: 'display-name', pii_optional: false, special_pii_category: false },
  { pii_type: 'contact', pii_optional: true, special_pii_category: false },
];

const days = (count: number) => `P${count}D`;

/** What happened, as far as it decides how long data are kept. */
type Kept = Pick<ConsentEvent, 'kind'> & { readonly isPartial: boolean };

/** Whether an event takes back some purposes that may be left out, and the rest of the consent stays. */
function isPartial({ kind, purposes }: UnsignedEvent, notice: Notice): boolean {
  const optional = new Set(notice.purposes.filter((one) => one.optional).map(({ id }) => id));
  return kind === 'withdrawn' && purposes.length > 0 && purposes.every((id) => optional.has(id));
}

/** Days that the data for one purpose are kept after an event. @returns `null` where the notice does not know it */
function daysKept(
  { purposes, eraseAfterDays }: Notice,
  purpose: PurposeId,
  { kind, isPartial }: Kept,
): number | null {
  const promised = purposes.find(({ id }) => id === purpose);
  if (!promised) return null;
  if (kind !== 'withdrawn') return promised.retentionDays;
  // The same data stay for the other purposes, and for this one no longer.
  return isPartial ? 0 : eraseAfterDays;
}

/** What a notice promises of one purpose, as receipts write it. @returns `null` where the notice does not know it */
export function retentionOf(notice: Notice, purpose: PurposeId, event: Kept): string | null {
  const kept = daysKept(notice, purpose, event);
  return kept === null ? null : days(kept);
}

function purposeLine(event: UnsignedEvent, notice: Notice, purpose: PurposeId): PurposeLine {
  const { language } = event.notice;
  const words = notice.texts.find((text) => text.language === language)?.purposes[purpose];
  const kept = { kind: event.kind, isPartial: isPartial(event, notice) };
  const retention_period = retentionOf(notice, purpose, kept);
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

type Receipt<Version extends '1' | '2'> = Extract<
  ConsentReceipt,
  { schema_version: `countenance-${Version} (ISO/IEC TS 27560:2023)` }
>;
type FirstParties = Receipt<'1'>['party_identification'];
type Parties = Receipt<'2'>['party_identification'];

function firstParties(controller: Controller, guardian: Guardian | null): FirstParties {
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

function parties(controller: Controller, guardian: Guardian | null): Parties {
  const { dpo, authority } = controller;
  const types = { controller: 'organisation', guardian: 'person' } as const;
  const known = firstParties(controller, guardian);
  const unasked = { party_address: null, party_contact: null };
  return [
    ...known.map((party) => ({ ...party, party_type: types[party.party_id] })),
    ...(dpo === undefined
      ? []
      : [
          {
            ...unasked,
            ...role('data-protection-officer', 'person'),
            party_name: null,
            party_contact: dpo,
          },
        ]),
    ...(authority === undefined
      ? []
      : [{ ...unasked, ...role('supervisory-authority', 'authority'), party_name: authority }]),
  ];
}

function role<Id extends Parties[number]['party_id'], Type extends Parties[number]['party_type']>(
  party_id: Id,
  party_type: Type,
) {
  return { party_id, party_role: party_id, party_type };
}

/**
 * Writes the receipt of one event. Every sentence in it comes from the notice, in the language that was shown; the rest are facts and codes.
 * The same event and notice give the same receipt, byte for byte, so that it can be written again at any time; one of an earlier profile
 * as it was then.
 *
 * @throws when the event names a version, language or purpose that this notice does not have
 */
export function writeReceipt(
  { recordId, subject }: ReceiptSubject,
  event: UnsignedEvent,
  notice: Notice,
): ConsentReceipt {
  if (event.notice.version !== notice.version) throw new TypeError('This is another notice.');
  const { controller } = notice;
  const facts = {
    receipt_id: event.receiptId,
    record_id: recordId,
    pii_principal_id: subject,
    privacy_notice: { version: event.notice.version, sha256: event.notice.hash },
    language: event.notice.language,
    purposes: event.purposes.map((purpose) => purposeLine(event, notice, purpose)),
  };
  const happened = eventLine(subject, event, notice);
  if (event.profile === undefined)
    return {
      schema_version: 'countenance-1 (ISO/IEC TS 27560:2023)',
      ...facts,
      party_identification: firstParties(controller, event.guardian),
      events: [happened],
    };
  const isSome = event.kind !== 'withdrawn' || isPartial(event, notice);
  return {
    schema_version: 'countenance-2 (ISO/IEC TS 27560:2023)',
    ...facts,
    jurisdiction: controller.jurisdiction ?? null,
    party_identification: parties(controller, event.guardian),
    events: [{ ...happened, event_scope: isSome ? 'purposes' : 'everything' }],
  };
}

function eventLine(
  subject: ReceiptSubject['subject'],
  event: UnsignedEvent,
  notice: Notice,
): Receipt<'1'>['events'][0] {
  const { kind, guardian } = event;
  const isOver = { kind, isPartial: false };
  const kept = event.purposes.map((purpose) => daysKept(notice, purpose, isOver) ?? 0);
  return {
    event_time: new Date(event.at).toISOString(),
    validity_duration: days(kind === 'withdrawn' ? 0 : Math.max(0, ...kept)),
    entity_id: guardian ? 'guardian' : subject,
    event_type: 'explicit',
    event_state: kind,
    event_method: event.method,
    event_place: event.place,
  };
}
