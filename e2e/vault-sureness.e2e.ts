import { expect, test, type Page } from '@playwright/test';
import { openOffice } from './office';
import { createVault, lock, PASSPHRASE, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

/** An officer chooses how sure the app has to be: each test goes on where the one before ended. */
test.describe.serial('how sure is sure', () => {
  let visit: Visit;
  let page: Page;

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const slider = () => page.getByRole('slider', { name: 'Strangers taken for somebody' });

  test('is one in 1,000 strangers at first, with what that means for either side', async () => {
    await createVault(page);
    await openOffice(page, 'How sure is sure?');
    await expect(page.getByRole('radio', { name: /^Standard/ })).toBeChecked();
    await expect(slider()).toHaveAttribute('aria-valuetext', '1 in 1,000');
    await expect(page.getByText(/^Set so that of 1,000 strangers/)).toBeVisible();
    await expect(page.getByText(/^Of 100 single looks of enrolled people/)).toBeVisible();
  });

  test('says that it was not measured where the photos do not bear it, and measured where they do', async () => {
    await page.getByText(/^Strict/).click();
    await expect(slider()).toHaveAttribute('aria-valuetext', '1 in 10,000');
    await expect(page.getByText('Not measured.')).toBeVisible();
    await page.getByText(/^Convenience/).click();
    await expect(page.getByText(/^Measured: each comparison/)).toBeVisible();
    await expect(page.getByText('Not measured.')).toBeHidden();
  });

  test('is set by keyboard, saved, and still so after the vault was locked', async () => {
    await slider().focus();
    await page.keyboard.press('ArrowRight');
    await expect(slider()).toHaveAttribute('aria-valuetext', '1 in 200');
    await expect(page.getByRole('radio', { name: /^Something else/ })).toBeChecked();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Saved\. One in 200 strangers/)).toBeVisible();
    await lock(page);
    await unlockWith(page, PASSPHRASE);
    await openOffice(page, 'How sure is sure?');
    await expect(slider()).toHaveAttribute('aria-valuetext', '1 in 200');
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
