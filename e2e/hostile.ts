/** Texts that do harm where somebody takes text for something else, and how it would show. */
import type { Page } from '@playwright/test';
import { expect } from './patience';

/** Short enough for every field: a group has 40 characters. What runs sets `pwned` on the window. */
export const HOSTILE = {
  script: '<script>window.pwned=1</script>',
  image: '<img src=x onerror="pwned=1">',
  drawing: '"><svg onload=pwned=1>',
  address: 'javascript:pwned=1//',
  template: '{{7*7}} ${7*7} #{7*7}',
  nesting: '$t(nav.lock) {{name}}',
  prototype: '__proto__',
  formula: "=cmd|'/C calc'!A",
  path: '../../../etc/passwd',
  format: '%s%n%00%0d%0a &lt;b&gt;',
  invisible: 'A\u200bd\u200da \u202egpj.exe',
  characters: 'ﷺ 👩‍👩‍👧 𝒜𝒹𝒶 e\u0301',
} as const;

/** Every hostile text that may be a name: all of them, as the app writes them (NFC). */
export const HOSTILE_NAMES = Object.values(HOSTILE).map((text) => text.normalize('NFC'));

/** Longer than any field takes. */
export const FAR_TOO_LONG = 'x'.repeat(60_000);

/** What the page was made to do, as far as dialogs show it. */
export function followDialogs(page: Page): readonly string[] {
  const shown: string[] = [];
  page.on('dialog', (dialog) => {
    shown.push(dialog.message());
    void dialog.dismiss();
  });
  return shown;
}

/** That nothing that was typed or imported ran, or became an element of the page, and that the app goes on. */
export async function expectHarmless(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
  const found = await page.evaluate(() => ({
    ran: Reflect.get(window, 'pwned') as unknown,
    polluted: Reflect.get({}, 'pwned') as unknown,
    elements: document.querySelectorAll(
      'body script, iframe, object, embed, [onerror], [onload], img[src="x"], [href^="javascript:"]',
    ).length,
  }));
  expect(found).toEqual({ ran: undefined, polluted: undefined, elements: 0 });
}

/**
 * Types every hostile text into every field of the page that is shown, one after the other. Fields take what they have room for, and codes their digits.
 *
 * @returns how many fields there were
 */
export async function typeEverywhere(page: Page): Promise<number> {
  const fields = await page
    .locator('input:is([type=text], [type=search], [type=password], :not([type])), textarea')
    .filter({ visible: true })
    .all();
  for (const field of fields) {
    for (const text of [...Object.values(HOSTILE), FAR_TOO_LONG]) {
      await field.fill(text);
      // Nothing is made of it: what stands there is what was typed, or its beginning.
      expect(text.startsWith(await field.inputValue())).toBe(true);
    }
    await field.fill('');
  }
  await expectHarmless(page);
  return fields.length;
}
