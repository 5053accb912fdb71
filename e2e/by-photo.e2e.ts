import { expect, test, type Page } from '@playwright/test';
import { dumpDatabases } from './disk';
import { ada, bea, strangers } from './faces';
import { findText, holdsTemplate } from './leaks';
import {
  agree,
  createVault,
  decisions,
  enrolByPhoto,
  expectEnrolled,
  goTo,
  PASSPHRASE,
  photoFile,
  removePerson,
  unlockWith,
} from './person';
import { startVisit, type Visit } from './visit';
import { emptyRoom, filmScene, lyingOnItsSide, portrait, samplePhoto } from './webcam';

const ADA = 'Ada Ångström';
const BEA = 'Bea Ørsted';

/** The same day on a computer without a camera: photo files are an equal way. */
test.describe.serial('through photo files', () => {
  let visit: Visit;
  let page: Page;
  const photos: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    photos.ada = await portrait(browser, ada, 0.75);
    photos.adaOnHerSide = await lyingOnItsSide(browser, photos.ada);
    photos.bea = await portrait(browser, bea, 0.75);
    for (const [at, stranger] of strangers.entries())
      photos[`stranger${String(at)}`] = await portrait(browser, stranger);
    const room = await filmScene(browser, emptyRoom);
    photos.nobody = room.subarray(0, room.indexOf(Buffer.from([0xff, 0xd9])) + 2);
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const photo = (name: string) => photoFile(photos[name] ?? Buffer.alloc(0));
  const open = (file: ReturnType<typeof photoFile>) =>
    page.locator('input[type=file]').setInputFiles(file);
  /** Opens a photo on the recognise screen, and waits until it has taken the place of the one before. */
  async function look(file: ReturnType<typeof photoFile>) {
    const image = page.getByRole('img', { name: 'The photo that you chose, upright' });
    const before = (await image.isVisible()) ? await image.getAttribute('src') : '';
    await open(file);
    await expect(image).not.toHaveAttribute('src', before ?? '');
  }
  async function openRecognise() {
    await goTo(page, 'Recognise');
    await page.getByRole('radio', { name: 'Photo' }).click();
  }

  test('one person enrols with a photo of her own, another picks herself out of a group', async () => {
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photo('ada'), face: 1 }]);
    await enrolByPhoto(page, BEA, [
      { file: photoFile(samplePhoto('sample6')), face: 2 },
      { file: photo('bea'), face: 1 },
    ]);
    await expect(page.getByText('Stored: 2 lists of numbers')).toBeVisible();
  });

  test('after a reload a wrong passphrase is refused and the right one unlocks', async () => {
    await page.reload();
    await unlockWith(page, 'not the passphrase');
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
    await goTo(page, 'Recognise');
  });

  test('in a group photo the enrolled person is named and the others are unknown', async () => {
    await openRecognise();
    await look(photoFile(samplePhoto('sample3')));
    await expect(decisions(page)).toHaveCount(3);
    await expect(decisions(page).nth(1)).toHaveAttribute('data-name', ADA);
    await expect(decisions(page).nth(0)).toHaveAttribute('data-kind', 'unknown');
    await expect(decisions(page).nth(2)).toHaveAttribute('data-kind', 'unknown');
  });

  test('each is recognised alone, strangers are not, and an empty room shows nobody', async () => {
    await look(photo('bea'));
    await expect(decisions(page)).toHaveAttribute('data-name', BEA);
    await look(photo('ada'));
    await expect(decisions(page)).toHaveAttribute('data-name', ADA);
    for (const at of strangers.keys()) {
      await look(photo(`stranger${String(at)}`));
      await expect(decisions(page).first()).toHaveAttribute('data-kind', 'unknown');
      await expect(page.locator('[data-kind=match]')).toHaveCount(0);
    }
    await look(photo('nobody'));
    await expect(page.getByText('No face was found in this photo.')).toBeVisible();
    await expect(decisions(page)).toHaveCount(0);
  });

  test('a photo that lies on its side is set upright as its EXIF data says', async () => {
    // Turned a quarter to the left, with the note (6) that a quarter to the right brings it back.
    await look(photoFile(withOrientation(photo('adaOnHerSide').buffer, 6)));
    await expect(page.locator(`[data-testid=decision][data-name="${ADA}"]`)).toHaveCount(1);
  });

  test('who is enrolled already cannot be enrolled under another name without being told', async () => {
    await agree(page, 'Eve', 'use a photo');
    await open(photo('ada'));
    await page.getByRole('button', { name: 'Use face 1' }).click();
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: 'This face is already enrolled' }),
    ).toBeVisible();
    await expect(page.getByText(`It looks like ${ADA}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel, and store nothing' }).click();
    await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
    await openRecognise();
    await look(photo('ada'));
    await expect(decisions(page)).toHaveAttribute('data-name', ADA);
  });

  test('what is no photo is refused with the reason, and the photo before it stays', async () => {
    await agree(page, 'Cy', 'use a photo');
    await open(photo('stranger0'));
    await page.getByRole('button', { name: 'Use face 1' }).click();
    await open({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo') });
    await expect(page.getByText('This file is not a photo that the app can read.')).toBeVisible();
    await open({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(20 * 2 ** 20 + 1) });
    await expect(page.getByText('The file is too large: 21 MB.')).toBeVisible();
    await open({ name: 'c.png', mimeType: 'image/png', buffer: hugePng(8000, 7000) });
    await expect(page.getByText('The photo has too many pixels: 56 megapixels.')).toBeVisible();
    await open({ name: 'd.jpg', mimeType: 'image/jpeg', buffer: damaged(photo('ada').buffer) });
    await expect(page.getByText('The photo is damaged and cannot be opened.')).toBeVisible();
    await expect(page.getByText('1 of 5 photos used')).toBeVisible();
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    await expectEnrolled(page, 'Cy');
    await removePerson(page, 'Cy');
  });

  test('what is stored holds neither a name nor a template', async () => {
    const databases = await dumpDatabases(page);
    expect(databases.length).toBeGreaterThan(3 * 512);
    for (const name of [ADA, BEA]) expect(findText(databases, name), name).toEqual([]);
    expect(holdsTemplate(databases)).toBe(false);
  });

  test('who is removed is unknown from then on', async () => {
    await removePerson(page, ADA);
    await openRecognise();
    await look(photo('ada'));
    await expect(decisions(page)).toHaveAttribute('data-kind', 'unknown');
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.requests).toBeGreaterThan(20);
    expect(seen.messages).toBeGreaterThan(50);
  });
});

/** A JPEG with an EXIF block that says how it has to be turned (TIFF tag 0x0112; 6 is a quarter turn clockwise). */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** A PNG of a few bytes that claims to have this size. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** A JPEG that begins like one and goes on as noise. */
function damaged(jpeg: Buffer): Buffer {
  const start = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([jpeg.subarray(0, start), Buffer.alloc(64, 0xff)]);
}
