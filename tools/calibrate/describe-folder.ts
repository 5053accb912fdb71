import { ok, type Result } from '../../src/domain';
import { startBench, type Described } from '../evaluate/describe';
import type { DescribedSet } from '../evaluate/measure';
import { createProgress } from '../evaluate/progress';
import { readSets } from '../evaluate/sets';

/** Has the app's own engine describe every photo, small faces too. */
export async function describeFolder(
  folder: string,
): Promise<Result<readonly DescribedSet[], string>> {
  const sets = readSets(folder, null);
  if (!sets.ok) return sets;
  const progress = createProgress(process.stderr);
  const bench = await startBench();
  try {
    const describer = await bench.open('ours', { everySize: true });
    const described: DescribedSet[] = [];
    for (const set of sets.value) {
      const photos: Described[] = [];
      for (const { path } of set.photos) {
        const one = await describer.describe(path);
        if (!one.ok) return one;
        photos.push(one.value);
        progress(set.name, photos.length, set.photos.length);
      }
      described.push({ set, photos });
    }
    return ok(described);
  } finally {
    await bench.close();
  }
}
