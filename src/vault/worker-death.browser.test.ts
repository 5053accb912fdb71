import { expect, test, vi } from 'vitest';
import { startVault } from './index';
import { connect } from '../bridge';

const WORKER = new URL('./worker.ts', import.meta.url);

test('a page learns at once that a worker was killed, and what waits for it fails', async () => {
  const worker = new Worker(WORKER, { type: 'module' });
  const { call, onDeath } = connect(worker);
  const deaths: string[] = [];
  onDeath((reason) => deaths.push(reason));
  await call('status', {});
  // So that the worker has said by which lock it lives.
  await vi.waitFor(async () => expect((await livesHeld()).length).toBeGreaterThan(0));
  worker.terminate();
  await vi.waitFor(() => expect(deaths).toEqual(['the worker was ended']), { timeout: 2000 });
  await expect(call('status', {})).rejects.toThrow('the worker was ended');
});

test('that a page ends a worker itself is no death to mourn', async () => {
  const vault = startVault();
  const deaths: string[] = [];
  vault.onDeath((reason) => deaths.push(reason));
  await vault.status();
  vault.close();
  await vi.waitFor(async () => expect(await livesHeld()).toEqual([]));
  expect(deaths).toEqual([]);
});

async function livesHeld(): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name?.startsWith('countenance.life-') ? [name] : []));
}
