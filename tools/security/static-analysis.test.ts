import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../docs/read';
import { readReport } from './static-analysis';

it('reads errors of a report, and leaves warnings out', () => {
  const message = {
    line: 3,
    column: 1,
    severity: 2,
    ruleId: 'no-eval',
    message: 'eval can be harmful.',
  };
  const report = [
    { filePath: '/app/src/a.ts', messages: [message, { ...message, severity: 1 }] },
    {
      filePath: '/app/src/b.ts',
      messages: [{ severity: 2, ruleId: null, message: 'Parsing error' }],
    },
    { filePath: '/app/src/c.ts', messages: [] },
  ];
  expect(readReport(report, '/app')).toEqual({
    files: 3,
    findings: [
      'src/a.ts:3: no-eval: eval can be harmful.',
      'src/b.ts:0: not readable: Parsing error',
    ],
  });
  expect(() => readReport(undefined, '/app')).toThrow();
});

/** What each kind of attack looks like in code. The address is put together, so that this file has none itself. */
const attacks = [
  'eval(text);',
  'new Function(text);',
  `location.href = '${['javascript', 'alert(1)'].join(':')}';`,
  'document.body.innerHTML = text;',
  "document.body.insertAdjacentHTML('beforeend', text);",
  'const slow = /^(?:a+)+$/;',
  'const slower = /^(?:a|a)*$/;',
  'const token = Math.random();',
  'new RegExp(text);',
  "new WebSocket('wss://example.org');",
  'const page = <div dangerouslySetInnerHTML={{ __html: text }} />;',
  `const admin = 'user${String.fromCodePoint(0x202e)}';`,
];

it('finds each kind of attack, and no comment hides one', () => {
  const code = ['/* eslint-disable */', ...attacks].join('\n');
  const args = ['--config', 'eslint.security.js', '--format', 'json', '--stdin'];
  const options = { cwd: root, encoding: 'utf8', input: code } as const;
  let printed = '[]';
  try {
    execFileSync('npx', ['eslint', ...args, '--stdin-filename', 'src/attack.tsx'], options);
  } catch (failed) {
    printed = String((failed as { stdout: unknown }).stdout);
  }
  const { findings } = readReport(JSON.parse(printed), root);
  const lines = new Set(findings.map((finding) => Number(finding.split(':')[1])));
  expect([...lines].sort((a, b) => a - b)).toEqual(attacks.map((_, at) => at + 2));
});
