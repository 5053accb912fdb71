import { expect, it } from 'vitest';
import { newestOnly } from './newest';

function controlled() {
  const finish: (() => void)[] = [];
  const started: number[] = [];
  const dropped: number[] = [];
  const process = newestOnly<number, string>(
    (job) => {
      started.push(job);
      return new Promise((resolve) => finish.push(() => resolve(`done ${job}`)));
    },
    (job) => dropped.push(job),
  );
  const settle = async () => {
    finish.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { process, started, dropped, settle };
}

it('processes the first at once and then only the newest that waited', async () => {
  const { process, started, dropped, settle } = controlled();
  const results = [process(1), process(2), process(3), process(4)];
  expect(started).toEqual([1]);
  await settle();
  expect(started).toEqual([1, 4]);
  expect(dropped).toEqual([2, 3]);
  await settle();
  expect(await Promise.all(results)).toEqual(['done 1', null, null, 'done 4']);
});

it('goes on after a job that failed', async () => {
  const process = newestOnly<number, number>(
    (job) => (job === 1 ? Promise.reject(new Error('broken frame')) : Promise.resolve(job)),
    () => undefined,
  );
  await expect(process(1)).rejects.toThrow('broken frame');
  expect(await process(2)).toBe(2);
});
