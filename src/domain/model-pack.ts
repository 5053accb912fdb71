import { z } from 'zod';
import { ModelId, TemplateLength } from './model';
import { fail, ok, type Result } from './result';

/** The four files of a model pack, by name. */
export const PACK_FILES = {
  manifest: 'manifest.json',
  network: 'network.onnx',
  calibration: 'calibration.json',
  licence: 'LICENCE.txt',
} as const;

/**
 * Bytes that each file may have: the largest face networks in common use have about a hundred megabytes, and one that is held in memory twice while it is
 * checked must not bring a small device down; the other files are text, and a manifest with every text at its longest has some 3 kB.
 */
export const PACK_LIMITS = {
  manifest: 65_536,
  network: 120_000_000,
  calibration: 1_000_000,
  licence: 1_000_000,
} as const satisfies Record<keyof typeof PACK_FILES, number>;

/** Points of a face by which it is aligned. Left and right are those of the picture, not of the person: `left-eye` is the person's right one. */
export const landmarks = ['left-eye', 'right-eye', 'nose', 'mouth-left', 'mouth-right'] as const;
export type LandmarkName = (typeof landmarks)[number];

/** Pixels of an input's side: fewer show no face, and more than any network in use wants would only take time. */
const Side = z.int().min(32).max(512);

/** One number for each channel, in the order in which the network takes them. */
const Three = z.tuple([z.number(), z.number(), z.number()]);

const Name = z.string().min(1).max(200);

const PackedFile = (limit: number) =>
  z.strictObject({
    bytes: z.int().min(1).max(limit),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });

const Input = z.strictObject({
  /** Of the input in the ONNX file. */
  name: Name,
  width: Side,
  height: Side,
  /** Order in which the network takes the colours. */
  channels: z.enum(['rgb', 'bgr']),
  /** Planes one after the other: [1, 3, height, width]. */
  layout: z.literal('nchw'),
  /** The network gets (value - mean) * scale of values from 0 to 255. */
  mean: Three,
  scale: Three.refine((all) => all.every((one) => one > 0), 'a scale must be more than 0'),
});

const Alignment = z.strictObject({
  /** Where the network expects points of the face, in pixels of the input. */
  points: z
    .array(z.strictObject({ landmark: z.enum(landmarks), x: z.number(), y: z.number() }))
    .min(3)
    .refine(
      (points) => new Set(points.map(({ landmark }) => landmark)).size === points.length,
      'a landmark stands there twice',
    ),
});

/** What `manifest.json` of a model pack holds (docs/model-packs.md). */
export const PackManifest = z
  .strictObject({
    format: z.literal('countenance-model-pack'),
    version: z.literal(1),
    /** The first part of the model's id. */
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,40}$/),
    /** What officers read. */
    title: z.string().min(1).max(80),
    source: z.string().min(1).max(400),
    licence: z.string().min(1).max(80),
    input: Input,
    alignment: Alignment,
    output: z.strictObject({ name: Name, length: TemplateLength }),
    files: z.strictObject({
      network: PackedFile(PACK_LIMITS.network),
      calibration: PackedFile(PACK_LIMITS.calibration),
      licence: PackedFile(PACK_LIMITS.licence),
    }),
  })
  .refine(
    ({ input, alignment }) =>
      alignment.points.every(
        ({ x, y }) => x >= 0 && x <= input.width && y >= 0 && y <= input.height,
      ),
    { path: ['alignment', 'points'], message: 'a point lies outside of the input' },
  )
  .refine(({ alignment }) => spread(alignment.points) >= MIN_SPREAD, {
    path: ['alignment', 'points'],
    message: 'the points lie too close together',
  });
export type PackManifest = z.infer<typeof PackManifest>;

/** Pixels by which the points of an alignment have to differ at least: of points in one place no face could be turned upright. */
const MIN_SPREAD = 8;

function spread(points: readonly { x: number; y: number }[]): number {
  const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(range(points.map(({ x }) => x)), range(points.map(({ y }) => y)));
}

/** Why bytes are not the manifest of a model pack: no JSON in UTF-8, or wrong in one place. */
export type ManifestRefusal =
  | { readonly kind: 'manifest-unreadable' }
  | { readonly kind: 'manifest-wrong'; readonly at: string; readonly problem: string };

/** Reads the bytes of a `manifest.json`. */
export function readManifest(bytes: Uint8Array): Result<PackManifest, ManifestRefusal> {
  const json = readJson(bytes);
  if (!json.ok) return fail({ kind: 'manifest-unreadable' });
  const parsed = PackManifest.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  const at = first?.path.map(String).join('.') ?? '';
  return fail({ kind: 'manifest-wrong', at, problem: first?.message ?? '' });
}

/** What JSON in UTF-8 says; a failure when the bytes are none. */
export function readJson(bytes: Uint8Array): Result<unknown, null> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    return fail(null);
  }
}

/** Hexadecimal digits of the manifest's hash in an id: 64 bits, for which nobody finds a second manifest by trying. */
const ID_DIGITS = 16;

/**
 * The id of the model in a pack: the name in its manifest, `+`, and the first 16 hexadecimal digits of the SHA-256 of the manifest's bytes.
 *
 * @throws Error when the bytes are no manifest; `readManifest` says why
 */
export async function packId(manifestBytes: Uint8Array<ArrayBuffer>): Promise<ModelId> {
  const manifest = readManifest(manifestBytes);
  if (!manifest.ok) throw new Error(`no manifest of a model pack: ${manifest.error.kind}`);
  const digits = (await sha256Of(manifestBytes)).slice(0, ID_DIGITS);
  return ModelId.parse(`${manifest.value.name}+${digits}`);
}

/** SHA-256 in hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
