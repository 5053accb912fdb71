import { isLeaving, type ConsentReceipt, type ReceiptStatement } from '../src/domain';
import type { Genuine, Refusal } from '../src/receipts';
import { line, quoted } from './words';

const STATES: Record<ReceiptStatement['event_state'], string> = {
  given: 'consent was given',
  renewed: 'consent was given anew',
  withdrawn: 'consent was withdrawn',
};

const RIGHTS: Record<ConsentReceipt['purposes'][number]['privacy_rights'][number], string> = {
  'gdpr:art-7-3': 'withdraw (7(3))',
  'gdpr:art-15': 'see the data (15)',
  'gdpr:art-16': 'have them corrected (16)',
  'gdpr:art-17': 'have them erased (17)',
  'gdpr:art-18': 'have their use restricted (18)',
  'gdpr:art-20': 'take them elsewhere (20)',
  'gdpr:art-77': 'complain to an authority (77)',
};

const PII: Record<
  ConsentReceipt['purposes'][number]['pii_information'][number]['pii_type'],
  string
> = { 'face-template': 'face template', 'display-name': 'name', contact: 'contact' };

/** `P30D` in words. */
const daysIn = (duration: string) => `${duration.slice(1, -1)} days`;

function purposeLines(receipt: ConsentReceipt): readonly string[] {
  const { purposes, events } = receipt;
  const isPart = events[0].event_state === 'withdrawn' && !isLeaving(receipt);
  const kept = isLeaving(receipt) ? 'erased within' : 'kept for at most';
  return purposes.flatMap((one) => [
    line('Purpose', quoted(one.purpose_title)),
    line('', quoted(one.purpose_text)),
    line(
      '',
      `${one.pii_information.map(({ pii_type }) => PII[pii_type]).join(', ')}: ${isPart ? 'not used for this any more' : `${kept} ${daysIn(one.retention_period)}`}`,
    ),
  ]);
}

function receiptLines(receipt: ConsentReceipt): readonly string[] {
  const [{ event_method, event_place, entity_id }] = receipt.events;
  const how = event_method === 'screen' ? 'on the screen' : 'elsewhere, as an officer attests';
  const by = entity_id === 'guardian' ? 'by a guardian' : 'by the person';
  const rights = receipt.purposes[0]?.privacy_rights ?? [];
  return [
    line('How', `${by}, ${how}, ${event_place === 'kiosk' ? 'at a kiosk' : 'with an officer'}`),
    ...receipt.party_identification.map((party) =>
      line(
        PARTIES[party.party_id],
        [party.party_name, party.party_role, party.party_address, party.party_contact]
          .filter((text) => text !== null && text !== '' && !OWN_ROLES.has(text))
          .map((text) => quoted(text ?? ''))
          .join(', '),
      ),
    ),
    ...('jurisdiction' in receipt && receipt.jurisdiction !== null
      ? [line('Law', quoted(receipt.jurisdiction))]
      : []),
    ...purposeLines(receipt),
    line('Rights', `${rights.map((right) => RIGHTS[right]).join(', ')} of the GDPR`),
    line('Notice', `version ${receipt.privacy_notice.version}, in "${receipt.language}"`),
  ];
}

const PARTIES = {
  controller: 'Controller',
  guardian: 'Guardian',
  'data-protection-officer': 'DPO',
  'supervisory-authority': 'Authority',
} as const;

/** Roles that the line says already. */
const OWN_ROLES = new Set(['pii-controller', 'data-protection-officer', 'supervisory-authority']);

/** What a genuine receipt says, and what that is worth. */
export function genuineWords(
  { receipt, statement, signer, vault }: Genuine,
  known: { readonly key: boolean; readonly notice: boolean },
): readonly string[] {
  const signedBy =
    signer.kind === 'vault' ? 'the vault itself' : 'a kiosk that the vault vouches for';
  return [
    'GENUINE: nothing was altered since this was signed.',
    '',
    line('What', `${STATES[statement.event_state]} on ${statement.event_time}`),
    line('Person', `${statement.pii_principal_id} (only the vault can tell who)`),
    line('Receipt', statement.receipt_id),
    ...(receipt ? receiptLines(receipt) : []),
    line(
      'Notice hash',
      `${statement.notice_sha256}${known.notice ? ' (is that of the notice given)' : ''}`,
    ),
    line('Signed by', signedBy),
    line("Vault's key", `${vault}${known.key ? ' (is the one expected)' : ''}`),
    '',
    ...(receipt
      ? []
      : ['This is the short form from a QR code: the words of the receipt are in its file only.']),
    ...(known.key
      ? []
      : [
          "Anybody can sign a receipt with a key of their own: compare the vault's key with the one that the organisation publishes, or give it as --key.",
        ]),
  ];
}

const ALTERED: Record<Extract<Refusal, { kind: 'altered' }>['what'], string> = {
  receipt: 'its words are not those that were signed.',
  signature: 'what was signed, the key or the signature is not as it was.',
  voucher: 'it says that a kiosk signed, and the vault it names did not vouch for that kiosk.',
};

/** Why a receipt is refused. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-a-receipt':
      return `NOT A RECEIPT: it does not have the form of one${refusal.where === '' ? '' : ` (at ${quoted(refusal.where)})`}.`;
    case 'altered':
      return `ALTERED: ${ALTERED[refusal.what]}`;
    case 'not-vouched-then':
      return `NOT VOUCHED THEN: a kiosk signed this for a time at which the vault did not vouch for it. It did from ${refusal.period.since} to ${refusal.period.until}.`;
    case 'other-key':
      return `OTHER KEY: unaltered, but not from the vault expected. It was signed for ${refusal.vault}.`;
    case 'not-a-notice':
      return 'NOT A NOTICE: the file given as the notice does not have the form of one.';
    case 'other-notice':
      return `OTHER NOTICE: the receipt names ${refusal.named}, and the notice given is ${refusal.given}.`;
    case 'misquotes':
      return 'MISQUOTES: signed as it stands, but not in the words of the notice that it names.';
  }
}
