import type { ConsentEvent, PublicKey, PublishedNotice } from '../../domain';
import { checkReceipt, receiptAgain, type ReceiptSubject } from '../../receipts';

/** What an event of a kiosk is checked against. */
export interface Trusted {
  /** The vault's key. It has another one beside it when it was lost and has just been made anew. */
  readonly vaults: readonly PublicKey[];
  /** The key of its kiosks that counts. `null`: none, so that nothing is believed. */
  readonly kiosk: PublicKey | null;
  /** What this vault has published. */
  readonly notices: readonly PublishedNotice[];
}

/** The notice that an event is about. @returns `null` where it is damaged, or says something else than the event says of it */
export function noticeOf(
  { notice: named, purposes }: ConsentEvent,
  notices: Trusted['notices'],
): PublishedNotice | null {
  const found = notices.find(({ hash }) => hash === named.hash);
  if (found?.notice.version !== named.version) return null;
  const text = found.notice.texts.find(({ language }) => language === named.language);
  const isKnown = purposes.every((purpose) => text?.purposes[purpose] !== undefined);
  return text && isKnown ? found : null;
}

/**
 * Whether a kiosk of this vault signed this event as it stands, and a kiosk can say such a thing at all: that somebody answered or left
 * on its own screen. Whoever has the keys of a kiosk could otherwise file what passes for the word of an officer, or of nobody.
 */
export async function isGenuine(
  subject: ReceiptSubject,
  event: ConsentEvent,
  { vaults, kiosk, notices }: Trusted,
): Promise<boolean> {
  const { place, method, signer, attestedBy } = event;
  if (attestedBy) return false;
  if (place !== 'kiosk' || method !== 'screen' || signer.kind !== 'kiosk') return false;
  const named = noticeOf(event, notices);
  if (!named || !vaults.includes(signer.vault) || signer.key !== kiosk) return false;
  const checked = await checkReceipt(await receiptAgain(subject, event, named.notice));
  return checked.ok;
}
