import type { z } from 'zod';
import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  ModelId,
  TemplateLength,
  type Template,
  type TurnedTemplate,
} from '../../domain';
import type { Bytes } from '../format';

/**
 * Plaintexts of text fill whole blocks of this many bytes, so that the length of a ciphertext does not tell the length of a short
 * text.
 */
const BLOCK_BYTES = 256;

/**
 * A person's record has ids, an answer and up to 40 qualities beside the name: with the longest name and a usual number of samples it fits the first
 * block of this size, so that its length tells nothing about the name.
 */
export const PERSON_BLOCK_BYTES = 2048;

/** A value as bytes: JSON in UTF-8, filled up with spaces. */
export function encodeJson(value: unknown, block: number = BLOCK_BYTES): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const blocks = Math.ceil(json.length / block);
  const padded = new Uint8Array(blocks * block).fill(' '.charCodeAt(0));
  padded.set(json);
  json.fill(0);
  return padded;
}

/** Reads a value back and overwrites the bytes. @returns `null` when they hold no such value, or there were none */
export function decodeJson<T>(schema: z.ZodType<T>, bytes: Bytes | null): T | null {
  if (!bytes) return null;
  const text = new TextDecoder().decode(bytes);
  bytes.fill(0);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const NUMBER_BYTES = 4;

/** The id of the app's own model, which most templates are of, as bytes. */
const BUILT_IN = new TextEncoder().encode(BUILT_IN_MODEL);

/** A template, and the model that it is of. */
export interface MadeTemplate {
  readonly model: ModelId;
  readonly template: TurnedTemplate;
}

/** A template as bytes: length of the model's id in one byte, the id, then float32 numbers, little endian. */
export function encodeTemplate({ model, template }: MadeTemplate): Bytes {
  const id = new TextEncoder().encode(model);
  const start = 1 + id.length;
  const bytes = new Uint8Array(start + template.length * NUMBER_BYTES);
  bytes[0] = id.length;
  bytes.set(id, 1);
  const view = new DataView(bytes.buffer, start);
  template.forEach((number, index) => view.setFloat32(index * NUMBER_BYTES, number, true));
  return bytes;
}

/** Reads a template back and overwrites the bytes. @returns `null` when they hold none, or one of a length that its model does not give */
export function decodeTemplate(bytes: Bytes): MadeTemplate | null {
  const start = 1 + (bytes[0] ?? 0);
  const model = readModel(bytes.subarray(1, start));
  const length = (bytes.length - start) / NUMBER_BYTES;
  const fits =
    model === BUILT_IN_MODEL
      ? length === BUILT_IN_TEMPLATE_LENGTH
      : TemplateLength.safeParse(length).success;
  const template = model && fits ? readNumbers(bytes, start, length) : null;
  bytes.fill(0);
  return model && template && { model, template: template as TurnedTemplate };
}

/** There are tens of thousands of templates: the usual id is compared byte by byte, which takes a fraction of decoding it. */
function readModel(id: Bytes): ModelId | null {
  if (id.length === BUILT_IN.length && BUILT_IN.every((byte, at) => byte === id[at]))
    return BUILT_IN_MODEL;
  const read = ModelId.safeParse(new TextDecoder().decode(id));
  return read.success ? read.data : null;
}

/** A plain loop: there are tens of thousands of templates, and `Float32Array.from` takes ten times as long. */
function readNumbers(bytes: Bytes, start: number, length: number): Template {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const numbers = new Float32Array(length);
  for (let at = 0; at < length; at++) numbers[at] = view.getFloat32(at * NUMBER_BYTES, true);
  return numbers;
}
