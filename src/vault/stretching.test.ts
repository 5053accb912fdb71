import { expect, it } from 'vitest';
import { z } from 'zod';
import { ok } from '../domain';
import { STRETCHING } from './limits';
import type { Opener } from './protocol';
import { createStretchingLimit, passphrasesIn } from './stretching';

/** A call that opens with anything, behind the limit, at a clock that is set by hand. */
function limitedCall() {
  let at = 0;
  let looked = 0;
  const limit = createStretchingLimit(() => at);
  const { handle } = limit(
    {
      who: 'anyone',
      unrecorded: null,
      schema: z.custom<Pick<Opener, 'kind'>>(),
      handle: () => Promise.resolve(ok(++looked)),
    },
    passphrasesIn,
  );
  return {
    handle,
    looked: () => looked,
    wait: (millis: number) => void (at += millis),
  };
}

it('looks at as many passphrases as anybody types in a row, and then says how long to wait', async () => {
  const { handle, looked, wait } = limitedCall();
  const all = await Promise.all(Array.from({ length: 100 }, () => handle({ kind: 'passphrase' })));
  expect(looked()).toBe(STRETCHING.capacity);
  // One in 3 seconds.
  expect(all.at(-1)).toEqual({ ok: false, error: { kind: 'wait', waitMillis: 3000 } });
  wait(2999);
  expect((await handle({ kind: 'passphrase' })).ok).toBe(false);
  wait(1);
  expect((await handle({ kind: 'passphrase' })).ok).toBe(true);
});

it('holds up no passkey, no recovery code and no kiosk that opens by itself', async () => {
  const { handle } = limitedCall();
  for (let times = 0; times < 100; times++) await handle({ kind: 'passphrase' });
  for (const kind of ['passkey', 'recovery', 'kiosk-device'] as const)
    expect((await handle({ kind })).ok).toBe(true);
});
