import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  packId,
  readManifest,
  type ModelId,
  type PackManifest,
} from '../../domain';
import manifest from '../../../models/manifest.json';
import { summaryOf } from './files';
import type { PackSummary } from './refusal';

/** The pack that the operator dropped in at build time: `npm run models` has checked it and copied it to `public/models/packs`. */
export interface ShippedPack {
  readonly id: ModelId;
  readonly manifest: PackManifest;
}

/** Its manifest is built into the app, so that the hash of its network cannot be changed without changing the app. */
const built = Object.values(
  import.meta.glob<string>('../../../models/packs/*/manifest.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The pack that was dropped in at build time, or `null`. */
export async function shippedPack(): Promise<ShippedPack | null> {
  const [text] = built;
  if (text === undefined) return null;
  const bytes = new TextEncoder().encode(text);
  const read = readManifest(bytes);
  if (!read.ok) throw new Error('the pack in models/packs is none; npm run models says why');
  return { id: await packId(bytes), manifest: read.value };
}

/** The model that the app ships when no pack was dropped in, as people see it. */
function builtInSummary(): PackSummary {
  const model = manifest.models.find(({ id }) => id === 'face-embedding');
  const file = model?.files[0];
  if (!model || !file) throw new Error('the manifest has no embedding network');
  return {
    id: BUILT_IN_MODEL,
    title: 'dlib ResNet',
    source: `${model.source.package} ${model.source.version}`,
    licence: model.licence,
    templateLength: BUILT_IN_TEMPLATE_LENGTH,
    networkBytes: file.bytes,
  };
}

/** The app's own models: the pack that its operator dropped in first, if there is one, and the one that it ships. */
export async function ownModels(): Promise<readonly [PackSummary, ...PackSummary[]]> {
  const shipped = await shippedPack();
  return shipped ? [summaryOf(shipped), builtInSummary()] : [builtInSummary()];
}
