import { BUILT_IN_TEMPLATE_LENGTH, ok, type ModelId, type Result } from '../../domain';
import { calibration, createGallery, shippedModels, type TrustedModel } from '../gallery';
import type { Transform } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Announced, Context } from './context';
import { loadKeys, loadPeople, type OpenedPerson } from './load';
import type { Session } from './session';

/** The model that the engine works with, once it is known to be one that this vault trusts. */
export interface ModelInUse extends TrustedModel {
  /** The vault's rotation of its templates. */
  readonly transform: Transform;
}

/** The calibration to reckon with: while nothing is compared, that of the model that the app ships says what a setting would come to. */
export function calibrationIn({ model }: Pick<Session, 'model'>): TrustedModel['calibration'] {
  return model?.calibration ?? calibration;
}

/** Before anybody is in memory: takes the model that the engine has announced into use, if it has and this vault trusts it. */
export async function takeAnnounced(
  session: Session,
  { announced }: Pick<Context, 'announced'>,
): Promise<void> {
  take(session, await trustedOf(session, announced()));
}

/**
 * The same in a session that knows people already: whoever has templates of that model comes into the gallery, and whoever has not leaves it. Both at once,
 * so that nobody is called unknown in between.
 */
export async function switchModel(
  session: Session,
  { store, announced }: Pick<Context, 'store' | 'announced'>,
): Promise<Result<null, StorageFailed>> {
  const model = await trustedOf(session, announced());
  if (model?.id === session.model?.id) return ok(null);
  const read = model ? await readPeople(session, store) : ok([]);
  if (!read.ok) return read;
  take(session, model);
  for (const person of read.value) {
    addToGallery(session, person);
    for (const template of person.templates) template.fill(0);
  }
  return ok(null);
}

/**
 * Puts somebody's templates into the gallery if they are of the model in use. Those of another one say nothing beside them, and stay where they are: on the
 * disk.
 */
export function addToGallery(
  { gallery, model }: Pick<Session, 'gallery' | 'model'>,
  { id, record, model: made, templates }: OpenedPerson,
): void {
  const fits = templates.every(({ length }) => length === model?.templateLength);
  if (made !== null && made === model?.id && fits)
    gallery.add({ id, name: record.name }, templates);
}

async function trustedOf(
  { models, match }: Session,
  announced: Announced | null,
): Promise<ModelInUse | null> {
  if (!announced) return null;
  const isIt = ({ id, templateLength }: TrustedModel) =>
    id === announced.model && templateLength === announced.templateLength;
  const trusted = [...(await shippedModels()), ...models].find(isIt);
  return trusted
    ? { ...trusted, transform: await match.transformOf(trusted.templateLength) }
    : null;
}

function take(session: Session, model: ModelInUse | null): void {
  session.tracks.clear();
  session.gallery.clear();
  session.lastMatch = null;
  session.gallery = createGallery(model?.templateLength ?? BUILT_IN_TEMPLATE_LENGTH);
  session.model = model;
  // They were captured for a model that is not compared any more.
  if (!model) session.pending.clear();
}

async function readPeople(
  { people, match, vaultId }: Session,
  store: Context['store'],
): Promise<Result<readonly OpenedPerson[], StorageFailed>> {
  if (people.size === 0) return ok([]);
  const keys = await loadKeys(store, { match });
  if (!keys.ok) return keys;
  const loaded = await loadPeople(store, vaultId, keys.value);
  return loaded.ok ? ok(loaded.value.people.filter(({ id }) => people.has(id))) : loaded;
}

/** Whether somebody has nothing that the model in use could be compared with. While there is none, it cannot be said of anybody. */
export function isToEnrolAgain(
  { model, gallery }: Pick<Session, 'model' | 'gallery'>,
  id: OpenedPerson['id'],
): boolean {
  return model !== null && !gallery.has(id);
}

/** How many people have templates of each model. */
export function peopleByModel({ madeBy }: Pick<Session, 'madeBy'>): ReadonlyMap<ModelId, number> {
  const counts = new Map<ModelId, number>();
  for (const model of madeBy.values()) counts.set(model, (counts.get(model) ?? 0) + 1);
  return counts;
}
