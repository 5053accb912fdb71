import { expect, test } from '@playwright/test';
import { startVisit, type Visit } from './visit';

/** What the headers keep a script from that got into the page, beyond asking another server (promises.e2e.ts). */
let visit: Visit;
test.beforeAll(async () => {
  visit = await startVisit({ webcams: 0 });
  await visit.page.goto('/');
  await expect(visit.page.getByRole('main')).toBeVisible();
});
test.afterAll(() => visit.end());

test('no text becomes HTML, code or a worker', async () => {
  const came = await visit.page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const script = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const attempts: Record<string, () => unknown> = {
      HTML: () => (document.createElement('div').innerHTML = '<b>bold</b>'),
      'a page in a page': () => (document.createElement('iframe').srcdoc = '<b>bold</b>'),
      'the text of a script': () => (document.createElement('script').text = 'alert(1)'),
      'a script of elsewhere': () =>
        (document.createElement('script').src = 'https://elsewhere.example/script.js'),
      'a worker of elsewhere': () => new Worker('https://elsewhere.example/worker.js'),
      'a worker of what the page made': () => new Worker(script),
      'a worker in its address': () => new Worker('data:text/javascript,postMessage(1)'),
      'another policy': () => trustedTypes.createPolicy('other', {}),
      'a kinder policy': () =>
        trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: came through`;
      } catch (cause) {
        return `${name}: ${cause instanceof Error ? cause.name : 'refused'}`;
      }
    });
  });
  expect(came.filter((answer) => !answer.endsWith(': TypeError'))).toEqual([]);
  expect(came).toHaveLength(9);
});

test('a style that is not of this server changes nothing', async () => {
  const colour = await visit.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { background-color: rgb(1, 2, 3) !important }';
    document.head.append(style);
    document.body.setAttribute('style', 'background-color: rgb(1, 2, 3) !important');
    return getComputedStyle(document.body).backgroundColor;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
});

test('of what a browser can do, the page gets what it uses', async () => {
  const allowed = await visit.page.evaluate(() =>
    (
      document as unknown as { featurePolicy: { allowedFeatures(): string[] } }
    ).featurePolicy.allowedFeatures(),
  );
  for (const used of ['camera', 'fullscreen', 'screen-wake-lock', 'serial', 'autoplay'])
    expect(allowed).toContain(used);
  for (const unused of ['microphone', 'geolocation', 'display-capture', 'usb', 'hid', 'payment'])
    expect(allowed).not.toContain(unused);
});
