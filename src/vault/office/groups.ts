import { ok, type Group, type PersonId, type PersonRecord, type Result } from '../../domain';
import type { Regrouped, StorageFailed } from '../protocol';
import type { Step } from '../store';
import type { Context } from './context';
import { expiryChanges } from './expiry';
import { resealRecord } from './sealing';
import type { OfficerSession } from './session';

type Working = Pick<Context, 'store' | 'onProgress'>;

/** People in one transaction: short enough that progress is seen and a failure costs little. */
const AT_ONCE = 50;

/** Says to which group people belong, which decides by what rules they are erased. */
export async function setGroup(
  session: OfficerSession,
  { store, onProgress }: Working,
  { personIds, group }: { readonly personIds: readonly PersonId[]; readonly group: Group | null },
): Promise<Result<Regrouped, never>> {
  const before = new Map<Group | null, PersonId[]>();
  const moving = [...new Set(personIds)].filter((id) => {
    const record = session.people.get(id);
    return record !== undefined && record.group !== group;
  });
  let stopped: StorageFailed | null = null;
  for (let at = 0; at < moving.length && !stopped; at += AT_ONCE) {
    if (moving.length > AT_ONCE) onProgress('group', at, moving.length);
    const moved = await move(session, store, moving.slice(at, at + AT_ONCE), group);
    if (!moved.ok) stopped = moved.error;
    else for (const [id, old] of moved.value) before.set(old, [...(before.get(old) ?? []), id]);
  }
  return ok({
    before: [...before].map(([old, ids]) => ({ group: old, personIds: ids })),
    stopped,
  });
}

/** @returns to which group each of them belonged before */
async function move(
  session: OfficerSession,
  store: Working['store'],
  ids: readonly PersonId[],
  group: Group | null,
): Promise<Result<ReadonlyMap<PersonId, Group | null>, StorageFailed>> {
  const before = new Map<PersonId, Group | null>();
  const after: (readonly [PersonId, PersonRecord])[] = [];
  const steps: Step[] = [];
  for (const id of ids) {
    const record = session.people.get(id);
    if (!record) continue;
    const moved = { ...record, group };
    const resealed = await resealRecord(session.match, store, id, moved);
    if (!resealed.ok) return resealed;
    steps.push(resealed.value);
    before.set(id, record.group);
    after.push([id, moved]);
  }
  const expiry = await expiryChanges(session, after);
  const stored = await store.commit(session.vaultId, [...steps, ...expiry.steps]);
  if (!stored.ok) return stored;
  for (const [id, record] of after) session.people.set(id, record);
  expiry.remember();
  return ok(before);
}
