import type { z } from 'zod';
import { MODEL_ID, TEMPLATE_LENGTH, type TurnedTemplate } from '../../domain';
import type { Bytes } from '../format';

/**
 * Plaintexts of text fill whole blocks of this many bytes, so that the length of a ciphertext does not tell the length of a name. Every
 * name of up to 100 Latin letters fits the first block.
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

/** Every template record starts with the model that made it: its length in one byte, then its name. */
const MODEL = new TextEncoder().encode(MODEL_ID);
const NUMBERS_START = 1 + MODEL.length;
const NUMBER_BYTES = 4;
const TEMPLATE_BYTES = NUMBERS_START + TEMPLATE_LENGTH * NUMBER_BYTES;

/** A template as bytes: length of the model's id, the id, then 128 float32 numbers, little endian. */
export function encodeTemplate(template: TurnedTemplate): Bytes {
  const bytes = new Uint8Array(TEMPLATE_BYTES);
  bytes[0] = MODEL.length;
  bytes.set(MODEL, 1);
  const view = new DataView(bytes.buffer, NUMBERS_START);
  template.forEach((number, index) => view.setFloat32(index * NUMBER_BYTES, number, true));
  return bytes;
}

/** Reads a template back and overwrites the bytes. @returns `null` when another model made it */
export function decodeTemplate(bytes: Bytes): TurnedTemplate | null {
  const template = isOfModel(bytes) ? readNumbers(bytes) : null;
  bytes.fill(0);
  return template as TurnedTemplate | null;
}

function isOfModel(bytes: Bytes): boolean {
  if (bytes.length !== TEMPLATE_BYTES || bytes[0] !== MODEL.length) return false;
  for (let at = 0; at < MODEL.length; at++) if (bytes[1 + at] !== MODEL[at]) return false;
  return true;
}

/** A plain loop: there are tens of thousands of templates, and `Float32Array.from` takes ten times as long. */
function readNumbers(bytes: Bytes): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + NUMBERS_START);
  const numbers = new Float32Array(TEMPLATE_LENGTH);
  for (let at = 0; at < TEMPLATE_LENGTH; at++)
    numbers[at] = view.getFloat32(at * NUMBER_BYTES, true);
  return numbers;
}
