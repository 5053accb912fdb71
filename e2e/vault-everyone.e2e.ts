import { expect, test } from '@playwright/test';
import { addAuthenticator } from './authenticator';
import { expectFaultlessInBoth } from './faultless';
import { addKioskDevice, addPasskey, openChanges, readWords, typeWordsBack } from './office';
import { lock, startVault, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

/** The pages of the vault that come up on the way, on a small phone, in the light and in the dark. */
let visit: Visit;
test.afterEach(() => visit.end());

test('no page of the ways in has a fault that axe-core finds, on a small phone, light and dark', async () => {
  visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.setViewportSize({ width: 320, height: 640 });

  await startVault(page);
  await button('Show the words').click();
  const words = await readWords(page);
  await expectFaultlessInBoth(page, 'recovery words');
  await button('I have written them down').click();
  await typeWordsBack(page, words.toReversed());
  await expect(page.getByText('What you typed is not what was shown.')).toBeVisible();
  await expectFaultlessInBoth(page, 'words that were typed back wrongly');
  await typeWordsBack(page, words);

  await addAuthenticator(page);
  await addPasskey(page, 'A telephone with quite a long name, of Friedrich-Wilhelm');
  await addKioskDevice(page);
  await expectFaultlessInBoth(page, 'ways in');
  await openChanges(page, 'This device, by itself');
  await expectFaultlessInBoth(page, 'what can be done with a way in');
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectFaultlessInBoth(page, 'the question before a way in is removed');
  await button('Cancel').click();

  await lock(page);
  for (const way of ['Use a passkey', 'Open as kiosk', 'Use the recovery code'])
    await expect(button(way)).toBeVisible();
  await expectFaultlessInBoth(page, 'unlock');
  for (const wrong of ['one', 'two', 'three']) {
    await unlockWith(page, wrong);
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await expect(page.getByText('Unlocking …')).toBeHidden();
  }
  await expect(page.getByRole('timer')).toBeVisible();
  await expectFaultlessInBoth(page, 'unlock, to be waited for');
  await button('Use the recovery code').click();
  await button('Unlock').click();
  await expectFaultlessInBoth(page, 'recovery code to unlock');
});
