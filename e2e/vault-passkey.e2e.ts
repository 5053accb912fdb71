import { expect, test, type Page } from '@playwright/test';
import { addAuthenticator, type Authenticator } from './authenticator';
import {
  addPasskey,
  askForPasskey,
  chooseKind,
  expectProofAsked,
  goOn,
  openOffice,
  removeWay,
  wayIn,
} from './office';
import { chooseNewPassphrase, createVault, lock, PASSPHRASE, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

const LAPTOP = 'Ada’s laptop';

/** A finger instead of a passphrase, played by Chromium's virtual authenticator: each test goes on where the one before ended. */
test.describe.serial('a passkey', () => {
  let visit: Visit;
  let page: Page;
  let device: Authenticator;

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    device = await addAuthenticator(page);
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  async function replaceDevice(kind?: Parameters<typeof addAuthenticator>[1]) {
    await device.remove();
    device = await addAuthenticator(page, kind);
  }

  test('is not added when the person cancels', async () => {
    await createVault(page);
    await device.refuse();
    await askForPasskey(page, LAPTOP);
    await expect(page.getByText('No passkey was created.')).toBeVisible();
  });

  test('of a device that cannot give a secret is not added, and the reason is said', async () => {
    await replaceDevice({ hasPrf: false });
    await button('Create the passkey').click();
    await expect(page.getByText('The passkey of this device cannot open a vault.')).toBeVisible();
    await openOffice(page, 'Ways in');
    await expect(page.getByRole('rowheader')).toHaveCount(1);
  });

  test('of a device that can is added', async () => {
    await replaceDevice();
    await addPasskey(page, LAPTOP);
    await expect(wayIn(page, LAPTOP)).toContainText('Officer: everything');
    await expect(wayIn(page, LAPTOP)).toContainText('Not used yet');
  });

  test('opens the vault for an officer, and the list says when it did', async () => {
    await lock(page);
    const before = new Date();
    await button('Use a passkey').click();
    await openOffice(page, 'Ways in');
    const minutes = [before, new Date()].map((moment) => moment.getMinutes());
    const used = await wayIn(page, LAPTOP).getByRole('cell').nth(2).innerText();
    expect(minutes).toContain(Number(/:(\d\d)/.exec(used)?.[1]));
  });

  test('shows again that one is an officer, where that is asked for', async () => {
    await chooseKind(page, 'A kiosk passphrase');
    await chooseNewPassphrase(page, 'every morning at the front desk');
    await goOn(page);
    await expectProofAsked(page);
    await button('Use a passkey').click();
    await expect(page.getByText('“Kiosk” opens the vault from now on.')).toBeVisible();
  });

  test('that is not used in the end changes nothing, and another way in does as well', async () => {
    await chooseKind(page, 'A recovery code');
    await button('Show the words').click();
    await expectProofAsked(page);
    await device.refuse();
    await button('Use a passkey').click();
    await expect(page.getByText('No passkey was used.')).toBeVisible();
    await expectProofAsked(page);
    await lock(page);
    await button('Use a passkey').click();
    await expect(page.getByText('No passkey was used.')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('that is on another device opens nothing here', async () => {
    await replaceDevice();
    await lock(page);
    await button('Use a passkey').click();
    await expect(page.getByText('No passkey was used.')).toBeVisible();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('that was removed opens nothing, and one that was not still does', async () => {
    await addPasskey(page, 'Ada’s telephone');
    await removeWay(page, LAPTOP);
    await lock(page);
    await button('Use a passkey').click();
    await removeWay(page, 'Ada’s telephone');
    await chooseKind(page, 'A recovery code');
    await button('Show the words').click();
    await expectProofAsked(page);
    await expect(button('Use a passkey')).toBeHidden();
    await lock(page);
    await expect(button('Use a passkey')).toBeHidden();
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(20);
  });
});
