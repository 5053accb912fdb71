import { expect, test, type Page } from '@playwright/test';
import { ada } from './faces';
import { agree, createVault, enrolByPhoto, goTo, photoFile } from './person';
import { startVisit, type Visit } from './visit';
import { portrait } from './webcam';

const ADA = 'Ada Ångström';
const TWIN = 'Ida Ångström';

/** Who is enrolled, and with what: each test goes on where the one before ended. */
test.describe.serial('samples', () => {
  let visit: Visit;
  let page: Page;
  const photos: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    photos.ada = await portrait(browser, ada);
    photos.darker = await portrait(browser, ada, 0.8);
    photos.brighter = await portrait(browser, ada, 1.1);
    visit = await startVisit();
    page = visit.page;
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photo('ada'), face: 1 }]);
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const photo = (name: string) => photoFile(photos[name] ?? Buffer.alloc(0), `${name}.jpg`);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });

  /** Takes the one face of a photo. */
  async function take(name: string) {
    await page.locator('input[type=file]').setInputFiles(photo(name));
    await button('Use face 1').click();
  }

  test('of a face that is enrolled already make no second person: an officer is told whose they are, and adds them', async () => {
    await agree(page, TWIN, 'use a photo');
    await take('darker');
    await button('Store').click();
    await expect(heading('This face is already enrolled')).toBeVisible();
    await expect(
      page.getByText(`It looks like ${ADA}. Nothing has been stored yet.`),
    ).toBeVisible();
    await button(`Add them to ${ADA}`).click();
    await expect(page.getByText(`${ADA} has 2 lists of numbers now.`)).toBeVisible();
    await goTo(page, 'People');
    await expect(row(ADA)).toContainText('2 looks');
    await expect(row(TWIN)).toHaveCount(0);
  });

  test('are added later without another notice', async () => {
    await page.getByRole('link', { name: ADA }).click();
    await page.getByRole('link', { name: /^Add pictures/ }).click();
    await expect(heading(`Add pictures of ${ADA}`)).toBeVisible();
    await button('Use a photo').click();
    await take('brighter');
    await button('Store').click();
    await expect(page.getByText(`${ADA} has 3 lists of numbers now.`)).toBeVisible();
  });
});
