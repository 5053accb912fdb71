import { Human } from '@vladmandic/human';
import { draw, measure, TFJS_WASM, type Measured } from './contender';

/**
 * `@vladmandic/human`: detector, mesh, descriptor; everything else off, nothing remembered from the frame before.
 *
 * @param maxFaces that it looks for; its own default is one
 */
export async function openHuman(maxFaces = 1): Promise<Human> {
  const human = new Human({
    backend: 'wasm',
    wasmPath: TFJS_WASM,
    modelBasePath: '/node_modules/@vladmandic/human/models/',
    cacheSensitivity: 0,
    face: {
      enabled: true,
      detector: { maxDetected: maxFaces },
      description: { enabled: true },
      iris: { enabled: false },
      emotion: { enabled: false },
      antispoof: { enabled: false },
      liveness: { enabled: false },
    },
    body: { enabled: false },
    hand: { enabled: false },
    object: { enabled: false },
    gesture: { enabled: false },
    segmentation: { enabled: false },
  });
  await human.load();
  return human;
}

/** Its time from a picture to a descriptor. */
export async function measureHuman(jpeg: string): Promise<Measured> {
  const human = await openHuman();
  const canvas = await draw(jpeg);
  return measure(async () => {
    const { face } = await human.detect(canvas);
    return (face[0]?.embedding?.length ?? 0) > 0;
  });
}
