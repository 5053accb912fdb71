/**
 * `npm run calibrate -- folder`: measures on a folder of photos what the app's odds are made of, and writes `models/calibration.json`
 * (docs/decisions.md). Photos are named as for `npm run evaluate`. Ends with 0 when it was written, 1 when the photos are refused, 2 when the command is wrong.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '../src/domain';
import { Calibration } from '../src/vault/gallery/calibration';
import { describeFolder } from './calibrate/describe-folder';
import { calibrationOf } from './calibrate/measure';
import type { DescribedSet } from './evaluate/measure';
import { writeWhole } from './evaluate/output';

const EXIT = { written: 0, refused: 1, wrongCommand: 2 } as const;

const target = join(import.meta.dirname, '..', 'models', 'calibration.json');

/** Too few photos make no table: what they would give is refused as the app would refuse it. */
function calibrate(described: readonly DescribedSet[]): Result<Calibration, string> {
  const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  const made = Calibration.safeParse(calibrationOf(described, date));
  if (made.success) return ok(made.data);
  return fail(`These photos are too few to calibrate: ${made.error.issues[0]?.message ?? ''}`);
}

async function main(): Promise<number> {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || more.length > 0) {
    console.error('Usage: npm run calibrate -- FOLDER');
    return EXIT.wrongCommand;
  }
  const described = await describeFolder(folder);
  const made = described.ok ? calibrate(described.value) : described;
  if (!made.ok) {
    console.error(made.error);
    return EXIT.refused;
  }
  writeWhole(target, `${JSON.stringify(made.value, null, 2)}\n`);
  console.log(`Written: models/calibration.json, from ${made.value.source}`);
  return EXIT.written;
}

process.exitCode = await main();
