import { SAMPLES } from './vault-page/samples';
import { measureVault, UNLOCK_LIMIT_MILLIS, type VaultMeasured } from './vault';

/** Sizes that are measured: a large school, and what the vault is made for at the most. */
const SIZES = [1_000, 10_000];

const seconds = (millis: number) => `${(millis / 1000).toFixed(2)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const number = (value: number) => value.toLocaleString('en');

/** Measures vaults of several sizes and prints how long they take. */
export async function benchVault(): Promise<void> {
  const all: VaultMeasured[] = [];
  for (const people of SIZES) {
    console.log(`  a vault of ${number(people)} people; filling it takes a while …`);
    all.push(await measureVault(people));
  }
  console.log(
    `\nThe vault, with ${SAMPLES} templates of each person, medians of fresh pages. The peers keep nothing encrypted, so there is no ratio.`,
  );
  print(all, (vault) => ({
    'unlock after the passphrase is stretched': seconds(vault.unlock),
    'the slowest of them': seconds(vault.slowestUnlock),
    'unlock with the passphrase': seconds(vault.unlockByPassphrase),
    'of which stretching': seconds(vault.kdf),
    'search for one face': `${vault.search.toFixed(1)} ms in ${number(vault.people * SAMPLES)} templates`,
    'memory of page and vault': megabytes(vault.memory),
    'open a backup': `${seconds(vault.openBackup)} (${megabytes(vault.backup)})`,
    'restore it as a new vault': seconds(vault.restore),
  }));
  console.log('Where unlocking spends its time, step by step and without overlap, in one page:');
  print(all, ({ parts }) => ({
    'open the way in, derive the keys': seconds(parts.openSlot + parts.deriveKeys),
    "read and unwrap everybody's keys": seconds(parts.loadKeys),
    'read and decrypt names and templates': seconds(parts.loadPeople),
    'read and decrypt consent': seconds(parts.loadDetails),
    'fill the gallery': seconds(parts.keep),
    'of these, only read: keys': seconds(parts.readKeys),
    'of these, only read: names': seconds(parts.readPeople),
    'of these, only read: templates': seconds(parts.readTemplates),
    'of these, only read: consent': seconds(parts.readDetails),
  }));
  const largest = all.at(-1);
  if (!largest) return;
  const verdict = largest.unlock < UNLOCK_LIMIT_MILLIS ? 'under' : 'NOT under';
  console.log(
    `${number(largest.people)} people unlock in ${seconds(largest.unlock)} of work after the passphrase is stretched: ${verdict} ${seconds(UNLOCK_LIMIT_MILLIS)}.`,
  );
}

/** A row for each value, a column for each vault. */
function print(
  all: readonly VaultMeasured[],
  rowsOf: (vault: VaultMeasured) => Record<string, string>,
): void {
  const rows: Record<string, Record<string, string>> = {};
  for (const vault of all)
    for (const [name, value] of Object.entries(rowsOf(vault)))
      (rows[name] ??= {})[`${number(vault.people)} people`] = value;
  console.table(rows);
}
