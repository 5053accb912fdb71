import { existsSync } from 'node:fs';

/** Where Linux distributions and macOS put a Chromium or Chrome. */
const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Arguments that keep the browser from talking to anyone and let it run in a container. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launch options that name the browser to test with: `CHROMIUM_PATH`, else an installed one, else none, which leaves it to Playwright's
 * own download (`npx playwright install chromium` gets it).
 */
export function findBrowser(): { executablePath?: string } {
  const executablePath = [process.env.CHROMIUM_PATH, ...KNOWN_PLACES].find(
    (path) => path !== undefined && existsSync(path),
  );
  return executablePath === undefined ? {} : { executablePath };
}
