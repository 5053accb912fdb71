import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAltered } from './altered-app';
import { expectFaultless } from './faultless';
import { createVault, enrolByPhoto, goTo, photoFile } from './person';
import { openSink, type Sink } from './sink';
import { startVisit, type Visit } from './visit';
import { samplePhoto } from './webcam';

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
  for (const folded of [/ways that the browser has to block/, /where faces are looked at and kept/])
    await page.getByRole('button', { name: folded }).click();
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

test('as delivered, with its service worker, everything that can be stopped is, and the page is faultless', async () => {
  visit = await startVisit({ webcams: 0, serviceWorker: true });
  const { page, context } = visit;
  await page.goto('/');
  await page.getByRole('link', { name: /^Check us/ }).click();
  await expect(page.getByText('The browser holds this page to its rules.')).toBeVisible();
  await expectInCharge(page);
  const tried = await tryAll(page);
  await expect(page.getByText('Everything that can be blocked was blocked.')).toBeVisible();
  expect(having(tried.page, 'not-blocked')).toEqual(['dns-prefetch', 'preconnect', 'web-rtc']);
  expect(having(tried.page, 'not-there')).toEqual([]);
  await expect(page.getByText('Not described')).toHaveCount(0);
  await expect(page.getByText(/^All \d+ files are as they were built$/)).toHaveCount(2);
  await expectFaultless(page, 'check us, tried');

  const [worker] = context.serviceWorkers();
  const address = `http://127.0.0.1:${sink.port}/from-the-service-worker`;
  await worker?.evaluate((elsewhere) => fetch(elsewhere).catch(() => null), address);
  expect(worker).toBeDefined();
  expect([...sink.asked]).toEqual([]);
});

/** The service worker comes to be in charge of a page that is loaded once it has all files. */
async function expectInCharge(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
}

test('what the page says nobody can block does get out, so that the list is no longer than it has to be', async () => {
  const log = join(mkdtempSync(join(tmpdir(), 'countenance-net-')), 'net.json');
  visit = await startVisit({
    webcams: 0,
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  const { page } = visit;
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();

  await page.evaluate(() => {
    const link = document.createElement('link');
    link.rel = 'dns-prefetch';
    link.href = 'http://looked-up.invalid';
    document.head.append(link);
  });
  expect(sink.connections()).toBe(0);
  await page.evaluate((elsewhere) => {
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = elsewhere;
    document.head.append(link);
  }, `http://127.0.0.1:${sink.port}`);
  await expect.poll(() => sink.connections()).toBeGreaterThan(0);

  expect(sink.packets()).toBe(0);
  await page.evaluate((stun) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
    connection.createDataChannel('x');
    return connection.setLocalDescription();
  }, `stun:127.0.0.1:${sink.port}`);
  await expect.poll(() => sink.packets()).toBeGreaterThan(0);

  expect([...sink.asked]).toEqual([]);
  await page.evaluate((elsewhere) => {
    window.open(elsewhere);
  }, `http://127.0.0.1:${sink.port}/window`);
  await expect.poll(() => [...sink.asked]).toContain('window');

  await visit.end();
  visit = null;
  expect(readFileSync(log, 'utf8')).toContain('looked-up.invalid');
  rmSync(join(log, '..'), { recursive: true });
});

test('where the browser does not ask, nothing keeps the page from being led away, and the self-test does not try it', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  await page.goto('/#/check-us');
  const tried = await tryAll(page);
  expect(having(tried.page, 'not-tried')).toEqual(['navigation', 'refresh', 'window']);
  await page.evaluate(
    (elsewhere) => location.assign(elsewhere),
    `http://127.0.0.1:${sink.port}/led`,
  );
  await expect.poll(() => [...sink.asked]).toContain('led');
});

test('every place in which something is stored is described, with the vault open and locked; what is not is shown', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  await createVault(page);
  await enrolByPhoto(page, 'Ada', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
  await goTo(page, 'Vault');
  await page.getByRole('link', { name: /^Check us/ }).click();
  await expectDescribed(page);
  const templates = page.getByRole('row', { name: /Numbers by which faces are compared/ });
  await expect(templates).toContainText('Encrypted');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('link', { name: /^Check us/ }).click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectDescribed(page);
  await expectFaultless(page, 'check us, locked');

  await page.evaluate(async () => {
    localStorage.setItem('somebody.else', 'x');
    await caches.open('of somebody else');
    document.cookie = 'a=b';
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('of somebody else', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('faces');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
  await page.reload();
  await expect(page.locator('[data-known=false]')).toHaveCount(3);
  await expect(page.getByText('There is something here that the app does not know.')).toBeVisible();
  await expect(
    page.getByRole('cell', { name: '1 cookie, which is not of this app' }),
  ).toBeVisible();
});

async function expectDescribed(page: Page): Promise<void> {
  await page.getByRole('button', { name: /more places, where nothing is/ }).click();
  await expect.poll(() => page.locator('[data-known=true]').count()).toBeGreaterThan(17);
  await expect(page.locator('[data-known=false]')).toHaveCount(0);
}
