import {
  fail,
  isLeaving,
  Notice,
  ok,
  type PublicKey,
  ReceiptCode,
  type Result,
  type Sha256,
  SignedReceipt,
  type ConsentReceipt,
  type Voucher,
} from '../domain';
import { canonical, hashNotice } from './canonical';
import { isSignedBy } from './ed25519';
import { retentionOf } from './write';
import { isWithin, signedBytes, statementOf, vouchedBytes } from './sign';

/** A receipt that is what its signer signed. */
export interface Genuine extends ReceiptCode {
  /** `null`: only the code was checked, which holds the hash of the receipt and not its words. */
  readonly receipt: ConsentReceipt | null;
  /** The key of the vault that signed, or that vouches for the kiosk that did. Only this one is worth comparing. */
  readonly vault: PublicKey;
}

/** Why a receipt is refused. */
export type Refusal =
  /** Not of the form of a receipt or its code; `where` it differs first, as a path of fields. */
  | { readonly kind: 'not-a-receipt'; readonly where: string }
  /**
   * Not what was signed.
   * - `voucher`: the vault named did not vouch for this kiosk's key.
   * - `signature`: the statement was not signed so by this key.
   * - `receipt`: the signed statement is about another text than this receipt.
   */
  | { readonly kind: 'altered'; readonly what: 'voucher' | 'signature' | 'receipt' }
  /** Unaltered, but signed by a kiosk for a time for which the vault did not vouch for it. */
  | { readonly kind: 'not-vouched-then'; readonly period: Voucher }
  /** Genuine, and signed by (or for) another vault than the one expected. */
  | { readonly kind: 'other-key'; readonly vault: PublicKey }
  /** What was given as its notice is none, or is not the one that the receipt names. */
  | { readonly kind: 'not-a-notice' }
  | { readonly kind: 'other-notice'; readonly named: Sha256; readonly given: Sha256 }
  /** Signed as it stands, and yet not in the words of the notice that it names. */
  | { readonly kind: 'misquotes' };

/** What a receipt is checked against, besides itself. */
export interface Expected {
  /** The vault's key, as the organisation publishes it. Without it, anybody's receipt is genuine. */
  readonly vault?: PublicKey;
  /** The notice that was shown, as JSON. */
  readonly notice?: unknown;
}

type Parsed = Result<ReceiptCode & { receipt: ConsentReceipt | null }, Refusal>;

function parse(json: unknown): Parsed {
  const isCode = typeof json === 'object' && json !== null && !('receipt' in json);
  const parsed = isCode
    ? ReceiptCode.transform((code) => ({ ...code, receipt: null })).safeParse(json)
    : SignedReceipt.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'not-a-receipt', where: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** What was altered, or `null`. */
async function alteration({ receipt, statement, signer, signature }: Omit<Genuine, 'vault'>) {
  if (
    signer.kind === 'kiosk' &&
    !(await isSignedBy(signer.vault, signer.vouched, vouchedBytes(signer.key, signer.period)))
  )
    return 'voucher';
  if (!(await isSignedBy(signer.key, signature, signedBytes(statement)))) return 'signature';
  if (receipt && canonical(await statementOf(receipt)) !== canonical(statement)) return 'receipt';
  return null;
}

/** Whether a receipt says of its purposes and its controller what the notice says. */
function quotes(receipt: ConsentReceipt, notice: Notice): boolean {
  const { language, purposes, party_identification, events } = receipt;
  const text = notice.texts.find((one) => one.language === language);
  const party = (id: (typeof party_identification)[number]['party_id']) =>
    party_identification.find(({ party_id }) => party_id === id);
  const controller = party('controller');
  const { name, address, contact, ...more } = notice.controller;
  const [{ event_state: kind }] = events;
  const event = { kind, isPartial: kind === 'withdrawn' && !isLeaving(receipt) };
  const isFirst = !('jurisdiction' in receipt);
  return (
    purposes.every(({ purpose, purpose_title, purpose_text, retention_period }) => {
      const words = text?.purposes[purpose];
      const isQuoted = words?.title === purpose_title && words.text === purpose_text;
      return isQuoted && retention_period === retentionOf(notice, purpose, event);
    }) &&
    controller?.party_name === name &&
    controller.party_address === address &&
    controller.party_contact === contact &&
    (isFirst || receipt.jurisdiction === (more.jurisdiction ?? null)) &&
    (isFirst || party('data-protection-officer')?.party_contact === more.dpo) &&
    (isFirst || party('supervisory-authority')?.party_name === more.authority)
  );
}

async function noticeRefusal(
  { receipt, statement }: Pick<Genuine, 'receipt' | 'statement'>,
  json: unknown,
): Promise<Refusal | null> {
  const notice = Notice.safeParse(json);
  if (!notice.success) return { kind: 'not-a-notice' };
  const given = await hashNotice(notice.data);
  const named = statement.notice_sha256;
  if (given !== named) return { kind: 'other-notice', named, given };
  return receipt && !quotes(receipt, notice.data) ? { kind: 'misquotes' } : null;
}

/** Checks a receipt, as JSON, or what its QR code holds. Needs no network. */
export async function checkReceipt(
  json: unknown,
  expected: Expected = {},
): Promise<Result<Genuine, Refusal>> {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const { signer } = parsed.value;
  const what = await alteration(parsed.value);
  if (what) return fail({ kind: 'altered', what });
  const period = signer.kind === 'kiosk' ? signer.period : undefined;
  if (period && !isWithin(period, Date.parse(parsed.value.statement.event_time)))
    return fail({ kind: 'not-vouched-then', period });
  const vault = signer.kind === 'vault' ? signer.key : signer.vault;
  if (expected.vault && expected.vault !== vault) return fail({ kind: 'other-key', vault });
  if (expected.notice !== undefined) {
    const refusal = await noticeRefusal(parsed.value, expected.notice);
    if (refusal) return fail(refusal);
  }
  return ok({ ...parsed.value, vault });
}
