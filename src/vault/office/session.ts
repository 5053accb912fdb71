import {
  believedClock,
  BUILT_IN_TEMPLATE_LENGTH,
  NO_RULES,
  now,
  type BadgeId,
  type CaptureId,
  type JudgedClock,
  type Kiosk,
  type ModelId,
  type PersonId,
  type PersonRecord,
  type PublishedNotice,
  type RetentionPolicy,
  STRANGERS,
  type Strangers,
} from '../../domain';
import type { SlotId, VaultId } from '../format';
import { createGallery, type Gallery, type GallerySize, type TrustedModel } from '../gallery';
import type { BareSlot, MatchKeys, OfficeKeys } from '../keys';

import type { Step } from '../store';
import type { BadgeRecord } from './badge-codes';
import type { DoorLimit } from './door-limit';
import { clearDoor, createDoor, type Door } from './door';
import type { Erasure } from './erasure';
import type { Due } from './expiry-records';
import type { Facts } from './facts';
import type { Signing } from './identity';
import type { OpenedPerson } from './load';
import { addToGallery, type ModelInUse } from './model-in-use';
import { createPendingCaptures, type PendingCaptures } from './pending';
import { createTracks, type Tracks } from './tracks';

/** Who was recognised last in this session, and when, by `performance.now()`. */
export interface LastMatch {
  readonly personId: PersonId;
  readonly at: number;
}

/** What every open vault has: everything that must be gone once it is locked. */
interface AnySession {
  readonly vaultId: VaultId;
  /** The way in that opened it. */
  readonly slotId: SlotId;
  readonly match: MatchKeys;
  /** What is on the disk about each person, field by field, so that it can be written again. */
  readonly people: Map<PersonId, PersonRecord>;
  /** Which model each person's templates are of; nobody who has none. */
  readonly madeBy: Map<PersonId, ModelId>;
  /** The model packs that officers have approved. */
  models: readonly TrustedModel[];
  /** The engine's, if this vault trusts it. Without it nothing is compared. */
  model: ModelInUse | null;
  /** Templates of everybody who has some of the model in use, suspended or not. */
  gallery: Gallery;
  readonly pending: PendingCaptures;
  /** What was seen of each face that is in view. */
  readonly tracks: Tracks;
  /** As officers have set it for the vault, or for this kiosk: of so many strangers one may be taken for somebody enrolled. */
  strangers: Strangers;
  /** Who is known by a code. `null`: damaged. */
  readonly badges: Map<BadgeId, BadgeRecord | null>;
  /** In force, or `null` while none has been published. */
  notice: PublishedNotice | null;
  /** Every version, newest first: receipts name the one that somebody read. */
  notices: readonly PublishedNotice[];
  /** For how long people are kept, beside what the notices promise. */
  policy: RetentionPolicy;
  /** When each person is to be erased, as it is on the disk. */
  readonly expiries: Map<PersonId, Due>;
  /** Whether the device's clock may decide about that. */
  clock: JudgedClock;
  /** Signs receipts. `null` at a kiosk whose key is damaged, or has not been made yet. */
  signing: Signing | null;
  lastMatch: LastMatch | null;
  /** Records on disk that could not be read when they were read last. */
  damaged: number;
}

/** Opened at a kiosk. There is no office key in it, so nothing that needs one can be written for it: it would not type-check. */
export interface KioskSession extends AnySession {
  readonly role: 'kiosk';
  /** Whether the device itself opened it, and would again: then a lock protects nothing. */
  readonly opensItself: boolean;
  /** The office inbox, or `null` when the record that names it is damaged. */
  readonly recipient: string | null;
  /** How it is set up; `null` where it is not, or that is damaged. */
  kiosk: Kiosk | null;
  /** Failures in a row at this door. */
  readonly limit: DoorLimit;
  /** When a face counted as a failure last, by `performance.now()`; `null`: not since somebody was recognised. */
  lastFailedAt: number | null;
  /** Whom it has recognised, and what it has written down of them. */
  readonly door: Door;
}

/** Opened by an officer. */
export interface OfficerSession extends AnySession {
  readonly role: 'officer';
  readonly office: OfficeKeys;
  /** What the way in that opened it is called; `null` where that is damaged. */
  wayLabel: string | null;
  /** Whose consent record could not be read. */
  readonly undocumented: Set<PersonId>;
  /** What should have been written at the opening and did not fit on the disk: it goes with the first change that relies on it. */
  owed: readonly Step[];
  /** People whose time was over, and of whom this session finished what a sweep without keys had left. */
  erasedDue: number;
  /** Messages of kiosks in the inbox that could not be believed, and stay there. */
  refused: number;
  /** Whether the vault's own key was damaged, so that another one was made at the opening. */
  identityLost: boolean;
  erasures: Erasure[];
  /** Damaged records that could not be carried over when this session renewed the vault, or finished renewing it. */
  lost: number;
  facts: Facts;
  /** From when on this session may erase the whole vault, by `performance.now()`; `null`: nobody has asked for that. */
  erasableAt: number | null;
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
  keys: Pick<KioskSession, 'vaultId' | 'slotId' | 'match' | 'opensItself' | 'recipient' | 'limit'>,
  onDropped: OnDropped,
): KioskSession {
  return {
    ...keys,
    ...nothingYet(onDropped),
    role: 'kiosk',
    kiosk: null,
    lastFailedAt: null,
    door: createDoor(),
  };
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
    wayLabel: null,
    undocumented: new Set(),
    owed: [],
    erasedDue: 0,
    refused: 0,
    identityLost: false,
    erasures: [],
    lost: 0,
    erasableAt: null,
    pendingCode: null,
  };
}

type OfficerStart = Pick<OfficerSession, 'vaultId' | 'slotId' | 'match' | 'office' | 'facts'>;

function nothingYet(onDropped: OnDropped) {
  return {
    pending: createPendingCaptures(onDropped),
    tracks: createTracks(),
    strangers: STRANGERS.presets.standard,
    damaged: 0,
    people: new Map<PersonId, PersonRecord>(),
    madeBy: new Map<PersonId, ModelId>(),
    badges: new Map<BadgeId, BadgeRecord | null>(),
    models: [],
    model: null,
    gallery: createGallery(BUILT_IN_TEMPLATE_LENGTH),
    notice: null,
    notices: [],
    policy: NO_RULES,
    expiries: new Map<PersonId, Due>(),
    clock: believedClock(now()),
    signing: null,
    lastMatch: null,
  };
}

/**
 * Puts a person whose records are on disk into the list, and into the gallery if their templates are of the model in use, and overwrites the templates given.
 * Each of them has an entry in the record's `qualities` from then on.
 */
export function keepInMemory(session: Session, person: OpenedPerson): void {
  const { id, record, model, templates } = person;
  const qualities = templates.map((_, at) => record.qualities[at] ?? null);
  addToGallery(session, person);
  if (model) session.madeBy.set(id, model);
  session.people.set(id, { ...record, qualities });
  for (const template of templates) template.fill(0);
}

/** How many people and samples of the model in use a stranger is compared with, the suspended included: the odds must not depend on who answered a notice today. */
export function sizeOf({ gallery: { entries } }: Pick<Session, 'gallery'>): GallerySize {
  const last = entries.at(-1);
  return { people: entries.length, samples: last ? last.first + last.count : 0 };
}

/** Forgets a person, and badges as they are erased with them (office/badges), and overwrites their templates. */
export function forget(session: OfficerSession, personId: PersonId): void {
  session.gallery.remove(personId);
  session.people.delete(personId);
  session.madeBy.delete(personId);
  session.expiries.delete(personId);
  session.undocumented.delete(personId);
  for (const [id, badge] of session.badges)
    if (!badge || badge.personId === personId) session.badges.delete(id);
}

/** Overwrites what can be overwritten. The caller drops the session itself, and with it the keys. */
export function closeSession(session: Session): void {
  session.pending.clear();
  session.tracks.clear();
  session.gallery.clear();
  session.people.clear();
  session.madeBy.clear();
  session.expiries.clear();
  session.model = null;
  session.badges.clear();
  session.lastMatch = null;
  session.signing = null;
  if (session.role === 'kiosk') {
    session.limit.stop();
    return clearDoor(session.door);
  }
  session.undocumented.clear();
  session.pendingCode = null;
}
