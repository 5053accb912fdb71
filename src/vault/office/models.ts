import { z } from 'zod';
import { fail, ok, type ModelId, type Result } from '../../domain';
import { readPack, TrustedModel } from '../gallery';
import type { MatchKeys } from '../keys';
import type { ModelFiles, ModelList, NotAPack, NotFound, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import type { Context } from './context';
import { isToEnrolAgain, peopleByModel, switchModel } from './model-in-use';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession, Session } from './session';
import { openSingle, sealSingle } from './singles';

/** Under the match key: kiosks compare with these, too. */
const Approved = z.array(TrustedModel);

/** Writes which model packs officers have approved. */
export function sealModels(match: MatchKeys, models: readonly TrustedModel[]): Promise<Step> {
  return sealSingle(match, 'models', encodeJson(models));
}

/** Reads which model packs officers have approved: none where the record is damaged, so that they have to be approved again. */
export async function loadModels(
  match: MatchKeys,
  store: Store,
): Promise<
  Result<{ readonly models: readonly TrustedModel[]; readonly damaged: number }, StorageFailed>
> {
  const read = await openSingle(match, 'models', store);
  if (!read.ok) return read;
  const bytes = read.value === 'damaged' ? null : read.value;
  const models = bytes && decodeJson(Approved, bytes);
  return ok({ models: models ?? [], damaged: models || read.value === null ? 0 : 1 });
}

/** Takes what is on the disk into the session. @returns how many records of it are damaged */
export async function readModels(
  session: Session,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const loaded = await loadModels(session.match, store);
  if (!loaded.ok) return loaded;
  session.models = loaded.value.models;
  return ok(loaded.value.damaged);
}

/** Approves the model of a pack: from now on the vault compares its templates when the engine works with it. */
export async function approveModel(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'announced'>,
  { manifest, calibration }: ModelFiles,
): Promise<Result<null, NotAPack | StorageFailed>> {
  const pack = await readPack(manifest, calibration);
  if (!pack) return fail({ kind: 'not-a-pack' });
  const others = session.models.filter(({ id }) => id !== pack.id);
  return keep(session, context, [...others, pack]);
}

/** Trusts a model no longer. What is stored of it stays, until its people are enrolled again or erased. */
export async function withdrawModel(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'announced'>,
  withdrawn: ModelId,
): Promise<Result<null, NotFound | StorageFailed>> {
  const rest = session.models.filter(({ id }) => id !== withdrawn);
  if (rest.length === session.models.length) return fail({ kind: 'not-found' });
  return keep(session, context, rest);
}

async function keep(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'announced'>,
  models: readonly TrustedModel[],
): Promise<Result<null, StorageFailed>> {
  const { vaultId, match } = session;
  const stored = await context.store.commit(vaultId, [await sealModels(match, models)]);
  if (!stored.ok) return stored;
  session.models = models;
  return switchModel(session, context);
}

/** The model in use, those that officers have approved, and how many people are to be enrolled again. */
export function listModels(session: OfficerSession): ModelList {
  const counts = peopleByModel(session);
  const staying = [...session.people].filter(([, { withdrawnAt }]) => withdrawnAt === null);
  return {
    inUse: session.model?.id ?? null,
    approved: session.models.map(({ id, title, templateLength }) => ({
      ...{ id, title, templateLength },
      people: counts.get(id) ?? 0,
    })),
    toEnrolAgain: staying.filter(([id]) => isToEnrolAgain(session, id)).length,
  };
}
