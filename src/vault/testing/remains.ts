import { newId, PersonId, VisitId, BadgeId, CertificateId, RequestId } from '../../domain';
import { Day, DayRecordId, ErasureId, MessageId } from '../format';
import { encryptFile, openPersonKey, seal, type Place } from '../keys';
import { tagOf } from '../office/debounce';
import { place } from '../office/places';
import { encodeJson } from '../office/records';
import type { OfficerSession } from '../office/session';
import { sealSingle } from '../office/singles';
import type { Step, Store } from '../store';
import { must } from './journeys';

/** What a careless program might leave in a record. */
function leftover(id: PersonId): Uint8Array<ArrayBuffer> {
  return encodeJson({ seen: [{ with: id }] });
}

/** Seals a record with somebody's id in it in every store whose records can be decrypted. @param other somebody who stays. @returns whose id is where */
export async function plantSealed(
  session: OfficerSession,
  store: Store,
  other: PersonId,
): Promise<ReadonlyMap<string, PersonId>> {
  const { vaultId, match, office } = session;
  const planted = new Map<string, PersonId>();
  const steps: Step[] = [];
  const plant = async (
    name: string,
    key: CryptoKey,
    where: Place,
    make: (id: PersonId) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> = leftover,
  ) => {
    const id = newId(PersonId);
    planted.set(name, id);
    return seal(key, where, await make(id));
  };
  const letter = async (id: PersonId) =>
    encryptFile({ recipients: [office.recipient] }, leftover(id));
  const own = async (side: 'match' | 'office') => {
    const [wrapped] = must(await store.read('keys', [vaultId, other, side])).records;
    const keys = side === 'match' ? match : office;
    const key =
      wrapped && (await openPersonKey(keys.people, place.key(vaultId, other, side), wrapped));
    if (!key) throw new Error('somebody who is enrolled has keys');
    return key;
  };
  steps.push({
    put: 'people',
    record: {
      vaultId,
      id: other,
      ...(await plant('people', await own('match'), place.person(vaultId, other))),
    },
  });
  steps.push({
    put: 'details',
    record: {
      vaultId,
      id: other,
      ...(await plant('details', await own('office'), place.details(vaultId, other))),
    },
  });
  const message = newId(MessageId);
  steps.push({
    put: 'inbox',
    record: {
      vaultId,
      personId: other,
      id: message,
      ...(await plant('inbox', match.records, place.message(vaultId, other, message), letter)),
    },
  });
  const visit = newId(VisitId);
  steps.push({
    put: 'doorbox',
    record: {
      vaultId,
      id: visit,
      ...(await plant('doorbox', match.records, place.doorMessage(vaultId, visit), letter)),
    },
  });
  const erasure = newId(ErasureId);
  steps.push({
    put: 'erased',
    record: {
      vaultId,
      id: erasure,
      ...(await plant('erased', office.records, place.erasure(vaultId, erasure))),
    },
  });
  steps.push({
    put: 'notices',
    record: {
      vaultId,
      version: 99,
      ...(await plant('notices', match.records, place.notice(vaultId, 99))),
    },
  });
  const [day, record] = [Day.parse('2026-11-25'), newId(DayRecordId)];
  steps.push({
    put: 'visits',
    record: {
      vaultId,
      day,
      id: record,
      ...(await plant('visits', office.records, place.visits(vaultId, day, record))),
    },
  });
  const request = newId(RequestId);
  steps.push({
    put: 'requests',
    record: {
      vaultId,
      id: request,
      ...(await plant('requests', office.records, place.request(vaultId, request))),
    },
  });
  const certificate = newId(CertificateId);
  steps.push({
    put: 'certificates',
    record: {
      vaultId,
      id: certificate,
      ...(await plant('certificates', office.records, place.certificate(vaultId, certificate))),
    },
  });
  const badge = `badge ${newId(BadgeId)}` as const;
  steps.push({
    put: 'singles',
    record: {
      vaultId,
      id: badge,
      ...(await plant('singles', match.records, place.single(vaultId, badge))),
    },
  });
  must(await store.commit(vaultId, steps));
  return planted;
}

/** Notes that somebody was just written down, as a kiosk does. */
export async function plantTag(
  { vaultId, match }: OfficerSession,
  store: Store,
  person: PersonId,
): Promise<void> {
  const tag = await tagOf(match, { by: 'face', person });
  must(await store.commit(vaultId, [await sealSingle(match, 'debounce', encodeJson([{ tag }]))]));
}
