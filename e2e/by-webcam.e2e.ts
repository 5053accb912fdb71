import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { dumpDatabases, filesBelow } from './disk';
import { ada, bea, strangers } from './faces';
import { findText, holdsTemplate } from './leaks';
import {
  createVault,
  decisions,
  enrolByWebcam,
  goTo,
  PASSPHRASE,
  removePerson,
  stepInFront,
  unlockWith,
} from './person';
import { startVisit, type Visit } from './visit';
import { emptyRoom, filmScene } from './webcam';

const ADA = 'Ada Ångström';
const BEA = 'Bea Ørsted';

/** Two people and a kiosk's day, one thing after the other, in one browser: each test goes on where the one before ended. */
test.describe.serial('through the webcam', () => {
  let visit: Visit;
  let page: Page;
  const films: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    const enrolling = { brightness: 1, tilting: true };
    // Another day: other light, another place before the camera.
    const later = { brightness: 0.75, tilting: false };
    films.adaEnrols = await filmScene(browser, { faces: [ada], ...enrolling });
    films.beaEnrols = await filmScene(browser, { faces: [bea], ...enrolling });
    films.ada = await filmScene(browser, { faces: [ada], ...later });
    films.bea = await filmScene(browser, { faces: [bea], ...later });
    films.both = await filmScene(browser, { faces: [ada, bea], brightness: 1.1, tilting: false });
    films.nobody = await filmScene(browser, emptyRoom);
    for (const [at, stranger] of strangers.entries())
      films[`stranger${String(at)}`] = await filmScene(browser, { faces: [stranger], ...later });
    visit = await startVisit({ serviceWorker: true });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const seeing = (film: string) => stepInFront(page, () => visit.show(play(film)));
  const play = (film: string) => films[film] ?? Buffer.alloc(0);

  async function expectNamed(name: string) {
    await expect(decisions(page)).toHaveAttribute('data-kind', 'match');
    await expect(decisions(page)).toHaveAttribute('data-name', name);
    await expect(decisions(page)).toContainText(/1 in [\d,]+ strangers looks this similar/);
  }

  test('two people agree, show their faces and are recognised in the check that follows', async () => {
    visit.show(play('adaEnrols'));
    await createVault(page);
    await enrolByWebcam(page, ADA);
    visit.show(play('beaEnrols'));
    await enrolByWebcam(page, BEA);
  });

  test('after a reload a wrong passphrase is refused and the right one unlocks', async () => {
    await page.reload();
    await unlockWith(page, 'violet harbour teaspoon onward travel');
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
    await goTo(page, 'Recognise');
  });

  test('each of the two is recognised by name, in other light than on the day they enrolled', async () => {
    await seeing('ada');
    await expectNamed(ADA);
    await seeing('bea');
    await expectNamed(BEA);
  });

  test('both are recognised when they stand there together', async () => {
    await seeing('both');
    await expect(decisions(page)).toHaveCount(2);
    await expect(page.locator(`[data-testid=decision][data-name="${ADA}"]`)).toHaveCount(1);
    await expect(page.locator(`[data-testid=decision][data-name="${BEA}"]`)).toHaveCount(1);
  });

  for (const at of strangers.keys())
    test(`stranger ${String(at + 1)} stays unknown, frame after frame`, async () => {
      await seeing(`stranger${String(at)}`);
      await expect(decisions(page).first()).toHaveAttribute('data-kind', 'unknown');
      // Every answer of two more seconds, however many that are.
      expect(await kindsDuring(page, 2000)).not.toContain('match');
    });

  test('in an empty room there is nobody', async () => {
    await seeing('nobody');
    await expect(page.getByText('Nobody in view')).toBeVisible();
    expect(await kindsDuring(page, 2000)).toEqual([]);
  });

  test('what is stored holds neither a name nor a template', async () => {
    const databases = await dumpDatabases(page);
    // Two people, ten templates of more than 512 bytes: what was read is what was stored.
    expect(databases.length).toBeGreaterThan(10 * 512);
    for (const name of [ADA, BEA, 'Ångström', 'Ørsted'])
      expect(findText(databases, name), name).toEqual([]);
    expect(holdsTemplate(databases)).toBe(false);
  });

  test('who is removed is unknown from then on, and the other is still known', async () => {
    await removePerson(page, ADA);
    await goTo(page, 'Recognise');
    await seeing('ada');
    await expect(decisions(page)).toHaveAttribute('data-kind', 'unknown');
    await seeing('bea');
    await expectNamed(BEA);
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'People');
    await expect(page.getByText('1 person is enrolled')).toBeVisible();
    await expect(page.getByText(ADA)).toBeHidden();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.requests).toBeGreaterThan(20);
    expect(seen.messages).toBeGreaterThan(200);
  });

  test('the browser profile on the disk, its history included, holds no name and no template', async () => {
    // Closed, so that everything that the browser wanted to write is written.
    await visit.context.close();
    let files = 0;
    for (const [path, bytes] of filesBelow(join(visit.profile, 'chromium'))) {
      files++;
      for (const name of [ADA, BEA]) expect(findText(bytes, name), path).toEqual([]);
      if (/(IndexedDB|Local Storage|Session Storage)/.test(path))
        expect(holdsTemplate(bytes), path).toBe(false);
    }
    expect(files).toBeGreaterThan(20);
  });
});

/** Every kind of decision that the screen shows in the given time. */
function kindsDuring(page: Page, milliseconds: number): Promise<readonly string[]> {
  return page.evaluate(async (time) => {
    const kinds = new Set<string>();
    const look = () => {
      for (const shown of document.querySelectorAll<HTMLElement>('[data-testid=decision]'))
        kinds.add(shown.dataset.kind ?? '');
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    await new Promise((resolve) => setTimeout(resolve, time));
    observer.disconnect();
    return [...kinds];
  }, milliseconds);
}
