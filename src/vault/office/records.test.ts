import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  DisplayName,
  ModelId,
  now,
  PersonDetails,
  PersonRecord,
  type TurnedTemplate,
} from '../../domain';
import {
  decodeJson,
  decodeTemplate,
  encodeJson,
  encodeTemplate,
  PERSON_BLOCK_BYTES,
} from './records';

function person(name: string): PersonRecord {
  return PersonRecord.parse({ name: DisplayName.parse(name), enrolledAt: now() });
}

function made(model: ModelId = BUILT_IN_MODEL, length: number = BUILT_IN_TEMPLATE_LENGTH) {
  const numbers = Float32Array.from({ length }, (_, at) => Math.sin(at + 1));
  return { model, template: numbers as TurnedTemplate };
}

function bytesOf(text: string) {
  return new TextEncoder().encode(text);
}

describe('a value', () => {
  test.each(['Zoë 李 🙂', 'A', 'x'.repeat(100), '"\\u0000 <b>'])(
    'with the name %s comes back as it was',
    (name) => {
      const record = person(name);
      expect(decodeJson(PersonRecord, encodeJson(record))).toEqual(record);
    },
  );

  test('with a consent record comes back as it was', () => {
    const purpose = 'recognition-on-this-device';
    const consent = { textVersion: '2026-11-1', purpose, givenAt: now() };
    const details = PersonDetails.parse({ consent, contact: 'anna@home.example' });
    expect(decodeJson(PersonDetails, encodeJson(details))).toEqual(details);
  });

  test('has a length that does not tell how long a name in Latin letters is', () => {
    const lengths = Array.from(
      { length: 100 },
      (_, at) => encodeJson(person('x'.repeat(at + 1)), PERSON_BLOCK_BYTES).length,
    );
    expect(new Set(lengths)).toEqual(new Set([PERSON_BLOCK_BYTES]));
  });

  test('is cut short nowhere, however much it fills of its last block', () => {
    for (let length = 180; length < 620; length++) {
      const record = { ...person('Anna'), note: 'x'.repeat(length) };
      const bytes = encodeJson(record);
      expect(bytes.length % 256).toBe(0);
      expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(record);
    }
  });

  test.each([
    ['nothing', ''],
    ['half of one', '{"name":"Anna","enrolled'],
    ['null', 'null'],
    ['spaces', ' '.repeat(256)],
    ['another kind of value', JSON.stringify({ consent: {} })],
    ['a field too few', JSON.stringify({ name: 'Anna' })],
    ['a field too many', JSON.stringify({ name: 'Anna', enrolledAt: 1, office: true })],
    ['a name that is none', JSON.stringify({ name: '  ', enrolledAt: 1 })],
    ['a day that is none', JSON.stringify({ name: 'Anna', enrolledAt: -1 })],
    ['two values', `${JSON.stringify(person('Anna'))}{}`],
  ])('is not read from bytes that hold %s', (_, text) => {
    expect(decodeJson(PersonRecord, bytesOf(text))).toBeNull();
  });

  test('is not read from bytes that did not open', () => {
    expect(decodeJson(PersonRecord, null)).toBeNull();
  });

  test('leaves no bytes behind once it is read, or found not to be one', () => {
    for (const bytes of [encodeJson(person('Anna')), bytesOf('{"name":"Anna"')]) {
      decodeJson(PersonRecord, bytes);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('a template', () => {
  test('comes back number for number', () => {
    expect(decodeTemplate(encodeTemplate(made()))).toEqual(made());
  });

  test('comes back from the middle of a larger memory', () => {
    const bytes = encodeTemplate(made());
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 5);
    expect(decodeTemplate(larger.subarray(5, -2))).toEqual(made());
    expect(larger.every((byte) => byte === 0)).toBe(true);
  });

  test('is stored little endian behind the id of the model', () => {
    const bytes = encodeTemplate(made());
    const length = bytes[0] ?? 0;
    expect(new TextDecoder().decode(bytes.subarray(1, 1 + length))).toBe('dlib-resnet-v1+align-1');
    expect(bytes).toHaveLength(1 + length + 4 * BUILT_IN_TEMPLATE_LENGTH);
    for (const at of [0, 1, 127])
      expect(Buffer.from(bytes).readFloatLE(1 + length + 4 * at)).toBe(
        Math.fround(Math.sin(at + 1)),
      );
  });

  test.each([32, 63, 64, 512, 1024])(
    'of another model and %i numbers comes back as one of that model',
    (length) => {
      const other = made(ModelId.parse('small-net+0123456789abcdef'), length);
      expect(decodeTemplate(encodeTemplate(other))).toEqual(other);
    },
  );

  test('is never taken for one of the app itself when another model made it', () => {
    for (let at = 0; at < 23; at++) {
      const otherModel = encodeTemplate(made());
      otherModel[at] = (otherModel[at] ?? 0) ^ 1;
      expect(decodeTemplate(otherModel)?.model).not.toBe(BUILT_IN_MODEL);
    }
  });

  test('of a length that its model does not give, or of no model, is not read', () => {
    const bytes = encodeTemplate(made());
    for (const other of [bytes.slice(0, -4), bytes.slice(1), new Uint8Array([...bytes, 0])])
      expect(decodeTemplate(other)).toBeNull();
    expect(decodeTemplate(new Uint8Array(0))).toBeNull();
    for (const length of [0, 31, 64, 127, 129])
      expect(decodeTemplate(encodeTemplate(made(BUILT_IN_MODEL, length)))).toBeNull();
    const small = ModelId.parse('small-net+0123456789abcdef');
    for (const length of [0, 31, 1025])
      expect(decodeTemplate(encodeTemplate(made(small, length)))).toBeNull();
    const shouting = encodeTemplate(made(small, 64));
    shouting[1] = 'S'.charCodeAt(0);
    expect(decodeTemplate(shouting)).toBeNull();
  });

  test('leaves no bytes behind once it is read, or found not to be one', () => {
    for (const bytes of [encodeTemplate(made()), encodeTemplate(made()).slice(1)]) {
      decodeTemplate(bytes);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
  });
});
