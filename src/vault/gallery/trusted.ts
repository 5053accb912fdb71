import { z } from 'zod';
import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  ModelId,
  packId,
  PackManifest,
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
  const pack = parse(PackManifest, manifest);
  const own = parse(Calibration, measured);
  if (!pack || !own) return null;
  const { bytes, sha256 } = pack.files.calibration;
  if (measured.length !== bytes || (await hexDigest(measured)) !== sha256) return null;
  const id = await packId(manifest);
  return { id, title: pack.title, templateLength: pack.output.length, calibration: own };
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

function parse<T>(schema: z.ZodType<T>, bytes: Bytes): T | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

async function hexDigest(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
