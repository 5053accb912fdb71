import type { CaptureId, ConsentRecord, PersonId, PersonRecord } from '../../domain';
import type { SlotId, VaultId } from '../format';
import { createGallery, type Gallery } from '../gallery';
import type { BareSlot, MatchKeys, OfficeKeys } from '../keys';
import type { Erasure } from './erasure';
import type { Facts } from './facts';
import type { OpenedPerson } from './load';
import { createPendingCaptures, type PendingCaptures } from './pending';

/** What is known of a person in every session. */
export interface KnownPerson extends PersonRecord {
  readonly samples: number;
}

/** What every open vault has: everything that must be gone once it is locked. */
interface AnySession {
  readonly vaultId: VaultId;
  /** The way in that opened it. */
  readonly slotId: SlotId;
  readonly match: MatchKeys;
  readonly people: Map<PersonId, KnownPerson>;
  readonly gallery: Gallery;
  readonly pending: PendingCaptures;
  /** Records on disk that could not be read when they were read last. */
  damaged: number;
}

/** Opened at a kiosk. There is no office key in it, so nothing that needs one can be written for it: it would not type-check. */
export interface KioskSession extends AnySession {
  readonly role: 'kiosk';
  /** The office inbox, or `null` when the record that names it is damaged. */
  readonly recipient: string | null;
}

/** Opened by an officer. */
export interface OfficerSession extends AnySession {
  readonly role: 'officer';
  readonly office: OfficeKeys;
  readonly consents: Map<PersonId, ConsentRecord>;
  erasures: Erasure[];
  /** Damaged records that could not be carried over when this session renewed the vault, or finished renewing it. */
  lost: number;
  facts: Facts;
  /** A recovery code that waits to be typed back. */
  pendingCode: PendingCode | null;
}

/** A recovery code that was shown, but opens nothing yet. */
export interface PendingCode {
  readonly slot: BareSlot;
  readonly words: readonly string[];
  /** Which words have to be typed back, counted from 1. */
  readonly ask: readonly number[];
}

export type Session = KioskSession | OfficerSession;

type OnDropped = (captureIds: readonly CaptureId[]) => void;

/** Starts a kiosk's session in which nobody is known yet. @param onDropped hears of pending captures that were lost */
export function startKioskSession(
  keys: Pick<KioskSession, 'vaultId' | 'slotId' | 'match' | 'recipient'>,
  onDropped: OnDropped,
): KioskSession {
  return { ...keys, ...nothingYet(onDropped), role: 'kiosk' };
}

/** Starts an officer's session in which nobody is known yet. @param onDropped hears of pending captures that were lost */
export function startOfficerSession(
  { vaultId, slotId, match, office, facts }: OfficerStart,
  onDropped: OnDropped,
): OfficerSession {
  return {
    ...{ vaultId, slotId, match, office, facts },
    ...nothingYet(onDropped),
    role: 'officer',
    consents: new Map(),
    erasures: [],
    lost: 0,
    pendingCode: null,
  };
}

type OfficerStart = Pick<OfficerSession, 'vaultId' | 'slotId' | 'match' | 'office' | 'facts'>;

function nothingYet(onDropped: OnDropped) {
  return {
    pending: createPendingCaptures(onDropped),
    damaged: 0,
    people: new Map<PersonId, KnownPerson>(),
    gallery: createGallery(),
  };
}

/** Puts a person whose records are on disk into the list and the gallery, and overwrites the templates given. */
export function keepInMemory(session: Session, { id, record, templates }: OpenedPerson): void {
  session.gallery.add({ id, name: record.name }, templates);
  session.people.set(id, { ...record, samples: templates.length });
  for (const template of templates) template.fill(0);
}

/** Forgets a person and overwrites their templates. */
export function forget(session: OfficerSession, personId: PersonId): void {
  session.gallery.remove(personId);
  session.people.delete(personId);
  session.consents.delete(personId);
}

/** Overwrites what can be overwritten. The caller drops the session itself, and with it the keys. */
export function closeSession(session: Session): void {
  session.pending.clear();
  session.gallery.clear();
  session.people.clear();
  if (session.role === 'kiosk') return;
  session.consents.clear();
  session.pendingCode = null;
}
