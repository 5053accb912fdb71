import { afterEach, expect, it } from 'vitest';
import { STRETCHING } from './limits';
import { startVault, type Vault } from '.';

const PASSPHRASE = 'violet harbour teaspoon onward gravel';

let vault: Vault | null = null;
afterEach(() => vault?.close());

it('opens no more backups by passphrase than anybody types in a row, says how long to wait, and goes on with everything else', async () => {
  const open = startVault();
  vault = open;
  const file = new TextEncoder().encode('age-encryption.org/v1\nno more than that');
  const key = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  const all = await Promise.all(
    Array.from({ length: 60 }, () => open.openBackup({ file: file.slice(), key })),
  );
  const kinds = all.map((one) => (one.ok ? 'ok' : one.error.kind));
  expect(kinds.slice(0, STRETCHING.capacity)).not.toContain('wait');
  const waited = kinds.filter((kind) => kind === 'wait').length;
  // Those that came in while it was opened let a few more through, and never all.
  expect(waited).toBeGreaterThan(10);
  const last = all.at(-1);
  expect(last && !last.ok && 'waitMillis' in last.error && last.error.waitMillis).toBeGreaterThan(
    0,
  );
  expect((await open.status()).ok).toBe(true);
});
