import { expect, test, type Page } from '@playwright/test';
import { ada, bea } from './faces';
import { expectFaultless } from './faultless';
import {
  agree,
  createVault,
  expectEnrolled,
  goTo,
  sayNoGlasses,
  takeWithoutTurning,
} from './person';
import { startVisit, type Visit } from './visit';
import { emptyRoom, filmScene, filmStandstill } from './webcam';

/** What the coach says to every kind of trouble before the camera, and that it takes pictures of nobody meanwhile. */
let visit: Visit;
let page: Page;

test.afterEach(async () => {
  const { requests, errors, messages } = visit.watched;
  await visit.end();
  expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
});

async function standBefore(film: Buffer): Promise<void> {
  visit = await startVisit();
  visit.show(film);
  page = visit.page;
  await createVault(page);
  await agree(page, 'Ada', 'use the camera');
}

const told = (text: string | RegExp) => expect(page.getByText(text)).toBeVisible();
const taken = () => page.getByTestId('samples');
const takePicture = () => page.getByRole('button', { name: 'Take picture' });

/** For two more seconds. */
async function expectNothingTaken(): Promise<void> {
  await expect(takePicture()).toBeDisabled();
  await page.waitForTimeout(2000);
  await expect(taken()).toHaveAttribute('data-count', '0');
}

const scene = { faces: [ada], brightness: 1, tilting: true };

test('in the dark: told so, no picture is taken, and after a minute there is a way out, which is counted and nothing else', async ({
  browser,
}) => {
  await standBefore(await filmScene(browser, { ...scene, brightness: 0.15 }));
  await told('It is too dark. Find more light, or face a window.');
  await expectNothingTaken();
  const wayOut = page.getByRole('button', { name: 'It does not work for me' });
  await expect(wayOut).toBeHidden();
  await wayOut.click({ timeout: 90_000 });
  await expect(
    page.getByRole('heading', { name: 'It does not work with your face today' }),
  ).toBeVisible();
  await told('There is an equal way without your face');
  await told('Nothing about you is stored.');
  await page.getByRole('button', { name: 'Done' }).click();
  await goTo(page, 'People');
  await told('Nobody is enrolled yet');
  await goTo(page, 'Vault');
  await page.getByRole('link', { name: /^Notice and consent/ }).click();
  await told('1 person wanted to enrol, and it did not work.');
  await expect(page.getByRole('main')).not.toContainText('Ada');
});

test('two people: told that only one should be there', async ({ browser }) => {
  await standBefore(await filmScene(browser, { ...scene, faces: [ada, bea] }));
  await told('Only one person, please.');
  await expectNothingTaken();
});

test('nobody there: told to look into the camera', async ({ browser }) => {
  await standBefore(await filmScene(browser, emptyRoom));
  await expect(page.locator('video')).toBeVisible();
  await told('Look into the camera.');
  await expectNothingTaken();
  await expect(page.getByText('The camera picture stands still.')).toBeHidden();
});

test('a covered camera: told that the picture is black, until it is uncovered', async ({
  browser,
}) => {
  await standBefore(await filmScene(browser, { ...emptyRoom, brightness: 0 }));
  await told('The camera picture is black.');
  await expectNothingTaken();
  visit.show(await filmScene(browser, scene));
  await page.getByRole('button', { name: 'Try the camera again' }).click();
  await expect(taken()).not.toHaveAttribute('data-count', '0');
  await expect(page.getByText('The camera picture is black.')).toBeHidden();
});

test('a camera that hangs: told that the picture stands still, and what was taken is kept', async ({
  browser,
}) => {
  await standBefore(await filmStandstill(browser, scene));
  await told('The camera picture stands still.');
  await expect(takePicture()).toBeDisabled();
  // One picture or two: where the machine is slow, a second is taken before the picture counts as still.
  await expect(taken()).not.toHaveAttribute('data-count', '0');
  const kept = Number(await taken().getAttribute('data-count'));
  visit.show(await filmScene(browser, scene));
  await page.getByRole('button', { name: 'Try the camera again' }).click();
  await expect(page.getByText('The camera picture stands still.')).toBeHidden();
  expect(Number(await taken().getAttribute('data-count'))).toBeGreaterThanOrEqual(kept);
  await sayNoGlasses(page);
  await expectEnrolled(page, 'Ada');
});

test('straight, left, right, up and down are taken by themselves, and once more with glasses', async ({
  browser,
}) => {
  await standBefore(await filmScene(browser, { ...scene, faces: [bea] }));
  await page.getByRole('button', { name: 'Yes, sometimes' }).click({ timeout: 300_000 });
  await expectFaultless(page, 'change over');
  await page.getByRole('button', { name: 'Ready' }).click();
  await expectEnrolled(page, 'Ada');
  await told(/[3-7] lists of numbers/);
});

test('somebody who stands there is told where to turn, and takes the pictures by tap and space bar', async ({
  browser,
}) => {
  await standBefore(await filmScene(browser, { ...scene, tilting: false }));
  // Read out by a screen reader: the sentence by itself, the progress when asked for.
  await expect(page.locator('main [aria-live=polite]')).toHaveText(
    'Now turn your head a little to your left.',
  );
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 5 pictures');
  for (const count of ['2', '3', '4']) {
    await takePicture().click();
    await expect(taken()).toHaveAttribute('data-count', count);
  }
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Space');
  await sayNoGlasses(page);
  await expectEnrolled(page, 'Ada');
});

test('who cannot turn their head need not', async ({ browser }) => {
  await standBefore(await filmScene(browser, { ...scene, tilting: false }));
  await told('Now turn your head a little to your left.');
  await takeWithoutTurning(page);
  await sayNoGlasses(page);
  await expectEnrolled(page, 'Ada');
  // Looks that are all but the same add nothing, and the vault keeps the best of them.
  await told(/[1-5] lists? of numbers/);
});
