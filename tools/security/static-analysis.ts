import { join } from 'node:path';
import { ESLint } from 'eslint';
import { byFindings, type Check } from './outcome';

const NAME = 'static analysis';

/** Its rules alone, without those of style: `eslint.config.js` takes them in, too, so that `npm run lint` finds the same. */
const CONFIG = 'eslint.security.js';

/** No unsafe DOM, no eval, no regular expression that explodes, no unsanitised HTML, in any file of code (eslint.security.js). */
export function staticAnalysisCheck(root: string): Check {
  return {
    name: NAME,
    async run() {
      const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, CONFIG) });
      const results = await eslint.lintFiles(['.']);
      const findings = results.flatMap(({ filePath, messages }) =>
        messages.map(
          ({ line, ruleId, message }) =>
            `${filePath.slice(root.length + 1)}:${line}: ${ruleId ?? 'not readable'}: ${message}`,
        ),
      );
      return byFindings(NAME, `${results.length} files`, findings);
    },
  };
}
