import { expect, test, type Page } from '@playwright/test';
import { ada } from './faces';
import { PURPOSES } from './notice';
import { agree, createVault } from './person';
import { startVisit, type Visit } from './visit';
import { filmScene, plugCameraIn, unplugCamera } from './webcam';

/** Every way in which there can be no picture has its own explanation, and a way out that works. */
let film: Buffer;
let visit: Visit;

test.beforeAll(async ({ browser }) => {
  film = await filmScene(browser, { faces: [ada], brightness: 1, tilting: false });
});
test.afterEach(async () => {
  const { requests, messages } = visit.watched;
  await visit.end();
  expect({ requests, messages }).toEqual({ requests: [], messages: [] });
});

async function openCameraStep(setup: Parameters<typeof startVisit>[0]): Promise<Page> {
  visit = await startVisit(setup);
  visit.show(film);
  await createVault(visit.page);
  await agree(visit.page, 'Ada', 'use the camera');
  return visit.page;
}

const seesAFace = (page: Page) =>
  expect(page.getByTestId('samples')).not.toHaveAttribute('data-count', '0');

test('a camera that is not allowed: says how to allow it, and a photo does as well', async () => {
  const page = await openCameraStep({ allowed: false });
  await expect(page.getByText('The camera is not allowed.')).toBeVisible();
  await page.getByRole('button', { name: 'Use a photo instead' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeVisible();
});

test("going back keeps a person's yes, but not for another name", async () => {
  const page = await openCameraStep({ webcams: 0 });
  await page.getByRole('button', { name: 'Back' }).click();
  const yes = page.getByRole('checkbox', { name: PURPOSES.recognition });
  await expect(yes).toBeChecked();
  await page.getByLabel('Name', { exact: true }).fill('Eve');
  await expect(yes).not.toBeChecked();
  await page.getByRole('button', { name: 'I agree: use the camera' }).click();
  await expect(page.getByText('This box has to be ticked to be enrolled.')).toBeVisible();
});

test('a camera that is allowed after all: trying again opens it', async () => {
  const page = await openCameraStep({ allowed: false });
  await expect(page.getByText('The camera is not allowed.')).toBeVisible();
  await visit.context.grantPermissions(['camera']);
  await page.getByRole('button', { name: 'Try the camera again' }).click();
  await seesAFace(page);
});

test('no camera: says so', async () => {
  const page = await openCameraStep({ webcams: 0 });
  await expect(page.getByText('No camera was found.')).toBeVisible();
});

test('a camera that another program uses: says so, and trying again opens it once it is free', async () => {
  visit = await startVisit();
  visit.show(film);
  const { page } = visit;
  // What the browser answers while another program holds the device (W3C Media Capture and Streams, 10.2).
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () => {
      devices.getUserMedia = real;
      return Promise.reject(new DOMException('Device in use', 'NotReadableError'));
    };
  });
  await createVault(page);
  await agree(page, 'Ada', 'use the camera');
  await expect(page.getByText('Another program is using the camera.')).toBeVisible();
  await page.getByRole('button', { name: 'Try the camera again' }).click();
  await seesAFace(page);
});

test('a camera that is unplugged while it runs: plugging it in again resumes by itself', async () => {
  const page = await openCameraStep({});
  await seesAFace(page);
  await unplugCamera(page);
  await expect(page.getByText('The camera was unplugged.')).toBeVisible();
  const before = Number(await page.getByTestId('samples').getAttribute('data-count'));
  expect(before).toBeGreaterThan(0);
  await plugCameraIn(page);
  await expect(page.getByText('The camera was unplugged.')).toBeHidden();
  await expect.poll(() => isPlaying(page)).toBe(true);
  expect(
    Number(await page.getByTestId('samples').getAttribute('data-count')),
  ).toBeGreaterThanOrEqual(before);
});

test('a browser without MediaStreamTrackProcessor: frames come from the video element instead', async () => {
  visit = await startVisit();
  visit.show(film);
  const { page } = visit;
  await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaStreamTrackProcessor'));
  await createVault(page);
  await agree(page, 'Ada', 'use the camera');
  await seesAFace(page);
});

test('of several cameras one is chosen, and remembered after a reload', async () => {
  const page = await openCameraStep({ webcams: 2 });
  const chooser = page.getByRole('button', { name: /Camera/ });
  await chooser.click();
  const second = page.getByRole('option').nth(1);
  const name = (await second.textContent()) ?? '';
  await second.click();
  await expect(chooser).toContainText(name);
  await expect.poll(() => cameraInUse(page)).toContain(name);

  await page.reload();
  await page
    .getByLabel('Passphrase', { exact: true })
    .fill('violet harbour teaspoon onward gravel');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await agree(page, 'Ada', 'use the camera');
  await expect(chooser).toContainText(name);
  await expect.poll(() => cameraInUse(page)).toContain(name);
});

const isPlaying = (page: Page) =>
  page
    .locator('video')
    .evaluate(
      (video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.active ?? false,
    );

const cameraInUse = (page: Page) =>
  page
    .locator('video')
    .evaluate(
      (video: HTMLVideoElement) =>
        (video.srcObject as MediaStream | null)?.getVideoTracks()[0]?.label ?? '',
    );
