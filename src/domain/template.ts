import { z } from 'zod';
import { CaptureId, FrameId, TrackId } from './ids';
import { ModelId, TemplateLength } from './model';
import { advices } from './observation';

/** Numbers in one template of the model that the app ships (dlib's face recognition ResNet). */
export const BUILT_IN_TEMPLATE_LENGTH = 128;

/**
 * A template: as many float32 numbers as its model gives (`TemplateLength`), of unit length (sum of squares 1). Only the engine and the vault worker ever
 * hold one; the similarity of two of one model is their dot product, -1 to 1.
 */
export type Template = Float32Array<ArrayBuffer>;

/** A template after the vault's secret rotation (vault/keys/transform): the only form in which one is stored or searched. */
export type TurnedTemplate = Template & { readonly __space: 'vault' };

const Template = z.custom<Template>(
  (value) =>
    value instanceof Float32Array &&
    TemplateLength.safeParse(value.length).success &&
    value.every((number) => Number.isFinite(number)),
  'a template must be finite float32 numbers, as many as a model may give',
);

/** What is kept about a sample beside its numbers. */
export const SampleQuality = z.strictObject({
  /** Unified quality score (ISO/IEC 29794-1), 0 to 100. */
  score: z.int().min(0).max(100),
  /** Degrees, as in `Pose`. */
  yaw: z.int().min(-90).max(90),
  pitch: z.int().min(-90).max(90),
});
export type SampleQuality = z.infer<typeof SampleQuality>;

/**
 * What the engine may say to the vault over their private port. Everything else is refused by the vault.
 * Times out of the screen's reach: the port's two ends are moved into the two workers when the app starts.
 */
export const EngineMessage = z.discriminatedUnion('kind', [
  /** The first thing that the engine says after it has started, and again never: which model everything after it is of. */
  z.strictObject({
    kind: z.literal('model'),
    model: ModelId,
    templateLength: TemplateLength,
  }),
  z.strictObject({
    kind: z.literal('probe'),
    frameId: FrameId,
    trackId: TrackId,
    template: Template,
    /** Unified quality score of this frame (ISO/IEC 29794-1), 0 to 100. */
    quality: z.int().min(0).max(100),
    /** A photo: no other frame of this face will follow, and its track number means nothing. */
    still: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('no-probe'),
    frameId: FrameId,
    trackId: TrackId,
    reason: z.enum(advices),
  }),
  z.strictObject({
    kind: z.literal('capture'),
    captureId: CaptureId,
    template: Template,
    quality: SampleQuality,
  }),
]);
export type EngineMessage = z.infer<typeof EngineMessage>;
