import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { preview } from 'vite';
import { measurePeople, TABLE_LIMIT_MILLIS } from './people';

const root = join(import.meta.dirname, '..');

/** The most that the vault is made for, if not said otherwise. */
const PEOPLE = 10_000;

const millis = (value: number) => `${value.toFixed(0)} ms`;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

/** Builds the app, fills it, measures what an officer does with so many people, and prints how long it takes. */
export async function benchPeople(people: number = PEOPLE): Promise<void> {
  console.log(`  an office of ${people.toLocaleString('en')} people; filling it takes a while …`);
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' });
  const server = await preview({ root, logLevel: 'error', preview: { port: 0 } });
  try {
    const measured = await measurePeople(server.resolvedUrls?.local[0] ?? '', people);
    const { table, erased, erasing } = measured;
    console.table({
      'unlock with the passphrase': seconds(measured.unlock),
      'open the list': millis(table),
      'the slowest of them': millis(measured.slowestTable),
      'a key in the search field': millis(measured.keystroke),
      'the slowest of those': millis(measured.slowestKeystroke),
      'from the first row to the last': millis(measured.toTheEnd),
      [`erase ${erased.toLocaleString('en')} people`]: seconds(erasing),
      'each of them': millis(erasing / erased),
    });
    const verdict = table < TABLE_LIMIT_MILLIS ? 'under' : 'NOT under';
    console.log(`The list opens in ${millis(table)}: ${verdict} ${millis(TABLE_LIMIT_MILLIS)}.`);
  } finally {
    await server.close();
  }
}
