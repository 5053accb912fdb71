import { expect, test, type Page } from '@playwright/test';
import { ada, bea } from './faces';
import { askVault, startInjectedVisit } from './injected';
import {
  agree,
  createVault,
  decisions,
  expectEnrolled,
  sayNoGlasses,
  stepInFront,
  takeWithoutTurning,
} from './person';
import type { Visit } from './visit';
import { emptyRoom, filmScene, filmStandstill, plugCameraIn, unplugCamera } from './webcam';

const NAME = 'Ada Ångström';

/** Milliseconds after which a last look that has not succeeded offers other ways (screens/enrol/check-step). */
const SLOW_MS = 12_000;

/** The last look before somebody is stored, and the screen that recognises them: each test goes on where the one before ended. */
test.describe.serial('a camera that is to recognise somebody', () => {
  let visit: Visit;
  let page: Page;
  const films: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    const standing = { faces: [ada], brightness: 1, tilting: false };
    films.stands = await filmScene(browser, standing);
    films.dark = await filmScene(browser, { ...standing, brightness: 0.15 });
    films.black = await filmScene(browser, { ...emptyRoom, brightness: 0 });
    films.darkRoom = await filmScene(browser, { ...emptyRoom, brightness: 0.2 });
    films.other = await filmScene(browser, { ...standing, faces: [bea] });
    films.hangs = await filmStandstill(browser, { ...standing, faces: [bea] });
    visit = await startInjectedVisit(1);
    page = visit.page;
    show('stands');
    await createVault(page);
  });
  test.afterAll(() => visit.end());

  const show = (film: string) => visit.show(films[film] ?? Buffer.alloc(0));
  const told = (text: string) => expect(page.getByText(text)).toBeVisible();
  const people = () => askVault(page, 'listPeople');

  /** Shows something else, and tries the camera again. */
  async function tryAgain(film: string) {
    show(film);
    await page.getByRole('button', { name: 'Try the camera again' }).click();
  }

  test('says when its picture stands still', async () => {
    await agree(page, NAME, 'use the camera');
    await takeWithoutTurning(page);
    show('hangs');
    await sayNoGlasses(page);
    await expect(page.getByRole('heading', { name: 'Look once more' })).toBeVisible();
    await told('The camera picture stands still.');
    // The way out is there once, also when the look has taken long.
    await page.waitForTimeout(SLOW_MS);
    await expect(page.getByRole('button', { name: 'It does not work' })).toHaveCount(1);
  });

  test('does not take another face for theirs, stores nothing, and says so', async () => {
    await tryAgain('other');
    await told(`${NAME} is not recognised in this picture yet.`);
    await told(`${NAME} has not been recognised yet.`);
    await told('Nothing is stored yet.');
    expect(await people()).toMatchObject({ value: { ok: true, value: { people: [] } } });
  });

  test('says when it is unplugged, covered, or in the dark', async () => {
    await unplugCamera(page);
    await told('The camera was unplugged.');
    show('black');
    await plugCameraIn(page);
    await told('The camera picture is black.');
    await tryAgain('dark');
    await told('It is too dark. Find more light, or face a window.');
    expect(await people()).toMatchObject({ value: { ok: true, value: { people: [] } } });
  });

  test('goes on by itself with the right face', async () => {
    await unplugCamera(page);
    show('stands');
    await plugCameraIn(page);
    await expectEnrolled(page, NAME);
    expect(await people()).toMatchObject({ value: { value: { people: [{ name: NAME }] } } });
    await page.getByRole('button', { name: 'Go to recognise' }).click();
    await expect(decisions(page)).toHaveAttribute('data-name', NAME);
  });

  test('says all this where people are recognised, too, and lets nobody act on an old picture', async () => {
    const consent = page.getByRole('button', { name: 'Your consent' });
    await expect(consent).toBeVisible();
    await stepInFront(page, () => show('hangs'));
    await told('The camera picture stands still.');
    await expect(consent).toBeHidden();
    await stepInFront(page, () => show('black'));
    await told('The camera picture is black.');
    await stepInFront(page, () => show('darkRoom'));
    await told('It is too dark. Find more light, or face a window.');
    await stepInFront(page, () => show('stands'));
    await expect(decisions(page)).toHaveAttribute('data-name', NAME);
    await expect(page.getByText('The camera picture is black.')).toBeHidden();
    await expect(consent).toBeVisible();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(100);
  });
});
