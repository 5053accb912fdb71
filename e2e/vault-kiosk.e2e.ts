import { expect, test, type Page } from '@playwright/test';
import { bea } from './faces';
import { dumpDatabases } from './disk';
import { askVault, startInjectedVisit } from './injected';
import {
  addKioskDevice,
  addPassphrase,
  chooseKind,
  goOn,
  openOffice,
  removeWay,
  wayIn,
} from './office';
import {
  agree,
  createVault,
  enrolByPhoto,
  expectEnrolled,
  expectRecognised,
  goTo,
  lock,
  PASSPHRASE,
  photoFile,
  read,
  sayNoGlasses,
  unlockWith,
} from './person';
import type { Visit } from './visit';
import { filmScene, samplePhoto } from './webcam';

const ADA = 'Ada Ångström';
const KIOSK = 'every morning at the front desk';
const CONTACT = 'bea.oersted@home.example';

/** A device at the door, which recognises and enrols, and can do nothing else: each test goes on where the one before ended. */
test.describe.serial('a kiosk', () => {
  let visit: Visit;
  let page: Page;
  /** What an attacker may know from elsewhere: the ids of a person and of a way in. */
  const known = { personId: '', slotId: '' };

  test.beforeAll(async ({ browser }) => {
    visit = await startInjectedVisit(1);
    visit.show(await filmScene(browser, { faces: [bea], brightness: 1, tilting: true }));
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isKiosk = () => expect(page.getByText('Kiosk', { exact: true })).toBeVisible();

  test('has a passphrase of its own, which an officer gives it', async () => {
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    await addPassphrase(page, 'A kiosk passphrase', { label: 'Front desk', passphrase: KIOSK });
    await expect(wayIn(page, 'Front desk')).toContainText('Kiosk: recognise and enrol');
    known.personId = await firstId('listPeople');
    known.slotId = await firstId('listWays');
  });

  /** The first id in what an officer's page is told, as a script that listened to it would have it. */
  async function firstId(call: string): Promise<string> {
    const [id = ''] = /[-0-9a-f]{36}/.exec(JSON.stringify(await askVault(page, call))) ?? [];
    expect(id, call).not.toBe('');
    return id;
  }

  test('opened with it, recognises people and enrols them, and shows nothing else', async () => {
    await lock(page);
    await unlockWith(page, KIOSK);
    await isKiosk();
    const places = page.getByRole('navigation').getByRole('link');
    await expect(places).toHaveText(['Recognise', 'Enrol']);
    await expectRecognised(page, ADA, photoFile(samplePhoto('sample3')));
    await agree(page, 'Bea', 'use the camera', CONTACT);
    await sayNoGlasses(page);
    await expectEnrolled(page, 'Bea');
  });

  for (const place of ['people', 'vault', 'vault/ways', 'vault/backup', 'recovery-code'])
    test(`at the address of ${place}, says that only an officer can see this`, async () => {
      await page.goto(`/#/${place}`);
      await expect(
        page.getByRole('heading', { name: 'Only an officer can see this' }),
      ).toBeVisible();
      await button('Go to the start').click();
      await expect(page.getByRole('heading', { name: 'Recognise' })).toBeVisible();
    });

  test('refuses an injected script whatever only officers may do, even if it knows ids and their passphrase', async () => {
    const proof = { kind: 'passphrase', passphrase: PASSPHRASE };
    const passphrase = 'a passphrase of the attacker';
    const forOfficers = {
      listPeople: {},
      removePeople: { personIds: [known.personId], reason: 'asked' },
      findPeople: {
        ...{ text: '', filters: { consent: null, marks: [] } },
        ...{ sort: { by: 'name', descending: false }, range: { from: 0, count: 10 } },
      },
      readPerson: { personId: known.personId },
      readKeeping: { personId: known.personId },
      setHold: { personId: known.personId, hold: null },
      setGroup: { personIds: [known.personId], group: 'mine' },
      readRetention: {},
      listCertificates: {},
      listRequests: {},
      exportPerson: { proof, personId: known.personId, lock: { kind: 'none' } },
      readLog: {
        ...{ action: null, way: null, person: null, about: null, from: null, to: null },
        broken: false,
      },
      exportLog: {},
      eraseVault: { words: 'erase this vault' },
      readReceipts: { personId: known.personId },
      readContact: { personId: known.personId },
      improve: { personId: known.personId, captureIds: [known.personId], photos: [] },
      listPhotos: {},
      listNotices: {},
      readTallies: {},
      listVisits: { from: 0, to: 8_640_000_000_000_000 },
      setVisitDays: { days: 1 },
      listWays: {},
      addWay: { proof, way: { kind: 'passphrase', passphrase }, label: 'Mine' },
      makeRecoveryCode: { proof },
      confirmRecoveryCode: { answers: ['a', 'b', 'c'], label: 'Mine' },
      renameWay: { slotId: known.slotId, label: 'Mine' },
      revokeWay: { slotId: known.slotId },
      changePassphrase: { proof, slotId: known.slotId, passphrase },
      renew: { proof, passphrase },
      readFacts: {},
      setTimeoutMinutes: { minutes: 60 },
      readSureness: {},
      setSureness: { strangers: 50 },
      setKiosk: { slotId: known.slotId, kiosk: null },
      listKiosks: {},
      listBadges: {},
      makeBadge: { name: 'Mine', personId: null },
      removeBadge: { id: known.personId },
      makeBackup: { proof, lock: { kind: 'passphrase', passphrase } },
      openBackup: { file: new Uint8Array(9), key: { kind: 'passphrase', passphrase } },
      restoreInto: {},
    };
    for (const [call, request] of Object.entries(forOfficers))
      expect(await askVault(page, call, request), call).toMatchObject({
        kind: 'reply',
        value: { ok: false, error: { kind: 'officer-only' } },
      });
  });

  test('tells nobody how to reach whom it enrolled: not on a page, in a message, or on the disk', async () => {
    const asked = ['status', 'readNotice', 'listPeople', 'readContact', 'readReceipts', 'touch'];
    const request = { personId: known.personId };
    for (const call of asked)
      for (const content of [{}, request])
        expect(JSON.stringify(await askVault(page, call, content)), call).not.toContain(CONTACT);
    await read(page);
    await expect(page.getByLabel('E-mail address or telephone number')).toHaveValue('');
    expect((await dumpDatabases(page)).includes(CONTACT)).toBe(false);
  });

  test('refuses an injected script what would make a vault or a session of its own', async () => {
    const passphrase = 'a passphrase of the attacker';
    const fails = (kind: string) => ({ kind: 'reply', value: { ok: false, error: { kind } } });
    // The kiosk's own way in makes no officer of anybody; only an officer's does.
    const unlock = await askVault(page, 'unlock', { kind: 'passphrase', passphrase: KIOSK });
    expect(unlock).toMatchObject(fails('wrong'));
    expect(await askVault(page, 'create', { passphrase })).toMatchObject(fails('elsewhere'));
    expect(await askVault(page, 'restoreAsNew', { passphrase })).toMatchObject(fails('no-plan'));
    for (const nonsense of ['constructor', 'readKeys', '__proto__', ''])
      expect(await askVault(page, nonsense), nonsense).toMatchObject({ kind: 'refused' });
    expect(await askVault(page, 'connectEngine', { port: 1 })).toMatchObject({ kind: 'refused' });
    await isKiosk();
  });

  test('has changed nothing, and what it enrolled an officer can read', async () => {
    await lock(page);
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'People');
    await expect(page.getByText('2 people are enrolled')).toBeVisible();
    for (const name of [ADA, 'Bea'])
      await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Agreed');
    await page.getByRole('link', { name: 'Bea' }).click();
    await expect(page.getByText(CONTACT)).toBeVisible();
    await openOffice(page, 'Ways in');
    await expect(page.getByRole('row')).toHaveCount(3);
  });

  test('opens by itself only after an officer has turned that on, knowing the risk', async () => {
    await chooseKind(page, 'This kiosk opens by itself');
    await expect(page.getByText('Who has this device can open what the kiosk needs')).toBeVisible();
    await goOn(page);
    await expect(page.getByText('Tick the box above to go on')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
    await unlockWith(page, PASSPHRASE);
    await addKioskDevice(page);
    await page.reload();
    await isKiosk();
  });

  test('that was locked stays locked until somebody opens it', async () => {
    await lock(page);
    await page.reload();
    await expect(button('Open as kiosk')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await button('Open as kiosk').click();
    await isKiosk();
  });

  test('gives way to an officer, who can turn it off again', async () => {
    await lock(page);
    await unlockWith(page, PASSPHRASE);
    await removeWay(page, 'This device, by itself');
    await page.reload();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await expect(button('Open as kiosk')).toBeHidden();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(100);
  });
});
