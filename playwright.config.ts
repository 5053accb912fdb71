import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './e2e/browser';
import { ORIGIN, PORT } from './e2e/origin';
import { PATIENCE_MS } from './e2e/patience';

/** Whole journeys against the built app, in a real browser with a fake webcam. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // Two journeys beside each other: most of them wait more than they compute, and none depends on speed.
  workers: 2,
  timeout: 900_000,
  expect: { timeout: PATIENCE_MS },
  forbidOnly: true,
  // The kills start four browsers at once: beside them, whoever waits for a face to hold still would wait in vain.
  projects: [
    { name: 'journeys', testIgnore: 'kills.e2e.ts' },
    { name: 'kills', testMatch: 'kills.e2e.ts' },
  ],
  use: {
    baseURL: ORIGIN,
    // The shared browser only draws what the fake webcams play (e2e/webcam.ts); visits start their own (e2e/visit.ts).
    launchOptions: { ...findBrowser(), args: browserArguments },
  },
  webServer: {
    command: `npx vite preview --port ${String(PORT)} --strictPort`,
    url: ORIGIN,
    reuseExistingServer: false,
  },
});
