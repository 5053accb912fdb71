import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, historyOf } from './git';
import { byFindings, type Check, type Outcome } from './outcome';
import { suspicionsIn, type PlacedText } from './secret-scanner';

const TREE = 'secrets in the tree';
const HISTORY = 'secrets in the history';

const NO_REPOSITORY = 'this folder is no git repository';

/** What in these texts looks like a secret, one line each, without the secret. */
export async function findingsIn(texts: Iterable<PlacedText>): Promise<readonly string[]> {
  const suspicions = await suspicionsIn(texts);
  return suspicions.map(({ place, line, kind }) => `${place}:${line}: ${kind}`);
}

function* textsOf(root: string, files: readonly string[]): Generator<PlacedText> {
  for (const file of files) {
    const path = join(root, file);
    // Deleted in the tree, and still in git's list.
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    if (!bytes.includes(0)) yield { place: file, text: bytes.toString() };
  }
}

/** Nothing in the files that are or could be committed looks like a secret. */
export function treeSecretsCheck(root: string): Check {
  return {
    name: TREE,
    async run(): Promise<Outcome> {
      const files = await filesOf(root);
      if (!files) return { check: TREE, status: 'not-run', why: NO_REPOSITORY };
      return byFindings(TREE, `${files.length} files`, await findingsIn(textsOf(root, files)));
    },
  };
}

/** Nothing that was ever committed looks like a secret, commit messages included: what was deleted can be read all the same. */
export function historySecretsCheck(root: string): Check {
  return {
    name: HISTORY,
    async run(): Promise<Outcome> {
      const history = await historyOf(root);
      if (!history) return { check: HISTORY, status: 'not-run', why: NO_REPOSITORY };
      const findings = await findingsIn(history.texts);
      if (history.isShallow && findings.length === 0)
        return {
          check: HISTORY,
          status: 'not-run',
          why: 'the clone is shallow: git fetch --unshallow',
        };
      return byFindings(HISTORY, `${history.commits} commits`, findings);
    },
  };
}
