/** `npm run lint:deploy`: whether the container files keep what docs/deploy.md promises. No Docker is needed; a test runs it, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintCompose, lintKubernetes } from './lint/descriptions';
import { lintDockerfile } from './lint/dockerfile';

const LINTED: Readonly<Record<string, (text: string) => readonly string[]>> = {
  Dockerfile: lintDockerfile,
  'docker-compose.yml': lintCompose,
  'kubernetes.yaml': lintKubernetes,
};

/** @returns what is wrong, each with its file; nothing where all is well */
export function lintAll(): readonly string[] {
  return Object.entries(LINTED).flatMap(([name, lint]) =>
    lint(readFileSync(join(import.meta.dirname, name), 'utf8')).map(
      (problem) => `deploy/${name}: ${problem}`,
    ),
  );
}

if (process.argv[1] === import.meta.filename) {
  const problems = lintAll();
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'the container files are as they should be' : '');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
