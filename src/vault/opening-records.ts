import { ok, type Result } from '../domain';
import { clearEntry, DONE, type Recorder, type Session } from './office';
import type { StorageFailed } from './protocol';

const VAULT = { thing: 'vault' } as const;
const PEOPLE = { thing: 'people' } as const;

/** What the audit log says of opening the vault, and of what is done in it without a call. */
export interface OpeningRecords {
  /**
   * Written before anybody gets in. A full disk keeps nobody out, or they could not make room: the entry is owed then, and what they ask for is refused until
   * it can be written.
   */
  unlocked(session: Session): Promise<Result<null, StorageFailed>>;
  /**
   * Nobody has shown who they are and there is no key: in clear, and about nobody. What cannot be written keeps nobody from hearing that it was wrong. Only
   * attempts that were looked at: those are slowed down, so that nobody can fill the disk with them.
   */
  refused(why: 'wrong'): Promise<void>;
  /**
   * That people are recognised is written once an hour, and nobody waits for it: a face is answered within a frame, and doors are to open on a full disk. Who
   * was recognised at a door is in the visits. To be called in its turn.
   */
  recognised(session: Session): Promise<void>;
}

export function createOpeningRecords(recorder: Recorder): OpeningRecords {
  const { store } = recorder;
  return {
    async unlocked(session) {
      const action = session.role === 'officer' ? 'unlock' : 'start-kiosk';
      const told = { action, about: VAULT, outcome: DONE, span: 'once' } as const;
      const written = await recorder.record(session, told);
      return written.ok || written.error.quotaExceeded ? ok(null) : written;
    },
    async refused(why) {
      const found = await store.look();
      const slots = found.ok && found.value.kind === 'found' ? found.value.slots : [];
      const entry = clearEntry('refuse-unlocking', 'vault', { kind: 'refused', why });
      for (const vaultId of new Set(slots.map((slot) => slot.vaultId)))
        await store.commit(vaultId, [entry]);
    },
    async recognised(session) {
      await recorder.recordOften(session, { action: 'recognise', about: PEOPLE, outcome: DONE });
    },
  };
}
