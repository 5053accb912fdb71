/**
 * `npm test`: everything that has to hold, with one line of totals at the end. A failing step does not stop the next, so that one run shows
 * all there is to mend. What only reads the code runs beside the unit tests, which leave a core free, and is shown after them.
 */
import { spawn } from 'node:child_process';
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

/** Runs a command to its end. @param shown when its output is shown: as it comes, or all at once when it has ended */
function run(
  title: string,
  args: readonly string[],
  { env = {}, shown = 'live' }: { env?: NodeJS.ProcessEnv; shown?: 'live' | 'afterwards' } = {},
): Promise<boolean> {
  const head = `\n── ${title}`;
  if (shown === 'live') console.log(head);
  const child = spawn('npx', args, {
    stdio: shown === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => {
      if (shown === 'afterwards') console.log(`${head}\n${Buffer.concat(output).toString()}`);
      resolve(status === 0);
    });
  });
}

/** A step without a report of its own counts as one. */
async function step(title: string, args: readonly string[]): Promise<Count> {
  const passed = await run(title, args, { shown: 'afterwards' });
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** What only reads the code. */
async function readingSteps(): Promise<readonly Count[]> {
  return [
    await step('lint', ['eslint', '.', '--max-warnings=0']),
    await step('format', ['prettier', '--check', '.']),
    await step('types', ['tsc', '-p', '.']),
    await step('build', ['vite', 'build', '--logLevel', 'warn']),
  ];
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

async function unitTests(): Promise<Count> {
  const succeeded = await run('unit tests, in Node and in the browser', [
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

/** @param project which of playwright.config.ts */
async function journeys(project: string, title: string): Promise<Count> {
  const report = join(reports, `${project}.json`);
  const succeeded = await run(
    title,
    ['playwright', 'test', `--project=${project}`, '--reporter=list,json,./e2e/page-shown.ts'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return counted(succeeded, report, (json) => {
    const { stats } = PlaywrightReport.parse(json);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** A browser that is installed, or else Playwright's own download of one. */
async function haveBrowser(): Promise<boolean> {
  if (findBrowser().executablePath ?? existsSync(chromium.executablePath())) return true;
  return run('no Chromium found; downloading one', ['playwright', 'install', 'chromium']);
}

if (!(await haveBrowser())) {
  console.error(
    '\nThe tests need Chromium or Chrome, and none was found or could be downloaded. Install one (Debian: apt-get install chromium),' +
      ' or set CHROMIUM_PATH to it, and run npm test again.',
  );
  process.exit(1);
}
const beside = readingSteps();
const units = await unitTests();
const counts = [
  ...(await beside),
  units,
  await journeys('journeys', 'journeys of a person through the built app'),
  await journeys('kills', 'the browser killed while the vault writes'),
  // Last: it measures, and nothing may run beside it.
  await step('Lighthouse', ['tsx', 'e2e/lighthouse.ts']),
];
rmSync(reports, { recursive: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
