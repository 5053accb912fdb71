import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { readFileSync } from 'node:fs';

/** Where Playwright writes down, as text, what the page held when a test failed. */
const ATTACHMENT = 'error-context';
const SNAPSHOT = /```yaml\n(.*?)```/s;

/** Lines that are shown of it: a screen of this app has fewer. */
const LINES = 120;

/** Prints what the page showed when a test failed: elsewhere than on one's own machine, the output is all there is to find the reason in. */
export default class PageShown implements Reporter {
  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    const path = attachments.find(({ name }) => name === ATTACHMENT)?.path;
    const [, shown] = path === undefined ? [] : (SNAPSHOT.exec(readFileSync(path, 'utf8')) ?? []);
    if (shown === undefined) return;
    console.log(`\n    “${test.title}” failed; the page held:`);
    console.log(shown.split('\n').slice(0, LINES).join('\n'));
  }
}
