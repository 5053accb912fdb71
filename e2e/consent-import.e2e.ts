import { expect, test, type Page } from '@playwright/test';
import { checkReceipt } from '../src/receipts';
import { tenPeople } from './faces';
import { expectFaultless } from './faultless';
import {
  chooseFolder,
  countRecords,
  makeFolder,
  makeFolderOfPeople,
  NAMES,
  type Folder,
} from './folder';
import { saveFile } from './office';
import {
  createBareVault,
  decisions,
  expectRecognised,
  goTo,
  PASSPHRASE,
  photoFile,
  prepareToEnrol,
  unlockWith,
} from './person';
import { startVisit, type Visit } from './visit';
import { filmStandstill, portrait, samplePhoto } from './webcam';

const [ADA, BEA] = NAMES;
const JO = 'Jo Nguyễn';
const EVERYBODY = String(NAMES.length);

/** What the officer is told about each file that is of no use. */
const USELESS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [ADA]: { 'Ada_Ångström_11.jpg': 'No face was found.' },
  [BEA]: {
    'Bea_Ørsted_11.jpg': 'It is not a photo that the app can read.',
    'Bea_Ørsted_12.jpg': 'It is the same photo as another one.',
  },
  [JO]: {
    'IMG_11.jpg': 'It shows several people.',
    'IMG_12.jpg': 'The file cannot be read; it was moved, changed or deleted.',
  },
};

/** Longest time for looking at a hundred photos, in milliseconds: ample, so that no test depends on speed. */
const MINUTES_FOR_MANY = 8 * 60_000;

/** Somebody who is not in the folder. */
const stranger = { photo: 'sample3', x: 745, y: 515, size: 230 } as const;

/** One import of a hundred photos, in two goes: each test goes on where the one before ended. */
test.describe.serial('a folder of photos', () => {
  let visit: Visit;
  let page: Page;
  let folder: Folder;
  let other: Folder;
  const photos: Record<string, Buffer> = {};
  let stored: Awaited<ReturnType<typeof countRecords>>;

  test.describe.configure({ timeout: 10 * 60_000 });

  test.beforeAll(async ({ browser }) => {
    folder = await makeFolderOfPeople(browser);
    const nobody = { faces: [], brightness: 1, tilting: false };
    folder.put('Ada_Ångström_11.jpg', await filmStandstill(browser, nobody));
    folder.put('Bea_Ørsted_11.jpg', 'This was a photo once.');
    folder.put('Bea_Ørsted_12.jpg', folder.read('Bea_Ørsted_3.jpg'));
    folder.put('Jo Nguyễn/IMG_11.jpg', samplePhoto('sample6'));
    folder.put('Jo Nguyễn/IMG_12.jpg', 'Gone before anybody looks at it.');
    folder.put('DSC00017.jpg', 'A photo of nobody knows whom.');
    folder.put('list.csv', 'name,e-mail');
    other = makeFolder();
    for (const face of ['ada', 'jo', 'stranger'] as const) {
      const faces = { ada: tenPeople[0], jo: tenPeople.at(-1), stranger };
      photos[face] = await portrait(browser, faces[face] ?? stranger, 0.93);
    }
    visit = await startVisit();
    page = visit.page;
  });
  test.afterAll(async () => {
    await visit?.end();
    folder?.end();
    other?.end();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const imported = (name?: string) =>
    page.locator(`[data-testid=imported]${name === undefined ? '' : `[data-name="${name}"]`}`);
  const photo = (face: string) => photoFile(photos[face] ?? Buffer.alloc(0), `${face}.jpg`);

  /** From the list of people to the officer's word. */
  async function choose(from: Folder) {
    await goTo(page, 'People');
    await button('Enrol people from photos').click();
    await chooseFolder(page, from);
  }

  async function vouchAndStart() {
    await page.getByText('I vouch that').click();
    await page.getByRole('button', { name: /^Enrol \d+ (person|people)$/ }).click();
  }

  /** What became of everybody, by name. */
  async function outcomes(): Promise<Record<string, string | null>> {
    const all = await imported().all();
    const read = all.map(async (row) => [
      (await row.getAttribute('data-name')) ?? '',
      await row.getAttribute('data-kind'),
    ]);
    return Object.fromEntries(await Promise.all(read)) as Record<string, string | null>;
  }

  /** That everybody who is stored is whole, and that there is nothing of anybody else. */
  function expectWhole(counted: typeof stored, people: number) {
    const each = { records: people, people };
    expect(counted).toMatchObject({
      people: each,
      details: each,
      // One for name and templates, one for the consent.
      keys: { records: 2 * people, people },
      templates: { people },
      inbox: { records: 0 },
      erased: { records: 0 },
    });
  }

  test('in which there is nobody is not taken, and the page says what is missing', async () => {
    await createBareVault(page);
    await prepareToEnrol(page);
    other.put('list.csv', 'name,e-mail');
    other.put('Ada.heic', 'A format that browsers do not read.');
    await choose(other);
    await expect(page.getByText('There is no photo among those files.')).toBeVisible();
    await expect(page.getByRole('status')).toContainText('Ada.heic and list.csv');
    await expectFaultless(page, 'a folder without photos');
    other.put('IMG_0001.jpg', 'A photo of nobody knows whom.');
    await chooseFolder(page, other);
    await expect(page.getByText('None of those photos says whose it is.')).toBeVisible();
    other.end();
    other = makeFolder();
  });

  test('shows who is in it, and enrols nobody without the word of an officer that they agreed', async () => {
    await chooseFolder(page, folder);
    await expect(heading(`${EVERYBODY} people were found`)).toBeVisible();
    await expect(page.getByText('105 photos in all.')).toBeVisible();
    for (const name of NAMES)
      await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
    await page.getByRole('button', { name: '2 files are passed over' }).click();
    await expect(page.getByTestId('passed-over')).toContainText('DSC00017.jpgNo name is in');
    await expect(page.getByTestId('passed-over')).toContainText('list.csvNot a JPEG');
    await button(`Enrol ${EVERYBODY} people`).click();
    await expect(page.getByRole('alert')).toContainText('Tick the box if you can vouch');
    await expectFaultless(page, 'the people of a folder');
    expect(await countRecords(page)).toMatchObject({ people: { records: 0 } });
  });

  test('is interrupted half-way by a reload: whoever is enrolled is whole, and nothing is left of the others', async () => {
    folder.take('Jo Nguyễn/IMG_12.jpg');
    await vouchAndStart();
    await expect(heading('Enrolling')).toBeVisible();
    await expect(imported().nth(4)).toBeVisible({ timeout: MINUTES_FOR_MANY });
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
    stored = await countRecords(page);
    const people = stored.people?.people ?? 0;
    expect(people).toBeGreaterThanOrEqual(5);
    expect(people).toBeLessThan(NAMES.length);
    expectWhole(stored, people);
  });

  test('is chosen again and goes on: everybody is enrolled once, and each file has its result', async () => {
    folder.put('Jo Nguyễn/IMG_12.jpg', 'Gone before anybody looks at it.');
    await choose(folder);
    folder.take('Jo Nguyễn/IMG_12.jpg');
    await vouchAndStart();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expectFaultless(page, 'enrolling');
    await expect(heading('The folder is done')).toBeVisible({ timeout: MINUTES_FOR_MANY });
    const before = stored.people?.people ?? 0;
    expect(await outcomes()).toEqual(
      Object.fromEntries(NAMES.map((name, at) => [name, at < before ? 'already' : 'enrolled'])),
    );
    await expect(page.getByText('100 of 105 photos are used.')).toBeVisible();
    for (const [at, name] of NAMES.entries()) {
      const useless = USELESS[name] ?? {};
      for (const [file, why] of Object.entries(useless))
        await expect(imported(name)).toContainText(`${file}${why}`);
      const files = 10 + Object.keys(useless).length;
      await expect(imported(name)).toContainText(`10 of ${String(files)} photos used`);
      await imported(name).getByRole('button').click();
      const used = at < before ? 'Used before.' : 'Used.';
      await expect(imported(name).getByRole('listitem').filter({ hasText: used })).toHaveCount(10);
    }
    await expectFaultless(page, 'what became of everybody');
  });

  test('leaves nobody twice and nothing over', async () => {
    stored = await countRecords(page);
    expectWhole(stored, NAMES.length);
    await button('Show the people').click();
    await expect(page.getByRole('rowheader')).toHaveCount(NAMES.length);
    for (const name of NAMES) await expect(page.getByRole('link', { name })).toHaveCount(1);
  });

  test('is passed over when all of it was used before', async () => {
    folder.put('Jo Nguyễn/IMG_12.jpg', 'Not a photo.');
    await choose(folder);
    await vouchAndStart();
    await expect(page.getByText('Nobody new was enrolled.')).toBeVisible();
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(['already']));
    expect(await countRecords(page)).toEqual(stored);
  });

  test('makes people whom the app recognises as who they are, and nobody else', async () => {
    await expectRecognised(page, ADA, photo('ada'));
    await expectRecognised(page, JO, photo('jo'));
    await page.locator('input[type=file]').setInputFiles(photo('stranger'));
    await expect(decisions(page)).toHaveAttribute('data-kind', 'unknown');
  });

  test('leaves it on the receipt of each person that an officer vouched for their consent', async () => {
    await goTo(page, 'People');
    await page.getByRole('link', { name: JO }).click();
    await page.getByRole('button', { name: 'Agreed to version 1 of the notice' }).click();
    await expect(page.getByText('an officer has vouched for it')).toBeVisible();
    const { bytes } = await saveFile(page, () => button('Save as a file').click());
    expect(await checkReceipt(JSON.parse(bytes.toString('utf8')))).toMatchObject({
      ok: true,
      value: { receipt: { events: [{ event_method: 'attested', event_place: 'office' }] } },
    });
  });

  test('may hold new photos of somebody, which are added, and a known face under a wrong name, which is not', async () => {
    other.put('Ada_Ångström_13.jpg', photos.ada ?? '');
    other.put('Zoë Zimmer.jpg', folder.read('Bea_Ørsted_3.jpg'));
    await choose(other);
    await vouchAndStart();
    await expect(heading('The folder is done')).toBeVisible();
    expect(await outcomes()).toEqual({ [ADA]: 'improved', 'Zoë Zimmer': 'duplicate' });
    await expect(imported('Zoë Zimmer')).toContainText(`enrolled already, as ${BEA}`);
    await expectFaultless(page, 'somebody who was not enrolled');
    expectWhole(await countRecords(page), NAMES.length);
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
