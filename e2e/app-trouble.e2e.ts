import { expect, test } from '@playwright/test';
import { createBareVault, createVault, goTo } from './person';
import { PORT } from './origin';
import { startVisit, type Visit } from './visit';

/** What can go wrong with the app itself: each time the screen says what happened, what was kept, and what to do. */
let visit: Visit;
test.afterEach(() => visit.end());

test('a model file that was changed is not loaded, and the screen says which', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  await page.route(/models\/face-embedding\.onnx/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await createVaultWithoutEngine();
  await expect(
    page.getByText('A model file is not what it should be (face-embedding.onnx).'),
  ).toBeVisible();

  await page.unroute(/models\/face-embedding\.onnx/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'First, the notice' })).toBeVisible();
});

test('a model file that cannot be reached: trying again loads it', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  await page.route(/models\/face-mesh\.bin/, (route) => route.abort());
  await createVaultWithoutEngine();
  await expect(page.getByText('A model file could not be loaded (face-mesh.bin).')).toBeVisible();
  await page.unroute(/models\/face-mesh\.bin/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'First, the notice' })).toBeVisible();
});

test('while models load, the screen shows how many bytes and percent there are', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/models\/face-embedding\.onnx/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const progress = page.getByRole('progressbar', { name: 'Loading the recognition models' });
  // All but the embedding network: 1.5 of 8.0 MB.
  await expect(progress).toHaveAttribute('aria-valuetext', /^1\.5 of 8\.0 MB, 18 %$/);
  letGo();
  await expect(progress).toBeHidden();
});

test('a part of the app that cannot be loaded: says so, and reloading the page mends it', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  await page.route(/\/worker-.*\.js/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText('that keeps the vault stopped unexpectedly')).toBeVisible();
  await page.unroute(/\/worker-.*\.js/);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('link', { name: 'Create a vault' })).toBeVisible();
});

test('a vault is there already in another tab: it is kept, and can be unlocked', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page, context } = visit;
  await page.goto('/#/create');
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
  const other = await context.newPage();
  await createVault(other);
  await page.bringToFront();
  await page.getByLabel('Passphrase', { exact: true }).fill('another five words entirely here');
  await page.getByLabel('The same passphrase again').fill('another five words entirely here');
  await page.getByText('I understand that a lost passphrase').click();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByText('There is a vault on this device already.')).toBeVisible();
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(
    page.getByRole('heading', { name: 'The vault is open in another tab' }),
  ).toBeVisible();
  await other.bringToFront();
  await goTo(other, 'People');
  await expect(other.getByText('Nobody is enrolled yet')).toBeVisible();
});

test('an address without protection: says where the app can be opened instead of failing later', async () => {
  // An address of a network (RFC 5737 keeps this one for examples), led to this machine.
  visit = await startVisit({ args: ['--host-resolver-rules=MAP 192.0.2.1 localhost'] });
  await visit.page.goto(`http://192.0.2.1:${String(PORT)}/`);
  await expect(
    visit.page.getByText('The connection to this address is not protected.'),
  ).toBeVisible();
});

/** Like `createBareVault`, but the engine does not get ready. */
async function createVaultWithoutEngine(): Promise<void> {
  await createBareVault(visit.page, 'Recognition cannot start');
}
