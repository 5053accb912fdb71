import { expect, test, type Page } from '@playwright/test';
import { serveAltered } from './altered-app';
import { openSink, type Sink } from './sink';
import { startVisit, type Visit } from './visit';

/** Ways that no page can close, as "Check us" lists them. */
const OPEN = ['dns-prefetch', 'preconnect', 'window', 'web-rtc'];

let sink: Sink;
let visit: Visit | null = null;
let altered: { readonly origin: string; close(): void } | null = null;
test.beforeEach(async () => {
  sink = await openSink();
});
test.afterEach(async () => {
  await visit?.end();
  altered?.close();
  sink.close();
  visit = null;
  altered = null;
});

/** The app as it was built, but for the address that the self-test tries to reach: there is a server that answers. */
async function openTowardsSink(hasPolicy: boolean): Promise<Page> {
  altered = await serveAltered({
    hasPolicy,
    instead: new Map([
      ['https://countenance-self-test.invalid', `http://127.0.0.1:${sink.port}`],
      ['countenance-self-test.invalid:3478', `127.0.0.1:${sink.port}`],
    ]),
  });
  visit = await startVisit({ webcams: 0, origin: altered.origin });
  await visit.page.goto('/#/check-us');
  return visit.page;
}

/** Lets the page try everything. @returns what came of each way, by where it was tried */
async function tryAll(page: Page): Promise<Readonly<Record<'page' | 'thread', Outcomes>>> {
  await page.getByRole('button', { name: 'Try all of them now' }).click();
  await expect(page.getByTestId('self-test')).toHaveAttribute('data-state', 'done', {
    timeout: 300_000,
  });
  return { page: await outcomesIn(page, 'page'), thread: await outcomesIn(page, 'thread') };
}

type Outcomes = Readonly<Record<string, string>>;

async function outcomesIn(page: Page, where: 'page' | 'thread'): Promise<Outcomes> {
  const rows = await page
    .locator(`[data-where=${where}] [data-way]`)
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-way'), row.getAttribute('data-outcome')]),
    );
  return Object.fromEntries(rows) as Outcomes;
}

function having(outcomes: Outcomes, outcome: string): readonly string[] {
  return Object.keys(outcomes).filter((id) => outcomes[id] === outcome);
}

test('of all ways out, those that the browser can close are closed, and a server elsewhere is asked for nothing', async () => {
  const page = await openTowardsSink(true);
  const tried = await tryAll(page);
  // Without the service worker nobody guards the app's own server.
  expect(having(tried.page, 'not-blocked').toSorted()).toEqual(
    ['own-server', 'dns-prefetch', 'preconnect', 'web-rtc'].toSorted(),
  );
  expect(having(tried.page, 'not-tried')).toEqual(['window']);
  expect(having(tried.page, 'not-there')).toEqual(['background-fetch']);
  expect(having(tried.page, 'blocked').length).toBeGreaterThan(25);
  expect(having(tried.thread, 'blocked')).toEqual(Object.keys(tried.thread));
  // Chromium closes this one, too, but tells the page nothing of it: so it is in no list of the page.
  await loadWorklet(page);
  expect([...sink.asked]).toEqual([]);
  expect(page.url()).toContain('/#/check-us');
});

/** Has the page load code that makes sounds. */
async function loadWorklet(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const silence = new OfflineAudioContext(1, 1, 8000);
    await silence.audioWorklet.addModule(address).catch(() => undefined);
  }, `http://127.0.0.1:${sink.port}/worklet`);
}

test('without the policy the same attempts reach the server, so that the test above would notice', async () => {
  const page = await openTowardsSink(false);
  const tried = await tryAll(page);
  const closedByPolicy = having(tried.page, 'not-blocked').filter(
    (id) => !OPEN.includes(id) && id !== 'own-server',
  );
  // The one is seen by packets, which have no path; the other browsers start in no case.
  const seen = [...sink.asked, 'web-transport', 'worker'];
  expect(closedByPolicy.filter((id) => !seen.includes(id))).toEqual([]);
  expect(closedByPolicy.length).toBeGreaterThan(22);
  expect(having(tried.thread, 'blocked')).toEqual([]);
  await loadWorklet(page);
  expect(sink.asked).toContain('worklet');
  await expect(page.getByText('Not everything was blocked that should be.')).toBeVisible();
  await expect(page.getByText('The browser holds this page to no rules.')).toBeVisible();
});
