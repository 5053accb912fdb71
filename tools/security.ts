/**
 * `npm run security`: every check of the supply chain, of the code and of what is built, in one table. Ends with 1 when anything failed. What could not be
 * run, such as what needs the network, is shown as not run. Builds into `dist/` and leaves there what it checked, with the SBOM.
 */
import { join } from 'node:path';
import { advisoriesCheck } from './security/advisories';
import { buildInto, reproducibleCheck } from './security/builds';
import { builtSecretsCheck } from './security/built-secrets';
import { integrityCheck } from './security/integrity-check';
import { licencesCheck } from './security/licences';
import { lockfileCheck } from './security/lockfile';
import { osvCheck } from './security/osv';
import { outcomeOf, type Check, type Outcome } from './security/outcome';
import { sbomCheck } from './security/sbom';
import { historySecretsCheck, treeSecretsCheck } from './security/secrets';
import { signaturesCheck } from './security/signatures';
import { staticAnalysisCheck } from './security/static-analysis';
import { exitCode, summary } from './security/table';

const root = join(import.meta.dirname, '..');

const ofTree: readonly Check[] = [
  advisoriesCheck(root),
  osvCheck(root),
  lockfileCheck(root),
  signaturesCheck(root),
  licencesCheck(root),
  treeSecretsCheck(root),
  historySecretsCheck(root),
  staticAnalysisCheck(root),
];

/** One after the other: most of them leave no core free. */
async function all(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const look = async (check: Check) => {
    console.error(`${check.name} …`);
    outcomes.push(await outcomeOf(check));
  };
  for (const check of ofTree) await look(check);
  const build = await buildInto(root, join(root, 'dist'));
  await look(reproducibleCheck(root, build));
  await look(builtSecretsCheck(root, build));
  await look(sbomCheck(root, build));
  await look(integrityCheck(build));
  return outcomes;
}

const outcomes = await all();
console.log(`\n${summary(outcomes)}`);
process.exitCode = exitCode(outcomes);
