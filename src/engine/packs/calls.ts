import { BUILT_IN_MODEL, fail, ok, type ModelId, type Result } from '../../domain';
import { specOf } from '../network-spec';
import { readPack, summaryOf, type PackFile, type ReadPack } from './files';
import { choose, chosenModel, forget, keep, keptManifests } from './keep';
import { ownModels } from './own';
import type { PackList, PackRefusal, PackStorageFailed, PackSummary } from './refusal';
import { selfTest } from './self-test';

/** There is no such model here. */
export interface NoSuchModel {
  readonly kind: 'no-such-model';
}

/** The model is chosen, so it cannot be forgotten. */
export interface ModelChosen {
  readonly kind: 'model-chosen';
}

/** Checks everything about a pack, and keeps nothing. */
export async function checkPack(
  files: readonly PackFile[],
): Promise<Result<PackSummary, PackRefusal>> {
  const checked = await check(files);
  return checked.ok ? ok(summaryOf(checked.value)) : checked;
}

/** Checks a pack once more, and keeps it. It is not used before it is chosen. */
export async function keepPack(
  files: readonly PackFile[],
): Promise<Result<PackSummary, PackRefusal | PackStorageFailed>> {
  const checked = await check(files);
  if (!checked.ok) return checked;
  const kept = await keep(checked.value);
  return kept.ok ? ok(summaryOf(checked.value)) : kept;
}

async function check(files: readonly PackFile[]): Promise<Result<ReadPack, PackRefusal>> {
  const read = await readPack(files);
  if (!read.ok) return read;
  const { id, manifest, bytes } = read.value;
  const tested = await selfTest({ spec: specOf(id, manifest), bytes: bytes.network });
  return tested.ok ? read : tested;
}

/** The models that there are here, and which of them is chosen. */
export async function listPacks(): Promise<Result<PackList, PackStorageFailed>> {
  const own = await ownModels();
  const chosen = await chosenModel();
  if (!chosen.ok) return chosen;
  const kept = await keptManifests();
  if (!kept.ok) return kept;
  return ok({ inUse: chosen.value ?? own[0].id, own, packs: kept.value.map(summaryOf) });
}

/** Chooses the model to start with from the next start on: one that is kept, or one of the app's own; `null` is the first of those. */
export async function choosePack(
  id: ModelId | null,
): Promise<Result<null, NoSuchModel | PackStorageFailed>> {
  const [own] = await ownModels();
  // Not written down: whoever uses the app's own model goes on with it when the operator builds in another.
  if (id === null || id === own.id) return choose(null);
  if (id === BUILT_IN_MODEL) return choose(id);
  const kept = await keptManifests();
  if (!kept.ok) return kept;
  if (!kept.value.some((pack) => pack.id === id)) return fail({ kind: 'no-such-model' });
  return choose(id);
}

/** Deletes a pack that was kept, unless it is chosen. */
export async function forgetPack(
  id: ModelId,
): Promise<Result<null, ModelChosen | PackStorageFailed>> {
  const chosen = await chosenModel();
  if (!chosen.ok) return chosen;
  return chosen.value === id ? fail({ kind: 'model-chosen' }) : forget(id);
}
