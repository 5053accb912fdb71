import { expect, test, type Page } from '@playwright/test';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNext, NEXT, serveApp } from './app-server';
import { ada } from './faces';
import { expectFaultless } from './faultless';
import {
  createVault,
  decisions,
  enrolByPhoto,
  goTo,
  PASSPHRASE,
  photoFile,
  unlockWith,
} from './person';
import { startVisit } from './visit';
import { filmScene, samplePhoto } from './webcam';

/** Milliseconds in which a notice that was to come would have come, on whatever machine: an update is looked for at once, and kept before it is told. */
const WOULD_HAVE_COME_MS = 10_000;

/** Waits until the service worker has all of the app and answers for the page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated',
    null,
    {
      timeout: 180_000,
    },
  );
}

/** As a device does that gets its network back: the app looks for another version. */
async function comeBackOnline(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const version = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=generator]')?.getAttribute('content'));

const newerVersion = (page: Page) =>
  page.getByText('A newer version of Countenance is on this device.');

async function enrolAda(page: Page): Promise<void> {
  await createVault(page);
  await enrolByPhoto(page, 'Ada', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
}

test('without a network the app starts cold, unlocks, and recognises who enrolled when there was one', async ({
  browser,
}) => {
  const server = await serveApp();
  const film = await filmScene(browser, { faces: [ada], brightness: 1, tilting: false });
  const first = await startVisit({ serviceWorker: true, origin: server.origin });
  try {
    await enrolAda(first.page);
    await untilKept(first.page);
    await first.close();
    await server.end();

    const again = await startVisit({
      serviceWorker: true,
      origin: server.origin,
      profile: first.profile,
    });
    again.show(film);
    await again.context.setOffline(true);
    await again.page.goto('/');
    await unlockWith(again.page, PASSPHRASE);
    await goTo(again.page, 'Recognise');
    await expect(decisions(again.page)).toHaveAttribute('data-name', 'Ada');
    expect(await again.page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(again.watched.errors).toEqual([]);
    await again.close();
  } finally {
    rmSync(first.profile, { recursive: true, force: true });
  }
});

test('a newer version waits until it is asked for, never shows itself to who is enrolling, and keeps everybody', async () => {
  const server = await serveApp();
  const next = buildNext();
  const visit = await startVisit({ serviceWorker: true, origin: server.origin });
  const { page } = visit;
  try {
    await enrolAda(page);
    await untilKept(page);
    server.asked();
    server.deliver(next);
    await goTo(page, 'Enrol');
    await comeBackOnline(page);
    await expect.poll(() => server.asked()).toContain('/sw.js');
    await page.waitForTimeout(WOULD_HAVE_COME_MS);
    await expect(newerVersion(page)).toBeHidden();

    await goTo(page, 'Vault');
    await expect(newerVersion(page)).toBeVisible();
    await expectFaultless(page, 'a newer version');
    expect(await version(page)).toBeUndefined();
    await page.getByRole('button', { name: 'Use the newer version' }).click();
    await unlockWith(page, PASSPHRASE);
    expect(await version(page)).toBe(NEXT);
    await expect(newerVersion(page)).toBeHidden();
    await goTo(page, 'People');
    await expect(page.getByRole('link', { name: 'Ada' })).toBeVisible();
    // Models that are the same were not fetched once more, and only one version is kept.
    expect(server.asked().filter((path) => path.startsWith('/models/'))).toEqual([]);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    expect(visit.watched.errors).toEqual([]);
  } finally {
    await visit.end();
    await server.end();
    next.remove();
  }
});

test('a newer version of which a file is not what was built is not taken, and the one before goes on', async () => {
  const server = await serveApp();
  const next = buildNext();
  writeFileSync(join(next.folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const visit = await startVisit({ serviceWorker: true, origin: server.origin, watching: false });
  const { page } = visit;
  try {
    await createVault(page);
    await untilKept(page);
    server.deliver(next);
    await goTo(page, 'Vault');
    server.asked();
    await comeBackOnline(page);
    await expect.poll(() => server.asked()).toContain('/icon.svg');
    await page.waitForTimeout(WOULD_HAVE_COME_MS);
    await expect(newerVersion(page)).toBeHidden();
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    expect(await version(page)).toBeUndefined();
    await goTo(page, 'Vault');
    await expect(page.getByRole('heading', { level: 1, name: 'Vault' })).toBeVisible();
  } finally {
    await visit.end();
    await server.end();
    next.remove();
  }
});

test('on a host that cannot set headers, the app has its threads and its policy from the second start on', async () => {
  const server = await serveApp({});
  const visit = await startVisit({ serviceWorker: true, origin: server.origin });
  const { page } = visit;
  try {
    await page.goto('/');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(await isPolicyKept(page)).toBe(false);
    await untilKept(page);
    await page.reload();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect(page.getByRole('link', { name: 'Create a vault' })).toBeVisible();
    expect(visit.watched.errors).toEqual([]);
    expect(await isPolicyKept(page)).toBe(true);
  } finally {
    await visit.end();
    await server.end();
  }
});

test('the browser finds nothing that keeps the app from being installed', async () => {
  const visit = await startVisit({ serviceWorker: true });
  const { page, context } = visit;
  try {
    await page.goto('/');
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Countenance', display: 'standalone' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A visit keeps its profile in a folder of its own, yet Chromium may take it for a private window.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const pictures = manifestPictures(data ?? '');
    expect(pictures).toHaveLength(6);
    for (const { src, sizes } of pictures) expect(await sizeOf(page, src), src).toBe(sizes);
  } finally {
    await visit.end();
  }
});

/** Whether the page lets no text become HTML. */
function isPolicyKept(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>text</b>';
      return false;
    } catch {
      return true;
    }
  });
}

/** Pictures of a manifest that have a size. */
function manifestPictures(manifest: string): readonly { src: string; sizes: string }[] {
  type Pictures = Record<'icons' | 'screenshots', { src: string; sizes: string }[]>;
  const { icons, screenshots } = JSON.parse(manifest) as Pictures;
  return [...icons, ...screenshots].filter(({ sizes }) => sizes !== 'any');
}

function sizeOf(page: Page, src: string): Promise<string> {
  return page.evaluate(async (path) => {
    const bitmap = await createImageBitmap(await (await fetch(`/${path}`)).blob());
    return `${String(bitmap.width)}x${String(bitmap.height)}`;
  }, src);
}
