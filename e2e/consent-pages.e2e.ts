import { expect, test, type Page } from '@playwright/test';
import { ada, bea } from './faces';
import { expectFaultless } from './faultless';
import { PURPOSES } from './notice';
import {
  agree,
  createVault,
  decisions,
  enrolByPhoto,
  goTo,
  photoFile,
  sayNoGlasses,
  takeWithoutTurning,
} from './person';
import { startVisit, type Visit } from './visit';
import { filmScene, portrait } from './webcam';

const ADA = 'Ada Ångström';

/** Every page about consent, for everybody: on a small phone, in the light and in the dark, and on paper. Each test goes on where the one before ended. */
test.describe.serial('the pages about consent have no fault that axe-core finds', () => {
  let visit: Visit;
  let page: Page;
  const films: Record<string, Buffer> = {};
  const photos: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    for (const [name, face] of Object.entries({ ada, bea }))
      films[name] = await filmScene(browser, { faces: [face], brightness: 1, tilting: false });
    photos.ada = await portrait(browser, ada);
    photos.darker = await portrait(browser, ada, 0.8);
    visit = await startVisit();
    page = visit.page;
    await page.setViewportSize({ width: 320, height: 640 });
    await createVault(page);
  });
  test.afterAll(() => visit.end());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const show = (film: string) => visit.show(films[film] ?? Buffer.alloc(0));
  const photo = (name: string) => photoFile(photos[name] ?? Buffer.alloc(0));

  /** That the whole receipt is printed, and nothing but it. */
  async function expectPrinted(holder: string) {
    const said = [
      'Harbour Library',
      'privacy@library.example',
      PURPOSES.recognition,
      'Number of this receipt',
    ];
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const text of said) await expect(page.getByText(text).first(), text).toBeVisible();
    await expect(page.getByTestId('receipt-code')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(heading(holder)).toBeHidden();
    for (const name of ['Print the receipt', 'Save as a file'])
      await expect(button(name)).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
  }

  test('enrolled, with a receipt that is printed whole and alone', async () => {
    await enrolByPhoto(page, ADA, [{ file: photo('ada'), face: 1 }]);
    await expectFaultless(page, 'enrolled');
    await expectPrinted(`${ADA} is enrolled`);
  });

  test('a person, their receipt, and the question before they leave', async () => {
    await goTo(page, 'People');
    await page.getByRole('link', { name: ADA }).click();
    await expect(heading(ADA)).toBeVisible();
    await expectFaultless(page, 'a person');
    await button(/^Agreed to version 1 of the notice/).click();
    await expectFaultless(page, 'a receipt of a person');
    await expectPrinted(ADA);
    await button('Take the consent back').click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectFaultless(page, 'the question before a consent is taken back');
    await button('Cancel').click();
  });

  test('adding pictures, and choosing a folder', async () => {
    show('ada');
    await page.getByRole('link', { name: /^Add pictures/ }).click();
    await expect(heading(`Add pictures of ${ADA}`)).toBeVisible();
    await expectFaultless(page, 'adding pictures');
    await button('Use the camera').click();
    await takeWithoutTurning(page);
    await sayNoGlasses(page);
    await expect(heading('5 pictures were taken')).toBeVisible();
    await expectFaultless(page, 'pictures that wait');
    await button(`Add them to ${ADA}`).click();
    await expect(heading('The pictures were added')).toBeVisible();
    await expectFaultless(page, 'pictures added');
    await page.goto('/#/people/import');
    await expectFaultless(page, 'choosing a folder');
  });

  test('a face that is enrolled already', async () => {
    await agree(page, 'Ida', 'use a photo');
    await page.locator('input[type=file]').setInputFiles(photo('darker'));
    await button('Use face 1').click();
    await button('Store').click();
    await expect(heading('This face is already enrolled')).toBeVisible();
    await expectFaultless(page, 'enrolled already');
    await button('Cancel, and store nothing').click();
  });

  test('a last look that does not succeed, and what is offered then', async () => {
    show('bea');
    await agree(page, 'Bea', 'use the camera');
    await takeWithoutTurning(page);
    show('ada');
    await sayNoGlasses(page);
    await expect(page.getByText('Bea has not been recognised yet.')).toBeVisible();
    await expectFaultless(page, 'the last look');
    await button('It does not work').click();
    await expectFaultless(page, 'it does not work');
    await button('Try once more').click();
    await expect(heading('Look into the camera')).toBeVisible();
  });

  test("somebody's own consent", async () => {
    show('ada');
    await goTo(page, 'Recognise');
    await expect(decisions(page)).toHaveAttribute('data-name', ADA);
    await button('Your consent').click();
    await expectFaultless(page, 'your consent');
    await button('Read the notice').click();
    await expectFaultless(page, 'reading it again');
    await button('Go on').click();
    await button('I agree').click();
    await expect(page.getByText('This box has to be ticked')).toBeVisible();
    await expectFaultless(page, 'answering again');
    await button('No, I take my consent back').click();
    await expect(heading('Take your consent back?')).toBeVisible();
    await expectFaultless(page, 'taking it back');
    await button('Take it back').click();
    await expect(heading('Consent taken back')).toBeVisible();
    await expectFaultless(page, 'taken back');
  });
});
