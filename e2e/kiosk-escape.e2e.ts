import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { addKioskDevice } from './office';
import { createVault, goTo } from './person';
import { startVisit, type Visit } from './visit';

declare global {
  interface Window {
    /** Put there at the start of each test: gone if the page was left, and came back. */
    stayed?: true;
    /** What the page let through to the browser. */
    letThrough?: string[];
  }
}

/** Somebody at a kiosk who wants out: each test tries one way, and has to find the kiosk as it was. */
test.describe.serial('whoever stands at a kiosk', () => {
  let visit: Visit;
  let page: Page;
  let browser: CDPSession;
  let address: string;
  const dialogs: string[] = [];

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.dismiss();
    });
    browser = await visit.context.newCDPSession(page);
    await createVault(page);
    await addKioskDevice(page);
    await page.reload();
    await expectKiosk();
    await goTo(page, 'Enrol');
    await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
    address = page.url();
  });
  test.afterAll(() => visit.end());

  test.beforeEach(() =>
    page.evaluate(() => {
      window.stayed = true;
    }),
  );
  // The last test, too, must have left the kiosk as it was.
  test.afterEach(async () => {
    await expectKiosk();
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => window.stayed)).toBe(true);
    expect(visit.context.pages()).toHaveLength(1);
    expect(dialogs).toEqual([]);
  });

  const expectKiosk = () =>
    expect(
      page.locator('html[data-staying-put]').getByText('Kiosk', { exact: true }),
    ).toBeVisible();

  /** That the browser's history stands where the kiosk is. */
  const expectEntry = () =>
    expect.poll(() => page.evaluate(() => history.state as unknown)).toEqual({ stepsToKiosk: 0 });

  /** Collects events that no part of the page has prevented, so that the browser does what it does with them. */
  const watchEvents = (types: readonly string[]) =>
    page.evaluate((names) => {
      const letThrough: string[] = [];
      window.letThrough = letThrough;
      for (const name of names)
        window.addEventListener(name, (event) => {
          if (event.defaultPrevented) return;
          letThrough.push(event instanceof KeyboardEvent ? event.key : event.type);
        });
    }, types);
  const letThrough = () => page.evaluate(() => window.letThrough);

  test('gets no menu, window, page or tool by a key', async () => {
    await watchEvents(['keydown']);
    const keys = [
      ...Array.from({ length: 12 }, (_, number) => `F${String(number + 1)}`),
      ...['p', 's', 'u', 'f', 'o', 'n', 't', 'w', 'l', 'h', 'j', 'g', 'r', 'd', 'k', '0', '-', '='],
    ].map((key) => (key.length === 1 ? `Control+${key}` : key));
    const others = ['Shift+F10', 'ContextMenu', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home'];
    const tools = ['Control+Shift+KeyI', 'Control+Shift+KeyJ', 'Control+Shift+KeyC'];
    for (const key of [...keys, ...others, ...tools, 'Shift+Escape'])
      await page.keyboard.press(key);
    expect(new Set(await letThrough())).toEqual(new Set(['Control', 'Shift', 'Alt']));
  });

  test('gets no menu and selects nothing by mouse or a long touch', async () => {
    await watchEvents(['contextmenu', 'selectstart', 'dragstart']);
    const title = page.getByRole('heading').first();
    await title.click({ button: 'right' });
    await title.click({ clickCount: 3 });
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    expect(await letThrough()).toEqual([]);
  });

  test('opens no other window by a link', async () => {
    const link = page.getByRole('navigation').getByRole('link', { name: 'Enrol' });
    await link.click({ button: 'middle' });
    await link.click({ modifiers: ['Control'] });
    await link.click({ modifiers: ['Shift'] });
    await link.click({ modifiers: ['Alt'] });
  });

  test('cannot follow a link to elsewhere, wherever it might come from', async () => {
    for (const target of ['', '_blank']) {
      await page.evaluate((to) => {
        const link = document.createElement('a');
        Object.assign(link, { href: 'https://elsewhere.example/', target: to });
        link.textContent = 'to elsewhere';
        document.querySelector('header')?.append(link);
      }, target);
      const link = page.getByText('to elsewhere');
      await link.click();
      await link.evaluate((element) => element.remove());
    }
  });

  test('comes back at once from going back, however fast or far, and keeps the page that was shown', async () => {
    await page.getByRole('main').evaluate((main) => main.setAttribute('data-same', ''));
    for (const steps of [[-1], [-1, -1, -1], [-2], [-3], [-1, 1, -1]]) {
      await page.evaluate((all) => all.forEach((step) => history.go(step)), steps);
      await expectEntry();
    }
    await expect(page.locator('main[data-same]')).toBeVisible();
  });

  test('cannot go back out of what they have gone on to', async () => {
    await goTo(page, 'Recognise');
    await expect(page.getByRole('heading', { name: 'Recognise' })).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(page.getByRole('heading', { name: 'Recognise' })).toBeVisible();
    await goTo(page, 'Enrol');
    await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
  });

  test('cannot drop a file on the page to see it', async () => {
    await watchEvents(['dragover', 'drop']);
    const { x, y } = { x: 640, y: 500 };
    const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browser.send('Input.dispatchDragEvent', { type, x, y, data });
    expect(await letThrough()).toEqual([]);
  });

  test('cannot enlarge the page until nothing of it is seen', async () => {
    const scale = () => page.evaluate(() => window.visualViewport?.scale);
    const pixels = () => page.evaluate(() => devicePixelRatio);
    const before = await pixels();
    await browser.send('Input.synthesizePinchGesture', {
      x: 640,
      y: 400,
      scaleFactor: 3,
      gestureSourceType: 'touch',
    });
    expect(await scale()).toBe(1);
    await watchEvents(['wheel']);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    expect(await letThrough()).toEqual([]);
    expect(await pixels()).toBe(before);
  });

  test('who leaves the full screen is back in it with the next touch, and the touch does what it should', async () => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.getByRole('heading').first().click();
    await expect.poll(isFull).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    expect(await isFull()).toBe(false);
    await goTo(page, 'Recognise');
    await expect(page.getByRole('heading', { name: 'Recognise' })).toBeVisible();
    await goTo(page, 'Enrol');
    await expect.poll(isFull).toBe(true);
  });

  test('who loads the page anew is at the kiosk again, and cannot go back to before it', async () => {
    await page.reload();
    await expectKiosk();
    await page.evaluate(() => {
      window.stayed = true;
      history.back();
    });
    await expectEntry();
  });

  test('all along nothing left the device, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
