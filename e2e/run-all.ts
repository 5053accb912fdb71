/**
 * `npm test`: everything that has to hold, one step after the other, with one line of totals at the end. A failing step does not
 * stop the next, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { findBrowser } from './browser';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'countenance-'));
const unitReport = join(reports, 'unit.json');
const journeyReport = join(reports, 'journeys.json');

function run(title: string, command: string, args: readonly string[], env = {}): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A step without a report of its own counts as one. */
function step(title: string, args: readonly string[]): Count {
  const passed = run(title, 'npx', args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Reads a runner's report. A run that failed without counting a failure, or wrote no report, counts as one failure. */
function counted(succeeded: boolean, report: string, read: (json: unknown) => Count): Count {
  const count = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

function unitTests(): Count {
  const succeeded = run('unit tests, in Node and in the browser', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  return counted(succeeded, unitReport, (json) => {
    const { numPassedTests: passed, numFailedTests: failed } = VitestReport.parse(json);
    return { passed, failed };
  });
}

function journeys(): Count {
  const succeeded = run(
    'journeys of a person through the built app',
    'npx',
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
  );
  return counted(succeeded, journeyReport, (json) => {
    const { stats } = PlaywrightReport.parse(json);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** A browser that is installed, or else Playwright's own download of one. */
function haveBrowser(): boolean {
  if (findBrowser().executablePath ?? existsSync(chromium.executablePath())) return true;
  return run('no Chromium found; downloading one', 'npx', ['playwright', 'install', 'chromium']);
}

if (!haveBrowser()) {
  console.error(
    '\nThe tests need Chromium or Chrome, and none was found or could be downloaded. Install one (Debian: apt-get install chromium),' +
      ' or set CHROMIUM_PATH to it, and run npm test again.',
  );
  process.exit(1);
}
const counts = [
  step('lint', ['eslint', '.', '--max-warnings=0']),
  step('format', ['prettier', '--check', '.']),
  step('types', ['tsc', '-p', '.']),
  unitTests(),
  step('build', ['vite', 'build', '--logLevel', 'warn']),
  journeys(),
];
rmSync(reports, { recursive: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
