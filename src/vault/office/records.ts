import { MODEL_ID, PersonRecord, TEMPLATE_LENGTH, type Template } from '../../domain';
import type { Bytes } from '../keys';

/**
 * A person's plaintext fills whole blocks of this many bytes, so that the length of the ciphertext does not tell the length of a
 * name. Every name of up to 100 Latin letters fits the first block.
 */
const PERSON_BLOCK_BYTES = 256;

/** A person as bytes: JSON, filled up with spaces. */
export function encodePerson(person: PersonRecord): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(person));
  const blocks = Math.ceil(json.length / PERSON_BLOCK_BYTES);
  const padded = new Uint8Array(blocks * PERSON_BLOCK_BYTES).fill(' '.charCodeAt(0));
  padded.set(json);
  json.fill(0);
  return padded;
}

/** Reads a person back and overwrites the bytes. @returns `null` when they are no person of this format */
export function decodePerson(bytes: Bytes): PersonRecord | null {
  const text = new TextDecoder().decode(bytes);
  bytes.fill(0);
  try {
    return PersonRecord.parse(JSON.parse(text));
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
export function encodeTemplate(template: Template): Bytes {
  const bytes = new Uint8Array(TEMPLATE_BYTES);
  bytes[0] = MODEL.length;
  bytes.set(MODEL, 1);
  const view = new DataView(bytes.buffer, NUMBERS_START);
  template.forEach((number, index) => view.setFloat32(index * NUMBER_BYTES, number, true));
  return bytes;
}

/** Reads a template back and overwrites the bytes. @returns `null` when another model made it */
export function decodeTemplate(bytes: Bytes): Template | null {
  const fits =
    bytes.length === TEMPLATE_BYTES &&
    bytes[0] === MODEL.length &&
    MODEL.every((byte, index) => bytes[index + 1] === byte);
  const view = new DataView(bytes.buffer, bytes.byteOffset + (fits ? NUMBERS_START : 0));
  const template = fits
    ? Float32Array.from({ length: TEMPLATE_LENGTH }, (_, index) =>
        view.getFloat32(index * NUMBER_BYTES, true),
      )
    : null;
  bytes.fill(0);
  return template;
}
