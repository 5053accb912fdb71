import {
  fail,
  MOST_ALIKE,
  newId,
  now,
  ok,
  PersonId,
  type CaptureId,
  type NamedPerson,
  type PersonRecord,
  type Result,
  type TurnedTemplate,
} from '../../domain';
import type { Enrolled, EnrolError, Enrolment, StorageFailed, Unenrolled } from '../protocol';
import type { Step, Store } from '../store';
import { prepareConsent } from './consents';
import { expiryChanges } from './expiry';
import type { Captured } from './pending';
import type { ModelInUse } from './model-in-use';
import { lookalikes, wouldRecognise } from './recognition';
import { chooseSamples, summarise, type Chosen, type Sample } from './samples';
import { resealRecord, sealPerson } from './sealing';
import { keepInMemory, type Session } from './session';
import { countStep } from './tallies';

/**
 * Stores a person with the best of their pending captures and their consent in one transaction. Nobody's face is compared before their yes
 * holds. Memory changes only after the transaction has committed; when it fails, nothing has changed and the captures still wait, all but
 * a last look that did not match: another one has to be taken.
 */
export async function enrol(
  session: Session,
  store: Store,
  enrolment: Enrolment,
): Promise<Result<Enrolled, EnrolError>> {
  const { captureIds, checkId, onDuplicate } = enrolment;
  const isOfficers = checkId === null || onDuplicate === 'keep-both';
  if (isOfficers && session.role === 'kiosk') return fail({ kind: 'officer-only' });
  const { model } = session;
  if (!model) return fail({ kind: 'model-not-approved' });
  const sampleIds = [...new Set(captureIds)];
  const checkIds = checkId === null ? [] : [checkId];
  const captured = session.pending.find(sampleIds);
  const checks = session.pending.find(checkIds);
  if (!captured || !checks) return fail({ kind: 'captures-gone' });
  // A sample always matches itself: it cannot be the look that shows that others would.
  if (checkIds.some((id) => sampleIds.includes(id))) return fail({ kind: 'check-failed' });
  const [samples, [check = null]] = [turn(model, captured), turn(model, checks)];
  const enrolled = await enrolSamples(session, store, enrolment, {
    ...{ model, sampleIds, samples, check },
  });
  for (const { template } of [...samples, ...(check ? [check] : [])]) template.fill(0);
  if (enrolled.ok) session.pending.drop([...sampleIds, ...checkIds]);
  else if (enrolled.error.kind === 'check-failed') session.pending.drop(checkIds);
  return enrolled;
}

/** Captures as the vault turns them. */
export function turn(
  { transform }: Pick<ModelInUse, 'transform'>,
  captured: readonly Captured[],
): Sample<TurnedTemplate>[] {
  return captured.map(({ template, quality }) => ({
    template: transform.apply(template),
    quality,
  }));
}

/** The captures that these samples were made of. @param ids of the captures that all samples were made of, in their order */
export function captureIdsOf(
  samples: readonly Sample[],
  all: readonly Sample[],
  ids: readonly CaptureId[],
): readonly CaptureId[] {
  return ids.filter((_, at) => samples.some((sample) => sample === all[at]));
}

interface Looks {
  /** The one in use. */
  readonly model: ModelInUse;
  /** In the order of the samples. */
  readonly sampleIds: readonly CaptureId[];
  readonly samples: readonly Sample<TurnedTemplate>[];
  /** `null`: an officer goes without. */
  readonly check: Sample<TurnedTemplate> | null;
}

async function enrolSamples(
  session: Session,
  store: Store,
  { name, contact, agreement, photos, onDuplicate }: Enrolment,
  looks: Looks,
): Promise<Result<Enrolled, EnrolError>> {
  const personId = newId(PersonId);
  const consenting = { agreement, contact, photos, before: null };
  const consented = await prepareConsent(session, personId, consenting);
  if (!consented.ok) return consented;
  const { agreed, steps, receipt, remember } = consented.value;
  const judged = judge(session, looks, onDuplicate);
  if (!judged.ok) return judged;
  const { chosen, alike } = judged.value;
  const qualities = chosen.samples.map(({ quality }) => quality);
  const marks = alike.slice(0, MOST_ALIKE).map(({ id }) => id);
  const fresh = { withdrawnAt: null, restrictedAt: null, seenOn: null, group: null, held: false };
  const record = { name, enrolledAt: now(), agreed, alike: marks, qualities, ...fresh };
  const templates = chosen.samples.map(({ template }) => template);
  const person = { id: personId, record, model: looks.model.id, templates };
  const marked = await markAll(session, store, marks, personId);
  if (!marked.ok) return marked;
  const counting = await countStep(session, store, { kind: 'enrolled' });
  if (!counting.ok) return counting;
  const expiry = await expiryChanges(session, [[personId, record]]);
  const stored = await store.commit(session.vaultId, [
    ...(await sealPerson(session.match, person)),
    ...expiry.steps,
    ...marked.value.steps,
    ...steps,
    counting.value,
  ]);
  if (!stored.ok) return stored;
  keepInMemory(session, person);
  expiry.remember();
  for (const [id, other] of marked.value.records) session.people.set(id, other);
  remember();
  const outliers = captureIdsOf(chosen.outliers, looks.samples, looks.sampleIds);
  return ok({ personId, samples: summarise(qualities), outliers, receipt });
}

interface Judged {
  readonly chosen: Chosen<TurnedTemplate>;
  /** Who is enrolled, looks the same, and is kept beside. */
  readonly alike: readonly NamedPerson[];
}

/** Whether these samples may be stored: of one person, whom nobody has enrolled yet, and whom a kiosk would recognise. */
function judge(
  session: Session,
  { model, samples, check }: Looks,
  onDuplicate: Enrolment['onDuplicate'],
): Result<Judged, Unenrolled> {
  const chosen = chooseSamples(samples, model.calibration);
  if (!chosen) return fail({ kind: 'inconsistent' });
  const templates = chosen.samples.map(({ template }) => template);
  const alike = lookalikes(session, model, templates);
  if (alike.length > 0 && onDuplicate === 'refuse')
    return fail({ kind: 'duplicate', people: session.role === 'officer' ? alike : null });
  const apart = new Set(alike.map(({ id }) => id));
  if (check && !wouldRecognise(session, model, check.template, templates, apart))
    return fail({ kind: 'check-failed' });
  return ok({ chosen, alike });
}

interface Marked {
  readonly steps: readonly Step[];
  readonly records: ReadonlyMap<PersonId, PersonRecord>;
}

/** Writes into the records of these people that somebody new looks like them. */
async function markAll(
  session: Session,
  store: Store,
  people: readonly PersonId[],
  alike: PersonId,
): Promise<Result<Marked, StorageFailed>> {
  const steps: Step[] = [];
  const records = new Map<PersonId, PersonRecord>();
  for (const id of people) {
    const record = session.people.get(id);
    if (!record) continue;
    // In a full list the oldest mark makes room: more would make a record that cannot be read.
    const marked = { ...record, alike: [...record.alike, alike].slice(-MOST_ALIKE) };
    const step = await resealRecord(session.match, store, id, marked);
    if (!step.ok) return step;
    steps.push(step.value);
    records.set(id, marked);
  }
  return ok({ steps, records });
}
