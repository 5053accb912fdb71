import type { CaptureId, PersonId, PersonRecord, PersonSummary } from '../../domain';
import type { VaultId } from '../format';
import { createGallery, type Gallery } from '../gallery';
import type { OpenedPerson } from './load';
import { createPendingCaptures, type PendingCaptures } from './pending';

/** An open vault: everything that must be gone once it is locked. */
export interface Session {
  readonly vaultId: VaultId;
  readonly matchKey: CryptoKey;
  readonly people: Map<PersonId, PersonSummary>;
  readonly gallery: Gallery;
  readonly pending: PendingCaptures;
  /** Records on disk that could not be read when they were read last. */
  damaged: number;
}

/** Starts a session in which nobody is known yet. @param onDropped hears of pending captures that were lost */
export function startSession(
  vaultId: VaultId,
  matchKey: CryptoKey,
  onDropped: (captureIds: readonly CaptureId[]) => void,
): Session {
  const pending = createPendingCaptures(onDropped);
  return { vaultId, matchKey, damaged: 0, pending, people: new Map(), gallery: createGallery() };
}

/** Puts a person whose records are on disk into the list and the gallery, and overwrites the templates given. */
export function keepInMemory(session: Session, { id, record, templates }: OpenedPerson): void {
  session.gallery.add({ id, name: record.name }, templates);
  session.people.set(id, summarise(id, record, templates.length));
  for (const template of templates) template.fill(0);
}

function summarise(
  id: PersonId,
  { name, consent, enrolledAt }: PersonRecord,
  samples: number,
): PersonSummary {
  return { id, name, enrolledAt, samples, consentVersion: consent.textVersion };
}

/** Overwrites what can be overwritten. The caller drops the session itself, and with it the key. */
export function closeSession({ pending, gallery, people }: Session): void {
  pending.clear();
  gallery.clear();
  people.clear();
}
