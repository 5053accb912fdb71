import {
  Millis,
  TrackId,
  type FiledEvent,
  type PersonId,
  type SlotId,
  type VisitId,
} from '../../domain';
import { listVisits, recordVisit } from '../office';
import { standAtDoor } from '../office/door';
import type { KioskSession, OfficerSession } from '../office/session';
import { createStore } from '../store';
import { openDisk, readDisk, writeDisk, type Disk } from './disk';
import { endTestVaults, startTestVault, type TestVault } from './engine';
import { near, randomTemplate } from './faces';
import { openHere } from './here';
import { enrol, must, openOffice, publish } from './journeys';

/** A kiosk that opens by itself, at whose door Anna and Bert come and go. */
export const KIOSK = { kind: 'kiosk-device' } as const;
export const DAY_MILLIS = 86_400_000;
export const ever = [Millis.parse(0), Millis.parse(8_640_000_000_000_000)] as const;
export const faces = { anna: randomTemplate(), bert: randomTemplate() };
export const store = createStore();

/** A vault with Anna and Bert, and the way in of the kiosk at its door. */
export interface Building {
  readonly code: Awaited<ReturnType<typeof openOffice>>['code'];
  readonly anna: PersonId;
  readonly bert: PersonId;
  readonly door: SlotId;
  /** The disk before anything happened at the door. */
  readonly quiet: Disk;
}

export async function createBuilding(): Promise<Building> {
  const { started: office, code } = await openOffice();
  must(await office.vault.addWay({ proof: code, way: KIOSK, label: 'Front door' }));
  await publish(office);
  const anna = await enrol(office, 'Anna', [near(faces.anna)]);
  const bert = await enrol(office, 'Bert', [near(faces.bert)]);
  const { ways } = must(await office.vault.listWays());
  const door = ways.find(({ label }) => label === 'Front door')?.id ?? never();
  endTestVaults();
  return { code, anna, bert, door, quiet: await readDisk() };
}

/** Nothing has happened at the door. */
export function calm({ quiet }: Building): Promise<void> {
  endTestVaults();
  return writeDisk(quiet);
}

export function never(): never {
  throw new Error('this is not there');
}

/** Opens the vault in a worker. */
export async function started(opener: typeof KIOSK | Building['code']): Promise<TestVault> {
  endTestVaults();
  const vault = await startTestVault();
  must(await vault.vault.unlock(opener));
  return vault;
}

/** Opens the vault as a kiosk in this page. */
export async function kioskHere(): Promise<KioskSession> {
  const session = await openHere(KIOSK);
  return session.role === 'kiosk' ? session : never();
}

/** Opens the vault as an officer in this page. */
export async function officeHere({ code }: Building): Promise<OfficerSession> {
  const session = await openHere(code);
  return session.role === 'officer' ? session : never();
}

/** Somebody was recognised at a kiosk that is open in this page. @returns what the visit can be written down by */
export function recognised(kiosk: KioskSession, id: PersonId): VisitId {
  const odds = { oneIn: 20_000, bound: 'measured' } as const;
  const person = { id, name: 'Somebody' };
  const match = {
    kind: 'match',
    person,
    score: 0.99,
    odds,
    asksConsent: false,
    language: null,
  } as const;
  return standAtDoor(kiosk.door, TrackId.parse(1), match).visitId ?? never();
}

/** Somebody was recognised so, and has checked in. */
export async function visit(kiosk: KioskSession, id: PersonId) {
  const visitId = recognised(kiosk, id);
  return must(await recordVisit(kiosk, store, { visitId, kind: 'check-in' }));
}

export async function listed(office: OfficerSession, [from, to]: readonly [Millis, Millis] = ever) {
  const context = { store, onProgress: () => undefined };
  return must(await listVisits(office, context, { from, to }));
}

/** Whom the visits among these events are of. */
export function peopleIn(events: readonly FiledEvent[]): (PersonId | null)[] {
  return events.flatMap((event) => ('known' in event ? [event.known.person] : []));
}

/** How many records there are in a store. */
export async function count(name: string): Promise<number> {
  const disk = await openDisk();
  const records = await disk.count(name);
  disk.close();
  return records;
}
