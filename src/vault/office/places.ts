import type { CertificateId, PersonId, RequestId, VisitId } from '../../domain';
import type { Day, DayRecordId, ErasureId, MessageId, SampleId, VaultId } from '../format';
import type { Place } from '../keys';
import type { SingleId } from '../store';

/** Where each record of the vault stands, which is what its ciphertext is bound to (docs/storage-format.md). */
export const place = {
  key: (vaultId: VaultId, id: PersonId, side: 'match' | 'office'): Place => ({
    vaultId,
    store: 'keys',
    ids: [id, side],
  }),
  person: (vaultId: VaultId, id: PersonId): Place => ({ vaultId, store: 'people', ids: [id] }),
  details: (vaultId: VaultId, id: PersonId): Place => ({ vaultId, store: 'details', ids: [id] }),
  template: (vaultId: VaultId, personId: PersonId, id: SampleId): Place => ({
    vaultId,
    store: 'templates',
    ids: [personId, id],
  }),
  message: (vaultId: VaultId, personId: PersonId, id: MessageId): Place => ({
    vaultId,
    store: 'inbox',
    ids: [personId, id],
  }),
  doorMessage: (vaultId: VaultId, id: VisitId): Place => ({
    vaultId,
    store: 'doorbox',
    ids: [id],
  }),
  visits: (vaultId: VaultId, day: Day, id: DayRecordId): Place => ({
    vaultId,
    store: 'visits',
    ids: [day, id],
  }),
  erasure: (vaultId: VaultId, id: ErasureId): Place => ({ vaultId, store: 'erased', ids: [id] }),
  certificate: (vaultId: VaultId, id: CertificateId): Place => ({
    vaultId,
    store: 'certificates',
    ids: [id],
  }),
  notice: (vaultId: VaultId, version: number): Place => ({
    vaultId,
    store: 'notices',
    ids: [String(version)],
  }),
  request: (vaultId: VaultId, id: RequestId): Place => ({ vaultId, store: 'requests', ids: [id] }),
  single: (vaultId: VaultId, id: SingleId): Place => ({
    vaultId,
    store: 'singles',
    ids: [id],
  }),
};
