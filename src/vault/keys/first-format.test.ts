import { expect, test } from 'vitest';
import { newId, PersonId } from '../../domain';
import { SampleId, SlotId, VaultId, type Bytes } from '../format';
import { openFirst, openFirstSlot, type FirstSlot } from './first-format';

/** Written by the program as it was when it knew format 1 only (commit d1a3fdd), and never to be made anew. */
const PASSPHRASE = 'a long walk by the sea';
const vaultId = VaultId.parse('c38c5617-82f0-4733-a293-910f45d3e204');
const personId = PersonId.parse('3e044ff7-0928-4fce-9e96-cc24bba608ec');
const sampleId = SampleId.parse('f9b9f442-e162-4e74-94ea-e8646f771ae8');
const slot: FirstSlot = {
  id: SlotId.parse('ca749c99-1474-4c44-a923-355d4d88d4e6'),
  kind: 'passphrase',
  salt: hex('3a01fd7e386413518cec20beda3fa75e'),
  cost: { memoryKiB: 36_864, iterations: 2, parallelism: 1 },
  nonce: hex('3eb82cd3f6c9b3735279dcae'),
  wrappedKey: hex(
    '69f02f4078a54839f4336c792a56547f0a4d7f4b043b1cc69ea9c6d63b8f50d0ce74cff2caf5f9d581bc24edcb22c610',
  ),
};
const person = {
  nonce: hex('76c904c8bef6f55315cc5088'),
  ciphertext: hex(
    '29ec9cee16d3c5a843a70bf2494e11190db61d7b466815b1c2afc96d879f67d36531699ef98002d5cfc8d5e31fff27be' +
      '965f49f576258587f4b060b68889c55e91973d032cf5405711b80a155c655ce8f09fe3a827f66b0abf0ce0d7b40f9883' +
      '3184992138c7549a4d13d3700ea058d352b4d9439919e03dab5ee9d0ab7a318f4498778dc0e0a0d1547deb0d9091ed87' +
      '8995e5ef457de701e67825d0a4cecd5c7949529e019a31122da97285c7d62e6884a9c73d253821781a60c4c3e9195cca' +
      'f17a60b325eb27821a53123a4056c371dee81dac0433eccb03dbbbbfe8564308302d6c14c8e1966c5a6f632dd8e948c3' +
      '42eaae2b85eeb5790fce022f21b87702dc74b64519e8b158970d3dd24c6d5490',
  ),
};
/** Of a template record only its place in the format is tested here, so it holds five bytes: 1 to 5. */
const template = {
  nonce: hex('2f5d3ca7d5904829bf950aec'),
  ciphertext: hex('9f70c3442a82bc785c37b4f0a54afba6a795d85a74'),
};

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

async function openSlot(): Promise<CryptoKey> {
  const key = await openFirstSlot(vaultId, slot, PASSPHRASE);
  if (!key) throw new Error('the slot of format 1 does not open');
  return key;
}

test('a vault of the first format opens with its passphrase, to be read only', async () => {
  const key = await openSlot();
  expect(key.extractable).toBe(false);
  expect(key.usages).toEqual(['decrypt']);
  const bytes = await openFirst(key, vaultId, 'people', [personId], person);
  expect(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))).toEqual({
    name: 'Zoë Müller',
    consent: {
      textVersion: expect.stringMatching(/^2026/) as string,
      purpose: 'recognition-on-this-device',
      givenAt: 1_700_000_000_000,
    },
    enrolledAt: 1_700_000_000_000,
  });
  const sample = await openFirst(key, vaultId, 'templates', [personId, sampleId], template);
  expect(sample).toEqual(new Uint8Array([1, 2, 3, 4, 5]));
});

test('a record of the first format that was moved or changed does not open', async () => {
  const key = await openSlot();
  const ciphertext = template.ciphertext.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
  const tries = [
    openFirst(key, newId(VaultId), 'templates', [personId, sampleId], template),
    openFirst(key, vaultId, 'people', [personId, sampleId], template),
    openFirst(key, vaultId, 'templates', [newId(PersonId), sampleId], template),
    openFirst(key, vaultId, 'templates', [personId, newId(SampleId)], template),
    openFirst(key, vaultId, 'templates', [personId, sampleId], { ...template, ciphertext }),
  ];
  for (const opened of await Promise.all(tries)) expect(opened).toBeNull();
});

test('a slot of the first format opens with nothing else, and not when it was changed', async () => {
  const salt = slot.salt.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
  const wrappedKey = slot.wrappedKey.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
  const tries = [
    openFirstSlot(vaultId, slot, `${PASSPHRASE} `),
    openFirstSlot(newId(VaultId), slot, PASSPHRASE),
    openFirstSlot(vaultId, { ...slot, id: newId(SlotId) }, PASSPHRASE),
    openFirstSlot(vaultId, { ...slot, salt }, PASSPHRASE),
    openFirstSlot(vaultId, { ...slot, wrappedKey }, PASSPHRASE),
  ];
  for (const opened of await Promise.all(tries)) expect(opened).toBeNull();
});

test('an empty passphrase opens no slot of the first format', async () => {
  expect(await openFirstSlot(vaultId, slot, '')).toBeNull();
});
