import { fail, ok, type PersonDetails, type PersonRecord, type Result } from '../../domain';
import type {
  DetailsDamaged,
  NotFound,
  PersonFile,
  Rectification,
  StorageFailed,
} from '../protocol';
import type { Step, Store } from '../store';
import { sealBadge } from './badges';
import { loadDetailsOf } from './details';
import { corrected, guardianOf } from './histories';
import { personSummary } from './person-summary';
import { resealRecord, sealDetails } from './sealing';
import type { OfficerSession } from './session';

/** Everything that is held about somebody but consents and visits. */
export async function readPerson(
  session: OfficerSession,
  store: Store,
  { personId }: Pick<Rectification, 'personId'>,
): Promise<Result<PersonFile, NotFound | StorageFailed>> {
  const { people, office, madeBy, model } = session;
  const record = people.get(personId);
  if (!record) return fail({ kind: 'not-found' });
  const details = await loadDetailsOf(office, store, personId);
  if (!details.ok) return details;
  const made = madeBy.get(personId) ?? null;
  return ok({
    summary: personSummary(session, personId, record),
    alike: record.alike.flatMap((id) => {
      const other = people.get(id);
      return other ? [{ id, name: other.name }] : [];
    }),
    model: made,
    isModelInUse: made !== null && made === model?.id,
    details: details.value && told(details.value),
  });
}

function told(details: PersonDetails): PersonFile['details'] {
  const { contact, photos, corrections, restrictions } = details;
  const guardian = guardianOf(details);
  return { contact, guardian, photos: photos.length, corrections, restrictions };
}

/**
 * Puts a name, an address or a guardian's name right (Art. 16 GDPR). What was before and after is written into the person's details in the same
 * transaction, so that no correction can go without it. Receipts stay as they were signed.
 */
export async function rectify(
  session: OfficerSession,
  store: Store,
  change: Rectification,
): Promise<Result<null, NotFound | DetailsDamaged | StorageFailed>> {
  const { people, office, vaultId } = session;
  const { personId, field, after } = change;
  const record = people.get(personId);
  if (!record) return fail({ kind: 'not-found' });
  const read = await loadDetailsOf(office, store, personId);
  if (!read.ok) return read;
  const details = read.value;
  if (!details) return fail({ kind: 'details-damaged' });
  const before = valueOf(field, record, details);
  if (before === after) return ok(null);
  // There is nobody whose name could be put right.
  if (field === 'guardian' && before === null) return fail({ kind: 'not-found' });
  const filed = corrected(session, withValue(details, change), { field, before, after });
  const renamed =
    field === 'name'
      ? await rename(session, store, { ...record, name: change.after }, change)
      : null;
  if (renamed && !renamed.ok) return renamed;
  const steps = [...(await sealDetails(office, personId, filed)), ...(renamed?.value.steps ?? [])];
  const stored = await store.commit(vaultId, steps);
  if (stored.ok) renamed?.value.remember();
  return stored;
}

function valueOf(
  field: Rectification['field'],
  { name }: PersonRecord,
  details: PersonDetails,
): string | null {
  if (field === 'name') return name;
  return field === 'contact' ? details.contact : (guardianOf(details)?.name ?? null);
}

function withValue(details: PersonDetails, change: Rectification): PersonDetails {
  if (change.field === 'contact') return { ...details, contact: change.after };
  return change.field === 'guardian' ? { ...details, guardianName: change.after } : details;
}

interface Renamed {
  readonly steps: readonly Step[];
  /** To be called once the steps have been committed. */
  remember(): void;
}

/** A name stands in the record, on badges, and beside the templates in memory. */
async function rename(
  { match, people, badges, gallery }: OfficerSession,
  store: Store,
  record: PersonRecord,
  { personId }: Pick<Rectification, 'personId'>,
): Promise<Result<Renamed, StorageFailed>> {
  const resealed = await resealRecord(match, store, personId, record);
  if (!resealed.ok) return resealed;
  const { name } = record;
  const theirs = [...badges].flatMap(([id, badge]) =>
    badge?.personId === personId ? [{ id, badge: { ...badge, name } }] : [],
  );
  const steps = await Promise.all(theirs.map(({ id, badge }) => sealBadge(match, id, badge)));
  return ok({
    steps: [resealed.value, ...steps],
    remember() {
      people.set(personId, record);
      gallery.rename({ id: personId, name });
      for (const { id, badge } of theirs) badges.set(id, badge);
    },
  });
}
