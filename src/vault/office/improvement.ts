import {
  fail,
  isRecognised,
  ok,
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
  NotFound,
  StorageFailed,
  Unimproved,
} from '../protocol';
import type { Store } from '../store';
import { captureIdsOf, turn } from './enrolment';
import { notePhotos } from './photos';
import { standingIn } from './recognition';
import { improveSamples, summarise, type Sample } from './samples';
import { sealPerson } from './sealing';
import { keepInMemory, type OfficerSession } from './session';

/**
 * Adds pending captures to somebody's samples and keeps the best of all, in one transaction. Whoever is suspended gets none: they have not
 * agreed to that. The samples that stay are sealed under a fresh key, so that nothing opens those that went.
 */
export async function improve(
  session: OfficerSession,
  store: Store,
  { personId, captureIds, photos }: Improvement,
): Promise<Result<Improved, NotFound | CapturesGone | Unimproved | StorageFailed>> {
  const record = session.people.get(personId);
  if (!record || !isRecognised(standingIn(session, record))) return fail({ kind: 'not-found' });
  const ids = [...new Set(captureIds)];
  const captured = session.pending.find(ids);
  if (!captured) return fail({ kind: 'captures-gone' });
  const old = samplesOf(session, personId, record);
  const fresh = turn(session, captured);
  const chosen = improveSamples(old, fresh);
  const improved = chosen
    ? await replaceSamples(session, store, { personId, record, photos }, chosen.samples)
    : fail({ kind: 'inconsistent' } as const);
  for (const { template } of [...old, ...fresh]) template.fill(0);
  if (!improved.ok) return improved;
  session.pending.drop(ids);
  const outliers = captureIdsOf(chosen?.outliers ?? [], fresh, ids);
  return ok({ samples: improved.value, outliers });
}

interface Improving {
  readonly personId: PersonId;
  readonly record: PersonRecord;
  readonly photos: Improvement['photos'];
}

async function replaceSamples(
  session: OfficerSession,
  store: Store,
  { personId, record, photos }: Improving,
  samples: readonly Sample<TurnedTemplate>[],
): Promise<Result<SampleSummary, StorageFailed>> {
  const { vaultId, match, gallery } = session;
  const qualities = samples.map(({ quality }) => quality);
  const templates = samples.map(({ template }) => template);
  const person = { id: personId, record: { ...record, qualities }, templates };
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
