import { expect, test } from 'vitest';
import { consentGiven, DisplayName, now, TEMPLATE_LENGTH, type Template } from '../../domain';
import { decodePerson, decodeTemplate, encodePerson, encodeTemplate } from './records';

function template(): Template {
  return Float32Array.from({ length: TEMPLATE_LENGTH }, (_, index) => Math.sin(index + 1));
}

function person(name: string) {
  return { name: DisplayName.parse(name), consent: consentGiven(now()), enrolledAt: now() };
}

test('a person comes back as they were', () => {
  const zoe = person('Zoë 李 🙂');
  expect(decodePerson(encodePerson(zoe))).toEqual(zoe);
});

test('the length of the bytes does not tell the length of the name', () => {
  expect(encodePerson(person('A'))).toHaveLength(encodePerson(person('Annabel Lee')).length);
});

test('bytes that hold no person, or one without consent, are not read as one', () => {
  const withoutConsent = JSON.stringify({ name: 'Anna', enrolledAt: 1 });
  for (const text of ['', '{', 'null', withoutConsent])
    expect(decodePerson(new TextEncoder().encode(text))).toBeNull();
});

test('a template comes back number for number', () => {
  expect(decodeTemplate(encodeTemplate(template()))).toEqual(template());
});

test('the bytes are wiped once they are read', () => {
  const [personBytes, templateBytes] = [encodePerson(person('Anna')), encodeTemplate(template())];
  decodePerson(personBytes);
  decodeTemplate(templateBytes);
  for (const bytes of [personBytes, templateBytes])
    expect(bytes.every((byte) => byte === 0)).toBe(true);
});

test('numbers are stored little endian behind the id of the model', () => {
  const bytes = encodeTemplate(template());
  const length = bytes[0] ?? 0;
  expect(new TextDecoder().decode(bytes.subarray(1, 1 + length))).toBe('dlib-resnet-v1+align-1');
  const first = Buffer.from(bytes).readFloatLE(1 + length);
  expect(first).toBe(Math.fround(Math.sin(1)));
});

test('a template of another model or of another length is not read', () => {
  const otherModel = encodeTemplate(template());
  otherModel[5] = (otherModel[5] ?? 0) ^ 1;
  expect(decodeTemplate(otherModel)).toBeNull();
  expect(decodeTemplate(encodeTemplate(template()).slice(0, -4))).toBeNull();
  expect(decodeTemplate(new Uint8Array(0))).toBeNull();
});
