import { expect, test } from '@playwright/test';
import { createVault } from './person';
import { ORIGIN } from './origin';
import { startVisit, type Visit } from './visit';

/** That the journeys would notice: a watch that sees nothing proves nothing. */
let visit: Visit;
test.beforeEach(async () => {
  visit = await startVisit({ webcams: 0 });
});
test.afterEach(() => visit.end());

test('a request with a body, or to another origin, is noticed', async () => {
  const { page, watched } = visit;
  await page.goto('/');
  await page.evaluate(() => fetch('/x', { method: 'POST', body: 'a face' }));
  expect(watched.requests).toEqual([`with a body: POST ${ORIGIN}/x`]);
  await page.goto(ORIGIN.replace('localhost', '127.0.0.1')).catch(() => null);
  expect(watched.requests[1]).toContain('to another origin: http://127.0.0.1');
});

test('a request to another origin is blocked by the page itself', async () => {
  const { page } = visit;
  await page.goto('/');
  const blocked = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        fetch('https://example.org/?face').catch(() => undefined);
      }),
  );
  expect(await blocked).toBe('connect-src');
});

test('a template or a key in a message of the page is noticed, whichever way it goes', async () => {
  const { page, watched } = visit;
  await page.goto('/');
  await page.evaluate(async () => {
    const template = () => new Float32Array(128).fill(0.1);
    const { port1, port2 } = new MessageChannel();
    port1.postMessage({ deep: { inside: template() } });
    port2.start();
    window.postMessage([...template()], '*');
    new BroadcastChannel('other').postMessage(template().buffer);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
    ]);
    port1.postMessage({ key });
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  const found = (text: string) => watched.messages.filter((leak) => leak.startsWith(text));
  expect(found('128 numbers at sent by MessagePort.deep.inside')).toHaveLength(1);
  expect(found('128 numbers at sent by window')).toHaveLength(1);
  expect(found('128 numbers at sent by BroadcastChannel')).toHaveLength(1);
  expect(found('a key at sent by MessagePort.key')).toHaveLength(1);
  expect(found('128 numbers at received').length).toBeGreaterThanOrEqual(2);
});

test('the page is cross-origin isolated, and the embedding runs on several threads', async () => {
  const { page } = visit;
  await createVault(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const threads = await page.evaluate(() => Math.min(4, navigator.hardwareConcurrency));
  // Engine and vault, and one worker for each further thread.
  await expect.poll(() => page.workers().length).toBe(2 + threads - 1);
});
