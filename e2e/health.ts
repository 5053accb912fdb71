import type { Page } from '@playwright/test';

/** What a kiosk has counted on this device (src/health/record.ts): faults, and what it did about them. */
export function countsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('countenance.health') ?? '{}') as {
      counts?: Record<string, number>;
    };
    return kept.counts ?? {};
  });
}
