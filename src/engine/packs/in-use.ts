import { BUILT_IN_MODEL, fail, ok, type ModelId, type Result } from '../../domain';
import { readPack, type ReadPack } from './files';
import { chosenModel, keptFiles } from './keep';
import { shippedPack, type ShippedPack } from './own';

/** Where the embedding network of the model in use comes from. */
export type ModelInUse =
  | { readonly kind: 'built-in' }
  | ({ readonly kind: 'shipped' } & ShippedPack)
  | { readonly kind: 'kept'; readonly pack: ReadPack };

/**
 * Why the model that an officer chose cannot be used. No other takes its place by itself: its people would be strangers then, without a word.
 * `unreadable`: the browser does not let the app read which one it is.
 */
export interface PackUnusable {
  readonly kind: 'pack-unusable';
  /** `null` when it is not known which one it is. */
  readonly model: ModelId | null;
  readonly reason: 'missing' | 'damaged' | 'unreadable' | 'does-not-run';
}

/** Finds the model to start with: the one that an officer chose, else the app's own. A kept pack is checked like a new one, hashes included. */
export async function modelInUse(): Promise<Result<ModelInUse, PackUnusable>> {
  const chosen = await chosenModel();
  if (!chosen.ok) return fail(unusable(null, 'unreadable'));
  const model = chosen.value;
  if (model === BUILT_IN_MODEL) return ok({ kind: 'built-in' });
  if (model === null) return ok(await ownModel());
  const files = await keptFiles(model);
  if (!files.ok) return fail(unusable(model, 'unreadable'));
  if (!files.value) return fail(unusable(model, 'missing'));
  const read = await readPack(files.value);
  if (!read.ok || read.value.id !== model) return fail(unusable(model, 'damaged'));
  return ok({ kind: 'kept', pack: read.value });
}

async function ownModel(): Promise<ModelInUse> {
  const shipped = await shippedPack();
  return shipped ? { kind: 'shipped', ...shipped } : { kind: 'built-in' };
}

export function unusable(model: ModelId | null, reason: PackUnusable['reason']): PackUnusable {
  return { kind: 'pack-unusable', model, reason };
}
