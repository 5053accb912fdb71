import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './built-files';
import { withoutBuild, type Build } from './builds';
import { byFindings, type Check } from './outcome';
import type { PlacedText } from './secret-scanner';
import { findingsIn } from './secrets';

const NAME = 'secrets in the build';

/** Names of environment variables that hold what nobody else should know. */
const SECRET_NAME = /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|(?:API|PRIVATE|ACCESS)_?KEY/i;

/** Characters below which a value is a word like `true` or `local` that stands in any program. */
const LEAST_LENGTH = 8;

/** Files that cannot hold text: models and WebAssembly are made from packages whose hashes are checked. */
const BINARY = /\.(?:wasm|onnx|bin|png|ico|woff2)$/;

/** What must not be in the build: what it is called, so that a finding can name it without telling it, and what it is. */
export interface Forbidden {
  readonly name: string;
  readonly value: string;
}

/** Values of the environment that are secret by their names. */
export function secretsOf(env: NodeJS.ProcessEnv): readonly Forbidden[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    SECRET_NAME.test(name) && value.length >= LEAST_LENGTH
      ? [{ name: `the variable ${name}`, value }]
      : [],
  );
}

/** Which of these values stand in a file, as they are or in base64. */
export function valuesIn(bytes: Buffer, forbidden: readonly Forbidden[]): readonly string[] {
  return forbidden
    .filter(({ value }) => {
      const base64 = Buffer.from(value).toString('base64').replaceAll('=', '');
      return bytes.includes(value) || bytes.includes(base64);
    })
    .map(({ name }) => name);
}

/** What in a built app looks like a secret, or is a value of the environment that it was built in, or a path of the machine. */
export async function findingsInBuild(
  folder: string,
  forbidden: readonly Forbidden[],
): Promise<readonly string[]> {
  const files = filesIn(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  const values = files.flatMap(({ path, bytes }) =>
    valuesIn(bytes, forbidden).map((name) => `${path}: holds ${name}`),
  );
  const texts = files
    .filter(({ path }) => !BINARY.test(path))
    .map(({ path, bytes }): PlacedText => ({ place: path, text: bytes.toString() }));
  return [...values, ...(await findingsIn(texts))];
}

/** What must not be in a build that was made here. */
export function forbiddenIn(root: string, { planted }: Build): readonly Forbidden[] {
  return [
    ...planted.map((value) => ({ name: 'a secret that was planted in the environment', value })),
    ...secretsOf(process.env),
    { name: 'the path of this folder', value: root },
  ];
}

/** Nothing secret of the machine that builds gets into what is delivered: the build was given secrets, and they are looked for. */
export function builtSecretsCheck(root: string, build: Build): Check {
  return {
    name: NAME,
    async run() {
      const failed = withoutBuild(NAME, build);
      if (failed) return failed;
      const findings = await findingsInBuild(build.folder, forbiddenIn(root, build));
      return byFindings(NAME, `${filesIn(build.folder).length} files`, findings);
    },
  };
}
