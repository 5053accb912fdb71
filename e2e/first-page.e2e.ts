import { expect, test, type Page, type Route } from '@playwright/test';
import { expectFaultless } from './faultless';
import { createVault } from './person';
import { startVisit, type Visit } from './visit';

/** The page that comes with the document, before the app has: what it shows, to whom, and what becomes of somebody who is quicker than the app. */
let visit: Visit;
let page: Page;

test.beforeEach(async () => {
  visit = await startVisit({ webcams: 0 });
  page = visit.page;
});
test.afterEach(() => visit.end());

const createLink = () => page.getByRole('link', { name: 'Create a vault', exact: true });
const appIsHere = () =>
  expect(page.getByRole('progressbar', { name: 'Loading the recognition models' })).toBeVisible();

/** Their progress, which stays, tells that the app is here. */
const holdModels = () => page.route(/face-embedding/, () => undefined);

/** Keeps the last part of the app from coming, and with it the app. @returns lets it come */
async function holdApp(): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/start-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await holdModels();
  return letGo;
}

const notStarted = () => page.getByText('Its very first part did not arrive');
const endAnimations = () =>
  page.evaluate(() => document.getAnimations().forEach((running) => running.finish()));

/** Takes the way on of a page that says that the app did not come. */
async function loadAgain(): Promise<void> {
  await page.getByRole('link', { name: 'Load the app again' }).click();
  await expect(createLink()).toBeVisible();
  await appIsHere();
}

/** Answers with the file that was built, and a byte more. */
async function changed(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()}\n//` });
}

/** Pixels. */
const scrolled = () => page.evaluate(() => scrollY);

/** Where every element of the page stands, and what it is. */
const drawn = () =>
  page.getByRole('main').evaluate((main) =>
    [main, ...main.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, x, y, width, height, element.textContent];
    }),
  );

test('is whole before the app has come, and the app draws the same in its place', async () => {
  const letGo = await holdApp();
  const { errors, messages } = visit.watched;
  await page.goto('/');
  await expect(createLink()).toBeVisible();
  await expectFaultless(page, 'the first page without the app');
  const before = await drawn();
  letGo();
  await appIsHere();
  expect(await drawn()).toEqual(before);
  expect({ errors, messages }).toEqual({ errors: [], messages: [] });
});

test('leads on before the app has come', async () => {
  const letGo = await holdApp();
  await page.goto('/');
  await page.setViewportSize({ width: 320, height: 480 });
  await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
  expect(await scrolled()).toBeGreaterThan(0);
  await createLink().click();
  await expect(page).toHaveURL(/#\/create$/);
  letGo();
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
  expect(await scrolled()).toBe(0);
});

test('counts a press that begins before the app has come, and ends after', async () => {
  const letGo = await holdApp();
  await page.goto('/');
  await createLink().hover();
  await page.mouse.down();
  letGo();
  await appIsHere();
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
});

test('keeps the keyboard where it is when the app has come', async () => {
  const letGo = await holdApp();
  await page.goto('/');
  const restore = page.getByRole('link', { name: 'Restore from a backup', exact: true });
  await expect(restore).toBeVisible();
  while (!(await restore.evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('Tab');
  letGo();
  await appIsHere();
  await expect(restore).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Restore from a backup' })).toBeVisible();
});

test('leaves the keyboard to the app if it had left the page', async () => {
  const letGo = await holdApp();
  await page.goto('/');
  await createLink().focus();
  await createLink().blur();
  letGo();
  await appIsHere();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('stays where somebody is reading', async () => {
  await page.setViewportSize({ width: 320, height: 480 });
  const letGo = await holdApp();
  await page.goto('/');
  await expect(createLink()).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  letGo();
  await appIsHere();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await scrolled()).toBe(before);
  await createLink().press('Enter');
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
  expect(await scrolled()).toBe(0);
});

test('is not shown at another address, nor to whom it is not new', async () => {
  const letGo = await holdApp();
  await page.goto('/#/restore');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('heading', { name: 'Restore from a backup' })).toBeVisible();
  await page.unrouteAll();
  await createVault(page);

  const letGoAgain = await holdApp();
  await page.goto('/');
  await page.reload();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(0);
  letGoAgain();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
});

test('says so where a part of the app was changed after the build, and loading it again mends that', async () => {
  const start = /\/assets\/start-[^/]*\.js/;
  await holdModels();
  await page.route(start, changed);
  await page.goto('/');
  await expect(page.getByText('The app did not load completely.')).toBeVisible();
  await expect(createLink()).toBeHidden();
  await expectFaultless(page, 'a first page whose app does not come');
  await page.unroute(start);
  await loadAgain();
});

test('says so where the very first script does not come, without one, and loading it again mends that', async () => {
  const first = /\/assets\/index-[^/]*\.js/;
  await holdModels();
  await page.route(first, (route) => route.abort());
  await page.goto('/');
  // A slow network is no fault: it is said after a while, which is not waited for here.
  await expect(notStarted()).toBeHidden();
  await endAnimations();
  await expect(notStarted()).toBeVisible();
  await expect(createLink()).toBeHidden();
  await expectFaultless(page, 'a first page whose first script does not come');
  await page.unroute(first);
  await loadAgain();
  await expect(notStarted()).toHaveCount(0);
});

test('says so where the very first script was changed after the build, and fetching every file anew mends that', async () => {
  const first = /\/assets\/index-[^/]*\.js/;
  await holdModels();
  await page.route(first, changed);
  await page.goto('/');
  await endAnimations();
  await expect(notStarted()).toBeVisible();
  await page.unroute(first);
  // What Shift and the reload button do.
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.reload', { ignoreCache: true });
  await expect(createLink()).toBeVisible();
  await appIsHere();
});
