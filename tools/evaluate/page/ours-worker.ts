/**
 * The app's own pipeline on photos, in a worker as in the app. The app's worker gives templates to the vault alone, so this one stands
 * beside it and not behind a new call of it: no screen of the app can read a template because of this tool.
 */
import { z } from 'zod';
import { serve } from '../../../src/bridge';
import { FrameId, type EngineMessage } from '../../../src/domain';
import { openPhoto, recognisePhoto } from '../../../src/engine/photo';
import type { Stages } from '../../../src/engine/pipeline';
import { createStages } from '../../../src/engine/stages';
import { largest, type Description } from './contender';

/** The calls that this worker answers. */
export type OursCalls = {
  start: { request: Record<string, never>; reply: string };
  describe: { request: { photo: ImageBitmap; everySize: boolean }; reply: Description };
};

/** One photo at a time, from a page of our own: as many as there are. */
const LIMITS = { capacity: 1000, perSecond: 1000, mostInHand: 1000, mostBytes: 2 ** 30 };

let stages: Stages | null = null;
let photos = 0;
/** What the engine said about the photo in hand. */
let heard: EngineMessage[] = [];

serve<OursCalls, never>(
  self,
  {
    start: {
      schema: z.strictObject({}),
      async handle() {
        const created = await createStages({
          onProgress: () => undefined,
          onBackendChange: () => undefined,
          toVault: (message) => heard.push(message),
        });
        if (!created.ok) throw new Error(`the engine did not start: ${created.error.kind}`);
        stages = created.value;
        const { backend, threads } = stages.embedder.info();
        return `${backend}, ${threads} thread${threads === 1 ? '' : 's'}`;
      },
    },
    describe: {
      schema: z.strictObject({ photo: z.instanceof(ImageBitmap), everySize: z.boolean() }),
      handle: ({ photo, everySize }) => describe(photo, everySize),
    },
  },
  LIMITS,
);

async function describe(bitmap: ImageBitmap, everySize: boolean): Promise<Description> {
  if (!stages) throw new Error('the engine has not been started');
  heard = [];
  const start = performance.now();
  const photo = await openPhoto(stages, FrameId.parse(++photos), bitmap);
  await recognisePhoto(stages, photo, everySize ? 0 : undefined);
  const millis = performance.now() - start;
  const { faces } = photo.observation;
  const face = largest(faces.map(({ box, trackId }) => ({ ...box, trackId })));
  const numbers = heard.flatMap((message) =>
    message.kind === 'probe' && message.trackId === face?.trackId ? [...message.template] : [],
  );
  return { numbers: numbers.length > 0 ? numbers : null, faces: faces.length, millis };
}
