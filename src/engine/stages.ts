import { fail, ok, type EngineMessage, type Result } from '../domain';
import { createFaceDetector } from './detect';
import { createEmbedder } from './embed';
import { loadModels } from './models';
import { BUILT_IN_NETWORK } from './network-spec';
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
  const models = await loadModels(onProgress);
  if (!models.ok) return models;
  const embedding = models.value.get('face-embedding.onnx');
  if (!embedding) throw new Error('the manifest has no embedding network');
  try {
    const embedder = await createEmbedder(
      { spec: BUILT_IN_NETWORK, bytes: embedding },
      onBackendChange,
    );
    const detector = await createFaceDetector(models.value);
    const reader = createPixelReader();
    return ok({ reader, detector, tracker: createTracker(), embedder, toVault, before: null });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'unknown';
    return fail({ kind: 'unsupported', detail });
  }
}
