import { expect, test } from 'vitest';
import { createTurns } from './turns';

function afterAWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

test('work never starts before the work ahead of it has ended', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const slow = inTurn(async () => {
    log.push('slow starts');
    await afterAWhile();
    log.push('slow ends');
  });
  const quick = inTurn(() => log.push('quick'));
  await Promise.all([slow, quick]);
  expect(log).toEqual(['slow starts', 'slow ends', 'quick']);
});

test('a failure reaches its own caller and nobody else', async () => {
  const inTurn = createTurns();
  const failing = inTurn(async () => {
    await afterAWhile();
    throw new Error('broken');
  });
  const next = inTurn(() => 'fine');
  await expect(failing).rejects.toThrow('broken');
  await expect(next).resolves.toBe('fine');
});
