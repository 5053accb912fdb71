/**
 * Rules about what makes an app attackable. `npm run security` runs them alone, also over files that nobody type-checks; `eslint.config.js` takes them in, so
 * that `npm run lint` finds the same while somebody writes.
 */
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import * as regexp from 'eslint-plugin-regexp';
import security from 'eslint-plugin-security';
import tseslint from 'typescript-eslint';

const CODE = ['**/*.{ts,tsx,js,mjs,cjs}'];

/** Tests feed the code with what it has to refuse, and journeys attack the page. */
const TESTS = ['**/*.test.ts', '**/testing/**', 'e2e/**'];

export const securityRules = [
  {
    files: CODE,
    plugins: { security },
    rules: {
      // Text that becomes code.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'security/detect-eval-with-expression': 'error',
      // React escapes what it shows; these go around that.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]',
          message: 'It makes markup of text.',
        },
      ],
      // Code that reads otherwise than it runs (CVE-2021-42574).
      'security/detect-bidi-characters': 'error',
      'security/detect-buffer-noassert': 'error',
      'security/detect-new-buffer': 'error',
      'security/detect-disable-mustache-escape': 'error',
      'security/detect-pseudoRandomBytes': 'error',
    },
  },
  {
    files: CODE,
    ignores: TESTS,
    plugins: { 'no-unsanitized': noUnsanitized, regexp },
    rules: {
      'no-script-url': 'error',
      // Text that becomes markup.
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      // Regular expressions that take for ever on the text of somebody who wants them to.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/no-dupe-disjunctions': ['error', { reportExponentialBacktracking: 'potential' }],
    },
  },
  {
    // What runs in the app, and not what tests it.
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    plugins: { security },
    rules: {
      'security/detect-non-literal-regexp': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'It can be guessed: use crypto.' },
        { object: 'document', property: 'write', message: 'It makes markup of text.' },
        { object: 'document', property: 'domain', message: 'It lets other hosts in.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'XMLHttpRequest', message: 'The app asks for its own files only, by fetch.' },
        { name: 'WebSocket', message: 'Nothing leaves the device.' },
        { name: 'EventSource', message: 'Nothing leaves the device.' },
      ],
    },
  },
  {
    // What tries whether the browser stops it.
    files: ['src/ways-out/by-*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-unsanitized/method': 'off' },
  },
];

export default [
  { ignores: ['dist', 'public', 'node_modules', 'test-results', 'playwright-report'] },
  {
    files: CODE,
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // No comment switches any of this off, and those for rules of eslint.config.js are none of its business.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
  ...securityRules,
];
