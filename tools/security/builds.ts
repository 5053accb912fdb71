import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, hashesOf } from './built-files';
import { run } from './command';
import { byFindings, type Check, type Outcome } from './outcome';

const NAME = 'reproducible build';

/** One build of the app, made with secrets in its environment that nobody else has, so that they can be looked for in it. */
export interface Build {
  readonly folder: string;
  readonly planted: readonly string[];
  /** What the build said when it failed; `null`: it did not. */
  readonly failure: string | null;
}

/** Lines of a failed build that are told. */
const LAST_LINES = 5;

/** Builds the app into a folder. @param folder absolute; what is in it goes */
export async function buildInto(root: string, folder: string): Promise<Build> {
  const [plain, prefixed] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    COUNTENANCE_PLANTED_SECRET: plain,
    // Vite gives variables that begin so to code that asks for them.
    VITE_PLANTED_SECRET: prefixed,
  };
  // Of a test runner that builds; with it, React would be built for development.
  delete env.NODE_ENV;
  const args = ['vite', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  const { status, stdout, stderr } = await run('npx', args, { cwd: root, env });
  const said = `${stdout.toString()}${stderr}`.trim().split('\n').slice(-LAST_LINES).join(' ');
  return {
    folder,
    planted: [plain, prefixed],
    failure: status === 0 ? null : said || 'it could not be started',
  };
}

/** A build into a folder that is gone afterwards. */
export async function withBuild<T>(root: string, use: (build: Build) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-build-'));
  try {
    return await use(await buildInto(root, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of a check that needs a build, when there is none. */
export function withoutBuild(check: string, { failure }: Build): Outcome | null {
  return failure === null ? null : { check, status: 'failed', why: `the build failed: ${failure}` };
}

/**
 * Two builds of the same tree give the same files, byte by byte, though their folders and their environment differ.
 *
 * @param first into `dist`, before anything else was written there
 */
export function reproducibleCheck(root: string, first: Build): Check {
  return {
    name: NAME,
    async run() {
      const failed = withoutBuild(NAME, first);
      if (failed) return failed;
      const hashes = hashesOf(first.folder);
      return withBuild(root, (second) => {
        const looked = `two builds of ${hashes.size} files`;
        const outcome = byFindings(NAME, looked, differences(hashes, hashesOf(second.folder)));
        return Promise.resolve(withoutBuild(NAME, second) ?? outcome);
      });
    },
  };
}
