import { fail, ok, type EngineMessage, type Result } from '../domain';
import { createFaceDetector } from './detect';
import { createEmbedder, type Embedder } from './embed';
import { EMBEDDING_FILE, loadModels, modelFiles, type ModelFile, type ModelFiles } from './models';
import { BUILT_IN_NETWORK, specOf, type EmbeddingModel } from './network-spec';
import { modelInUse, selfTest, unusable, type ModelInUse } from './packs';
import type { Stages } from './pipeline';
import type { EngineInfo, EngineStartError, LoadProgress } from './protocol';
import { createPixelReader } from './read';
import { createTracker } from './track';

/** Whom the stages talk to. */
export interface Listeners {
  readonly onProgress: (progress: LoadProgress) => void;
  /** The embedding network moved to another backend after the start. */
  readonly onBackendChange: (info: EngineInfo) => void;
  /** Gets every probe and capture; templates go nowhere else. */
  readonly toVault: (message: EngineMessage) => void;
}

/** Loads and checks the models and sets up every stage of the pipeline, on the fastest backend there is. */
export async function createStages({
  onProgress,
  onBackendChange,
  toVault,
}: Listeners): Promise<Result<Stages, EngineStartError>> {
  const inUse = await modelInUse();
  if (!inUse.ok) return inUse;
  const models = await loadModels(onProgress, filesFor(inUse.value));
  if (!models.ok) return models;
  try {
    // Both at once: much of it is compiled beside this thread, and a door waits for it.
    const [embedder, detector] = await Promise.all([
      openEmbedder(inUse.value, models.value, onBackendChange),
      createFaceDetector(models.value),
    ]);
    if (!embedder.ok) return embedder;
    const reader = createPixelReader();
    const tracker = createTracker();
    return ok({ reader, detector, tracker, embedder: embedder.value, toVault, before: null });
  } catch (cause) {
    return fail(unsupported(cause));
  }
}

/** What has to be fetched: another model takes the place of the embedding network. */
function filesFor(inUse: ModelInUse): readonly ModelFile[] {
  if (inUse.kind === 'built-in') return modelFiles;
  const others = modelFiles.filter(({ path }) => path !== EMBEDDING_FILE);
  return inUse.kind === 'kept' ? others : [...others, shippedFile(inUse)];
}

/** Where `npm run models` puts the network of a pack that was dropped in (models/pack.ts). */
function shippedFile({ id, manifest }: ModelInUse & { kind: 'shipped' }): ModelFile {
  return { path: `packs/${id}/network.onnx`, ...manifest.files.network };
}

async function openEmbedder(
  inUse: ModelInUse,
  models: ModelFiles,
  onBackendChange: Listeners['onBackendChange'],
): Promise<Result<Embedder, EngineStartError>> {
  const model = embeddingOf(inUse, models);
  // What was built in is checked in Node, where networks are not run: so it is tried out here.
  const tested = inUse.kind === 'shipped' ? await selfTest(model) : ok(null);
  if (!tested.ok) return fail(unusable(model.spec.model, 'does-not-run'));
  try {
    return ok(await createEmbedder(model, onBackendChange));
  } catch (cause) {
    if (inUse.kind === 'built-in') return fail(unsupported(cause));
    return fail(unusable(model.spec.model, 'does-not-run'));
  }
}

function embeddingOf(inUse: ModelInUse, models: ModelFiles): EmbeddingModel {
  if (inUse.kind === 'kept') {
    const { id, manifest, bytes } = inUse.pack;
    return { spec: specOf(id, manifest), bytes: bytes.network };
  }
  const path = inUse.kind === 'built-in' ? EMBEDDING_FILE : shippedFile(inUse).path;
  const bytes = models.get(path);
  if (!bytes) throw new Error(`${path} was not loaded`);
  const spec = inUse.kind === 'built-in' ? BUILT_IN_NETWORK : specOf(inUse.id, inUse.manifest);
  return { spec, bytes };
}

function unsupported(cause: unknown): EngineStartError {
  return { kind: 'unsupported', detail: cause instanceof Error ? cause.message : 'unknown' };
}
