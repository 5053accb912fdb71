import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { securityRules } from './eslint.security.js';

/** Imports go down only (docs/architecture.md). Each folder lists the folders that it may know; `app` may know all. */
const mayImport = {
  'first-page': [],
  bridge: [],
  domain: [],
  receipts: ['domain'],
  audit: ['receipts', 'domain'],
  access: ['domain'],
  vault: ['bridge', 'access', 'audit', 'receipts', 'domain'],
  sw: ['vault', 'domain'],
  'ways-out': ['bridge', 'sw'],
  engine: ['bridge', 'domain'],
  camera: ['domain'],
  health: ['domain'],
  signals: ['domain'],
  i18n: ['domain'],
  ui: ['i18n'],
  screens: [
    ...['ui', 'i18n', 'camera', 'engine', 'vault'],
    ...['health', 'signals', 'audit', 'receipts', 'sw', 'ways-out', 'domain'],
  ],
};
const folders = [...Object.keys(mayImport), 'app'];
const upward = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: folders
    .filter((other) => other !== folder && !allowed.includes(other))
    .map((other) => `./src/${other}`),
  message:
    'Imports go down only: app > screens > ui | camera | engine | vault | health | signals | ways-out > sw > receipts | access > domain.',
}));
/** The service worker is a thread of its own: by the vault's index.ts it would be built with all workers in it. */
const forServiceWorker = ['./pageless.ts'];
/** Imported for its effect, before anything else: by the index.ts it would come with all of that. */
const forEffect = ['./trusted-types.ts', './without-jit.ts'];
/** From outside, a folder is entered by its index.ts only. */
const inner = folders.filter((folder) => folder !== 'app' && folder !== 'screens');
const doors = inner.flatMap((folder) =>
  folders
    .filter((other) => other !== folder)
    .map((other) => ({
      target: `./src/${other}`,
      from: `./src/${folder}`,
      except: [
        ...['./index.ts', './index.tsx'],
        ...(other === 'sw' ? forServiceWorker : []),
        ...(folder === 'bridge' ? forEffect : []),
      ],
      message: `Enter src/${folder} by its index.ts.`,
    })),
);

export default tseslint.config(
  { ignores: ['dist', 'public', 'node_modules', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...upward, ...doors] }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Platform features are typed as always there, and flags that a closure clears as always set; both are wrong.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // The objects behind our doors are records of closures; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A promise in a JSX handler is fine: React ignores it, and failures are values.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // Our fields may take focus where they are all that a screen is for, as in unlocking; plain elements may not.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...securityRules,
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
);
