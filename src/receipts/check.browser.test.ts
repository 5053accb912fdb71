import { expect, it } from 'vitest';
import { PublicKey } from '../domain';
import { checkReceipt } from './check';
import { isSignedBy } from './ed25519';
import { keyPair, publicKeyOf, signedExample, signingBy } from './testing/examples';

it('checks a receipt in a browser as it does in Node', async () => {
  const vault = await keyPair();
  const signed = await signedExample(vault, await keyPair());
  const expected = { vault: await publicKeyOf(vault) };
  expect(await checkReceipt(signed, expected)).toMatchObject({ ok: true });
  const statement = { ...signed.statement, event_state: 'withdrawn' };
  expect(await checkReceipt({ ...signed, statement }, expected)).toMatchObject({
    error: { kind: 'altered', what: 'signature' },
  });
});

it('finds nothing signed by what is no key in a browser', async () => {
  const bytes = new Uint8Array([1]);
  const signature = await signingBy(await keyPair())(bytes);
  expect(await isSignedBy(PublicKey.parse(`${'_'.repeat(42)}8`), signature, bytes)).toBe(false);
});
