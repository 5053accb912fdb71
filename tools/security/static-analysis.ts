import { relative } from 'node:path';
import { z } from 'zod';
import { jsonIn, run } from './command';
import { byFindings, type Check } from './outcome';

const NAME = 'static analysis';

/** Its rules alone, without those of style: `eslint.config.js` takes them in, too, so that `npm run lint` finds the same. */
const CONFIG = 'eslint.security.js';

/** What ESLint calls an error; what it only warns of, such as a comment that changes nothing, is none. */
const ERROR = 2;

const Report = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(
      z.object({
        line: z.int().default(0),
        severity: z.int(),
        /** `null` for a file that cannot be read as code. */
        ruleId: z.string().nullable(),
        message: z.string(),
      }),
    ),
  }),
);

/** Reads what `eslint --format json` printed. @throws ZodError when it printed no report */
export function readReport(
  json: unknown,
  root: string,
): { readonly files: number; readonly findings: readonly string[] } {
  const report = Report.parse(json);
  const findings = report.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ severity }) => severity === ERROR)
      .map(
        ({ line, ruleId, message }) =>
          `${relative(root, filePath)}:${line}: ${ruleId ?? 'not readable'}: ${message}`,
      ),
  );
  return { files: report.length, findings };
}

/** No unsafe DOM, no eval, no regular expression that explodes, no unsanitised HTML, in any file of code (eslint.security.js). */
export function staticAnalysisCheck(root: string): Check {
  return {
    name: NAME,
    async run() {
      // A process of its own, so that no loader and no memory of this one slows it down.
      const { stdout } = await run('npx', ['eslint', '--config', CONFIG, '--format', 'json', '.'], {
        cwd: root,
      });
      const { files, findings } = readReport(jsonIn(stdout.toString()), root);
      return byFindings(NAME, `${files} files`, findings);
    },
  };
}
