import { describe, expect, test } from 'vitest';
import { BUILT_IN_MODEL, newId, PersonId, type Template } from '../../domain';
import { createSigningPair } from '../keys';
import {
  contents,
  earlier,
  earlierHead,
  long,
  person,
  short,
  SMALL,
  small,
  template,
} from '../testing/archives';
import {
  decodeArchive,
  encodeArchive,
  readIdentity,
  readTemplate,
  writeTemplate,
  type Archive,
} from './archive';

/** An archive as plain JSON, to be changed. */
async function json(): Promise<Record<string, unknown>> {
  const bytes = encodeArchive(await contents());
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

function decode(value: unknown): Archive | 'newer' | 'damaged' {
  return decodeArchive(new TextEncoder().encode(JSON.stringify(value)));
}

/** An archive with one person, of whom something was changed. */
async function withPerson(change: object): Promise<unknown> {
  return { ...(await json()), people: [{ ...person('Anna'), ...change }] };
}

describe('an archive', () => {
  test('comes back as it was', async () => {
    const written = await contents();
    const read = decodeArchive(encodeArchive(written));
    expect(read).toEqual({ format: 'countenance-archive', version: 6, ...written });
  });

  test('of version 1 is read as one of today, without an identity, and with what people agreed to then', async () => {
    const today = await json();
    const { format, createdAt, vaultId, erased } = today;
    const rest = { format, model: BUILT_IN_MODEL, createdAt, vaultId, erased };
    const { id, name, enrolledAt, templates } = person('Anna');
    const anna = { id, name, enrolledAt, consent: earlier, templates };
    const bert = { ...anna, id: newId(PersonId), consent: null };
    const read = decode({ ...rest, version: 1, people: [anna, bert] });
    expect(read).toMatchObject({
      version: 6,
      identity: null,
      notices: [],
      people: [
        {
          id,
          agreed: null,
          withdrawnAt: null,
          details: { consent: earlier },
          model: BUILT_IN_MODEL,
          templates,
        },
        { details: null },
      ],
    });
    expect(decode({ ...rest, version: 1, people: [{ ...anna, details: null }] })).toBe('damaged');
  });

  test('of version 4 is read as one of today, at whose doors nothing was written down', async () => {
    const { visits, retention, certificates, requests, ...older } = await json();
    const today = { ...older, version: 6, visits, retention, certificates, requests };
    expect(decode({ ...older, version: 4 })).toEqual(today);
    expect(decode({ ...older, version: 4, visits })).toBe('damaged');
    expect(decode({ ...older, version: 5, visits })).toEqual(today);
    expect(decode({ ...older, version: 5, visits, requests })).toBe('damaged');
  });

  test.each([2, 3])('of version %i is read as one of today', async (version) => {
    const written = { ...(await contents()), people: [person('Anna'), person('Bert')] };
    const people = written.people.map((one) => ({ ...one, model: undefined }));
    const nobody = { ...people[0], id: newId(PersonId), templates: [] };
    const older = {
      ...written,
      people,
      visits: undefined,
      retention: undefined,
      certificates: undefined,
      requests: undefined,
      version,
      ...earlierHead,
    };
    expect(decode(older)).toEqual({ ...written, format: earlierHead.format, version: 6 });
    const more = decode({ ...older, people: [nobody] });
    expect(more).toMatchObject({ people: [{ model: null }] });
    expect(decode({ ...older, more: 1 })).toBe('damaged');
    expect(decode({ ...older, model: SMALL })).toBe('damaged');
    expect(decode({ ...older, model: undefined })).toBe('damaged');
    expect(decode({ ...older, people: [person('Anna')] })).toBe('damaged');
  });

  test('gives the identity back, and none whose halves do not belong together', async () => {
    const { identity, ...rest } = await contents();
    const archive = decodeArchive(encodeArchive({ identity, ...rest }));
    if (typeof archive === 'string' || !identity) throw new Error('not an archive');
    const { publicKey } = await createSigningPair();
    expect((await readIdentity(archive))?.publicKey).toBe(identity.publicKey);
    const mixed = { ...archive, identity: { ...identity, publicKey } };
    expect(await readIdentity(mixed)).toBeNull();
  });

  test('of nobody comes back as it was', async () => {
    const written = { ...(await contents()), people: [], erased: [] };
    expect(decodeArchive(encodeArchive(written))).toMatchObject(written);
  });

  test('is JSON in UTF-8, as its description says', async () => {
    const { people, ...rest } = await json();
    const first = (people as Record<string, unknown>[])[0] ?? {};
    expect(Object.keys(rest).sort()).toEqual([
      'certificates',
      'createdAt',
      'erased',
      'format',
      'identity',
      'notices',
      'requests',
      'retention',
      'tallies',
      'vaultId',
      'version',
      'visits',
    ]);
    expect(first).toMatchObject({ name: 'Zoë 李 🙂', enrolledAt: 1_800_000_000_000 });
  });

  test('leaves no bytes behind once it is read, or found not to be one', async () => {
    for (const bytes of [encodeArchive(await contents()), new TextEncoder().encode('{"format":')]) {
      decodeArchive(bytes);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
  });

  test('of a newer version is told from a damaged one, whatever it holds', async () => {
    expect(decode({ ...(await json()), version: 7 })).toBe('newer');
    expect(decode({ format: 'countenance-archive', version: 8, people: 'gone' })).toBe('newer');
  });

  test.each<[string, Record<string, unknown>]>([
    ['of no version', { version: undefined }],
    ['of version 0', { version: 0 }],
    ['of half a version', { version: 1.5 }],
    ['of a version in words', { version: '2' }],
    ['of another format', { format: 'something-else' }],
    ['of another format and a newer version', { format: 'something-else', version: 6 }],
    ['of one model for everybody', { model: 'dlib-resnet-v1+align-1' }],
    ['of no vault', { vaultId: 'vault-1' }],
    ['of no day', { createdAt: null }],
    ['without people', { people: undefined }],
    ['with people who are none', { people: [null] }],
    ['without a list of the erased', { erased: undefined }],
    ['with an erasure that is none', { erased: [{ key: '', hash: '', erasedAt: 1 }] }],
    ['with an erasure that is no base64', { erased: [{ key: '!', hash: '?', erasedAt: 1 }] }],
    ['with a field too many', { keys: [] }],
  ])('%s is damaged', async (_, change) => {
    expect(decode({ ...(await json()), ...change })).toBe('damaged');
  });

  test.each<[string, object]>([
    ['without an id', { id: undefined }],
    ['with an id that is none', { id: '../../etc' }],
    ['without a name', { name: '' }],
    ['with a name too long', { name: 'x'.repeat(101) }],
    ['with a name of control characters', { name: 'An\u0000na' }],
    ['enrolled on no day', { enrolledAt: '2026-11-01' }],
    ['without a word on consent', { details: undefined }],
    ['with half a consent', { details: { consent: { textVersion: '1' } } }],
    ['with consent to something else', { details: { consent: { ...earlier, purpose: 'ads' } } }],
    ['without templates', { templates: undefined }],
    ['with a template that is no base64', { templates: ['!!!'] }],
    ['with a template that is empty', { templates: [''] }],
    ['with a template cut short', { templates: [writeTemplate(template(1)).slice(4)] }],
    ['with a template that is no number', { templates: [writeTemplate(not(NaN))] }],
    ['with a template without end', { templates: [writeTemplate(not(Infinity))] }],
    ['with too many templates', { templates: Array(41).fill(writeTemplate(template(1))) }],
    ['without a model', { model: undefined }],
    ['with templates of no model', { model: null }],
    ['with a model whose id is none', { model: '../../etc' }],
    ['with templates longer than those of the model', { templates: [writeTemplate(long)] }],
    ['with templates of two lengths', { ...small(), templates: [...small().templates, short] }],
    ['with a field too many', { admin: true }],
  ])('with somebody %s is damaged', async (_, change) => {
    expect(await withPerson({}).then(decode)).not.toBe('damaged');
    expect(await withPerson(change).then(decode)).toBe('damaged');
  });

  test('in which somebody occurs twice is damaged', async () => {
    const anna = person('Anna');
    const people = [anna, person('Bert'), { ...anna, name: 'Hanna' }];
    expect(decode({ ...(await json()), people })).toBe('damaged');
  });

  test('cut short at any byte, or with bytes that are no text, is damaged', async () => {
    const bytes = encodeArchive({ ...(await contents()), people: [], erased: [] });
    for (let length = 0; length < bytes.length; length++)
      expect(decodeArchive(bytes.slice(0, length))).toBe('damaged');
    const noText = encodeArchive(await contents());
    const name = Buffer.from(noText).indexOf('Bert');
    noText[name] = 0xff;
    expect(name).toBeGreaterThan(0);
    expect(decodeArchive(noText)).toBe('damaged');
  });

  test.each(['null', '[]', '1', '""', '{}'])('that reads %s is damaged', (text) => {
    expect(decodeArchive(new TextEncoder().encode(text))).toBe('damaged');
  });
});

describe('a template in an archive', () => {
  test('comes back number for number', () => {
    expect(readTemplate(writeTemplate(template(3)))).toEqual(template(3));
    for (const length of [32, 63, 64, 65, 66])
      expect(readTemplate(writeTemplate(template(3).slice(0, length)))).toHaveLength(length);
  });

  test('is little-endian float32 in base64', () => {
    const bytes = Buffer.from(writeTemplate(template(3)), 'base64');
    expect(bytes).toHaveLength(512);
    for (const at of [0, 1, 127]) expect(bytes.readFloatLE(4 * at)).toBe(template(3)[at]);
  });

  test('is none when it is too short, too long, or holds no number', () => {
    const few = Buffer.alloc(31 * 4).toString('base64');
    const many = Buffer.alloc(1025 * 4).toString('base64');
    const broken = Buffer.alloc(511).toString('base64');
    for (const none of [few, many, broken, writeTemplate(not(NaN)), writeTemplate(not(-Infinity))])
      expect(readTemplate(none)).toBeNull();
  });
});

/** A template of which one number is none. */
function not(number: number): Template {
  return template(1).map((old, at) => (at === 77 ? number : old));
}
