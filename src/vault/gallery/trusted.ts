import { z } from 'zod';
import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  ModelId,
  packId,
  readJson,
  readManifest,
  sha256Of,
  TemplateLength,
} from '../../domain';
import { Calibration, calibration } from './calibration';

/** A model whose templates the vault compares: the odds of its scores are known, and somebody answers for it. */
export const TrustedModel = z.strictObject({
  id: ModelId,
  /** What officers read. */
  title: z.string().min(1).max(80),
  templateLength: TemplateLength,
  calibration: Calibration,
});
export type TrustedModel = z.infer<typeof TrustedModel>;

/** The model that the app ships. */
const builtIn: TrustedModel = {
  id: BUILT_IN_MODEL,
  title: 'dlib ResNet',
  templateLength: BUILT_IN_TEMPLATE_LENGTH,
  calibration,
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads what the vault has to know of a model pack. @returns `null` when the two files are none, or do not belong together */
export async function readPack(manifest: Bytes, measured: Bytes): Promise<TrustedModel | null> {
  const pack = readManifest(manifest);
  const json = readJson(measured);
  const own = json.ok && Calibration.safeParse(json.value);
  if (!pack.ok || !own || !own.success) return null;
  const { title, output, files } = pack.value;
  const { bytes, sha256 } = files.calibration;
  if (measured.length !== bytes || (await sha256Of(measured)) !== sha256) return null;
  const id = await packId(manifest);
  return { id, title, templateLength: output.length, calibration: own.data };
}

let shipped: Promise<readonly TrustedModel[]> | null = null;

/** The models that this build trusts without anybody's approval: its own, and a pack that its operator dropped in. Read once. */
export function shippedModels(): Promise<readonly TrustedModel[]> {
  return (shipped ??= readShipped());
}

async function readShipped(): Promise<readonly TrustedModel[]> {
  const files = {
    manifests: import.meta.glob<string>('../../../models/packs/*/manifest.json', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
    calibrations: import.meta.glob<string>('../../../models/packs/*/calibration.json', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  };
  const utf8 = new TextEncoder();
  const read = Object.entries(files.manifests).map(([path, manifest]) => {
    const measured = files.calibrations[path.replace(/manifest\.json$/, 'calibration.json')] ?? '';
    return readPack(utf8.encode(manifest), utf8.encode(measured));
  });
  // What is no pack is not trusted, so nothing is compared; `npm run models` has refused it before.
  const packs = (await Promise.all(read)).filter((pack) => pack !== null);
  return [builtIn, ...packs];
}
