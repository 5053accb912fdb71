/** Reads Protocol Buffers messages, as far as checking an ONNX file needs it (protobuf.dev, "Encoding"). */

/** One field of a message: a number, or the bytes of a text or an inner message. Fixed numbers are skipped. */
export type Field =
  | { readonly number: number; readonly kind: 'varint'; readonly value: bigint }
  | { readonly number: number; readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly number: number; readonly kind: 'fixed' };

/** What is thrown for bytes that are no message; `readOnnx` turns it into a value. */
export class Malformed extends Error {}

/** Wire types. Groups, 3 and 4, are of a time before ONNX. */
const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** Bits of a number in one byte of a varint, and bytes of one at most: 64 bits. */
const VARINT_BITS = 7;
const VARINT_BYTES = 10;

/**
 * The fields of a message, in their order.
 *
 * @throws Malformed when the bytes are none
 */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const tag = readVarint(reader);
    const number = Number(tag >> 3n);
    if (number === 0) throw new Malformed('a field has the number 0');
    yield readField(reader, number, Number(tag & 7n));
  }
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function readField(reader: Reader, number: number, wire: number): Field {
  switch (wire) {
    case WIRE.varint:
      return { number, kind: 'varint', value: readVarint(reader) };
    case WIRE.bytes:
      return { number, kind: 'bytes', value: take(reader, Number(readVarint(reader))) };
    case WIRE.fixed64:
      take(reader, 8);
      return { number, kind: 'fixed' };
    case WIRE.fixed32:
      take(reader, 4);
      return { number, kind: 'fixed' };
    default:
      throw new Malformed(`there is no wire type ${wire}`);
  }
}

function take(reader: Reader, length: number): Uint8Array {
  const end = reader.at + length;
  if (end > reader.bytes.length) throw new Malformed('a field goes on beyond the end');
  const taken = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return taken;
}

function readVarint(reader: Reader): bigint {
  let value = 0n;
  for (let count = 0; count < VARINT_BYTES; count++) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) throw new Malformed('a number goes on beyond the end');
    value |= BigInt(byte & 0x7f) << BigInt(VARINT_BITS * count);
    if (byte < 0x80) return BigInt.asUintN(64, value);
  }
  throw new Malformed('a number has more than 64 bits');
}
