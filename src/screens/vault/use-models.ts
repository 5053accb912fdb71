import { useCallback } from 'react';
import { ok, type ModelId, type Result } from '../../domain';
import type { Engine, PackList, PackSummary } from '../../engine';
import type { ModelList, OfficeError, Vault } from '../../vault';
import { useServices } from '../services';
import { useLoaded, type Loaded } from '../use-loaded';

/** What engine and vault say of the models on this device. */
export interface Models {
  readonly here: PackList;
  readonly vault: ModelList;
  /** People who have not taken their consent back. */
  readonly people: number;
}

async function readModels(engine: Engine, vault: Vault): Promise<Result<Models, OfficeError>> {
  const [here, list, people] = await Promise.all([
    engine.listPacks(),
    vault.listModels(),
    vault.listPeople(),
  ]);
  if (!here.ok) return here;
  if (!list.ok) return list;
  if (!people.ok) return people;
  const staying = people.value.people.filter(({ standing }) => standing !== 'withdrawn');
  return ok({ here: here.value, vault: list.value, people: staying.length });
}

/** Reads the models on this device. */
export function useModels(): readonly [Loaded<Models>, () => Promise<void>] {
  const { engine } = useServices();
  return useLoaded(useCallback((vault: Vault) => readModels(engine, vault), [engine]));
}

/** The model that is chosen; `null` when its pack has got lost, which the engine says at its start. */
export function modelInUse({ here: { inUse, own, packs } }: Models): PackSummary | null {
  return [...own, ...packs].find(({ id }) => id === inUse) ?? null;
}

/** Whether the vault compares templates of a model: the app's own need nobody's approval. */
export function isApproved({ here, vault }: Models, id: ModelId): boolean {
  return [...here.own, ...vault.approved].some((model) => model.id === id);
}

/** How many people have to be enrolled again when a model is chosen: all but those who have templates of it. */
export function toEnrolAgainWith({ here, vault, people }: Models, id: ModelId): number {
  const ofPacks = vault.approved.reduce((sum, model) => sum + model.people, 0);
  const known = here.own.some((model) => model.id === id)
    ? people - ofPacks
    : (vault.approved.find((model) => model.id === id)?.people ?? 0);
  return Math.max(0, people - Math.max(0, known));
}
