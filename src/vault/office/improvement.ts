import {
  fail,
  isRecognised,
  ok,
  type NamedPerson,
  type PersonId,
  type PersonRecord,
  type Result,
  type SampleSummary,
  type TurnedTemplate,
} from '../../domain';
import type {
  CapturesGone,
  Improved,
  Improvement,
  ModelNotApproved,
  NotFound,
  StorageFailed,
  Unimproved,
} from '../protocol';
import type { Store } from '../store';
import { captureIdsOf, turn } from './enrolment';
import type { ModelInUse } from './model-in-use';
import { notePhotos } from './photos';
import { lookalikes, standingOfPerson } from './recognition';
import { improveSamples, summarise, type Chosen, type Sample } from './samples';
import { sealPerson } from './sealing';
import { keepInMemory, type OfficerSession } from './session';

/**
 * Adds pending captures to somebody's samples and keeps the best of all, in one transaction. Whoever is suspended gets none: they have not
 * agreed to that. The samples that stay are sealed under a fresh key, so that nothing opens those that went. Samples of another model than the one in use
 * cannot be compared with the new ones: the new ones take their place, and an officer vouches for whom they show.
 */
export async function improve(
  session: OfficerSession,
  store: Store,
  { personId, captureIds, photos }: Improvement,
): Promise<
  Result<Improved, NotFound | CapturesGone | ModelNotApproved | Unimproved | StorageFailed>
> {
  const { model } = session;
  if (!model) return fail({ kind: 'model-not-approved' });
  const record = session.people.get(personId);
  if (!record || !isRecognised(standingOfPerson(session, personId, record)))
    return fail({ kind: 'not-found' });
  const ids = [...new Set(captureIds)];
  const captured = session.pending.find(ids);
  if (!captured) return fail({ kind: 'captures-gone' });
  const old = samplesOf(session, personId, record);
  const fresh = turn(model, captured);
  const chosen = improveSamples(old, fresh, model.calibration);
  const others = old.length === 0 && chosen ? othersLike(session, personId, model, chosen) : [];
  const improving = { model, personId, record, photos };
  const improved = !chosen
    ? fail({ kind: 'inconsistent' } as const)
    : others.length > 0
      ? fail({ kind: 'duplicate', people: others } as const)
      : await replaceSamples(session, store, improving, chosen.samples);
  for (const { template } of [...old, ...fresh]) template.fill(0);
  if (!improved.ok) return improved;
  session.pending.drop(ids);
  const outliers = captureIdsOf(chosen?.outliers ?? [], fresh, ids);
  return ok({ samples: improved.value, outliers });
}

/** Where there is nothing to compare new samples with, they must at least not show somebody else who is enrolled. Twins do. */
function othersLike(
  session: OfficerSession,
  personId: PersonId,
  model: ModelInUse,
  { samples }: Chosen,
): readonly NamedPerson[] {
  const alike = session.people.get(personId)?.alike ?? [];
  const templates = samples.map(({ template }) => template);
  return lookalikes(session, model, templates).filter(({ id }) => !alike.includes(id));
}

interface Improving {
  readonly model: ModelInUse;
  readonly personId: PersonId;
  readonly record: PersonRecord;
  readonly photos: Improvement['photos'];
}

async function replaceSamples(
  session: OfficerSession,
  store: Store,
  { model, personId, record, photos }: Improving,
  samples: readonly Sample<TurnedTemplate>[],
): Promise<Result<SampleSummary, StorageFailed>> {
  const { vaultId, match, gallery } = session;
  const qualities = samples.map(({ quality }) => quality);
  const templates = samples.map(({ template }) => template);
  const person = { id: personId, record: { ...record, qualities }, model: model.id, templates };
  const noted = await notePhotos(session.office, store, personId, photos);
  if (!noted.ok) return noted;
  const stored = await store.commit(vaultId, [
    { erase: 'templates', key: [vaultId, personId] },
    ...(await sealPerson(match, person)),
    ...noted.value,
  ]);
  if (!stored.ok) return stored;
  gallery.remove(personId);
  keepInMemory(session, person);
  return ok(summarise(qualities));
}

function samplesOf(
  { gallery }: OfficerSession,
  personId: PersonId,
  { qualities }: PersonRecord,
): Sample<TurnedTemplate>[] {
  // Whatever is in a session's gallery was turned by its vault.
  const templates = gallery.templatesOf(personId) as TurnedTemplate[];
  return templates.map((template, at) => ({ template, quality: qualities[at] ?? null }));
}
