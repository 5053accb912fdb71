import { expect, type Page } from '@playwright/test';
import type { createTyping } from './fields';
import { HOSTILE } from './hostile';
import { chooseKind, confirm, goOn, openChanges, readWords, typeWordsBack } from './office';
import { chooseNewPassphrase } from './person';

/** Types hostile texts into every field of the ways in, with the vault open for an officer, and adds one that is called so. @returns the words of a new recovery code */
export async function typeIntoWays(
  page: Page,
  { type }: ReturnType<typeof createTyping>,
  another: string,
): Promise<readonly string[]> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await chooseKind(page, 'A passkey');
  await type('vault/add-passkey.tsx');
  await chooseKind(page, 'Another passphrase');
  await type('vault/add-passphrase.tsx');
  await type('vault/label-field.tsx', HOSTILE.script);
  await chooseNewPassphrase(page, another);
  await goOn(page);
  await type('proof/proof-page.tsx');
  await type('proof/secret-field.tsx', HOSTILE.image);
  await button('Add this way in').click();
  await expect(page.getByText('That is not a way in for an officer.')).toBeVisible();
  await confirm(page, 'Add this way in');
  await button('Show all ways in').click();
  await openChanges(page, HOSTILE.script);
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await type('vault/rename-way.tsx', HOSTILE.image);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText(`It is called “${HOSTILE.image}” now.`).first()).toBeVisible();
  await openChanges(page, HOSTILE.image);
  await page.getByRole('menuitem', { name: 'Change the passphrase' }).click();
  await type('vault/change-passphrase.tsx');
  await chooseKind(page, 'A recovery code');
  await button('Show the words').click();
  await confirm(page, 'Show the words');
  const words = await readWords(page);
  await button('I have written them down').click();
  await type('recovery-code/code-check.tsx', HOSTILE.script);
  await button('Finish').click();
  await expect(page.getByText('What you typed is not what was shown.')).toBeVisible();
  await typeWordsBack(page, words);
  return words;
}
