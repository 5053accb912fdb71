import type { BrowserContext, Page } from '@playwright/test';

/** Of the channel on which page and workers of one origin hear by how much their clock is off. */
const CHANNEL = 'soak.clock';

/** Runs first in page and workers: `Date` tells a time that can be moved, as a device's clock can. */
const MOVABLE = `{
  const True = Date;
  let shift = 0;
  globalThis.Date = class extends True {
    constructor(...parts) {
      if (parts.length === 0) super(True.now() + shift);
      else super(...parts);
    }
    static now() { return True.now() + shift; }
  };
  new BroadcastChannel('${CHANNEL}').onmessage = ({ data }) => { shift = data; };
}
`;

/**
 * Makes the clock of every page to come movable, and of its workers. Call before the first is opened.
 *
 * @param first what else runs first in workers, which no init script of a browser does
 */
export async function makeClockMovable(context: BrowserContext, first = ''): Promise<void> {
  await context.addInitScript(MOVABLE);
  await context.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${first}${MOVABLE}${await response.text()}` });
  });
}

/** Moves the device's clock, against the true one, until the page is loaded anew. @param shift milliseconds; 0 sets it right */
export async function moveClock(page: Page, shift: number): Promise<void> {
  await page.evaluate(
    ([channel, millis]) => {
      // A channel does not hear itself, so that one made for this reaches the page as well as its workers.
      const sender = new BroadcastChannel(channel);
      sender.postMessage(millis);
      sender.close();
    },
    [CHANNEL, shift] as const,
  );
}
