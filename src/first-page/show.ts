import { finishPress, keepFocus } from './change';
import { isFirstVisit } from './visit';

/** Addresses of the welcome page. */
const START = ['', '#', '#/'];

/** Where the document says that the app did not come (`src/app/first-page.tsx`). */
export const NOT_LOADED = 'not-loaded';

/** Where it says that not even this script has (`src/index.css`). */
export const NOT_STARTED = 'not-started';

/** Milliseconds between two looks whether the app can be had again: a kiosk has nobody to press anything. */
const LOOK_EVERY_MS = 30_000;

/**
 * Shows the welcome page as it came with the document (`deploy/first-page.ts`), where the app will draw it, too. Its ways on are links: whoever is quicker than the app
 * is where they wanted to go as soon as it is here.
 *
 * @param root what holds the page, and will hold the app
 */
export function showFirstPage(root: Element): void {
  document.getElementById(NOT_STARTED)?.remove();
  if (!isSecureContext || !START.includes(location.hash) || !isFirstVisit()) return;
  for (const part of partsOfPage()) {
    part.hidden = false;
    part.addEventListener('pointerdown', finishPress);
  }
  keepFocus(root);
  // Whoever has scrolled down to a way on comes to the top of the page it leads to; the app leaves its first page where this one was.
  window.addEventListener('hashchange', () => scrollTo(0, 0), { once: true });
}

/** A part of the app did not come, or was not what was built: says so in place of the page, whose ways on would lead nowhere, and tries again by itself. */
export function showNotLoaded(): void {
  for (const part of partsOfPage()) part.hidden = true;
  const said = document.querySelector<HTMLElement>(`#${NOT_LOADED} main`);
  if (said) said.hidden = false;
  said?.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    void fetchAnew().then(() => location.reload());
  });
  // Without a server the browser would show an error in place of this page, for good.
  setInterval(
    () => void fetchAnew().then((isThere) => isThere && location.reload()),
    LOOK_EVERY_MS,
  );
}

/** Fetches page, scripts and styles past all caches: these keep a file for good, also one that came in broken. @returns whether the page came, of this version or another */
async function fetchAnew(): Promise<boolean> {
  const files = document.head.querySelectorAll(':is(link, script)[integrity]');
  const addresses = [...files].map((file) => file.getAttribute('href') ?? file.getAttribute('src'));
  const [page] = await Promise.allSettled(
    [import.meta.env.BASE_URL, ...addresses].map((address) =>
      fetch(address ?? '', { cache: 'reload' }),
    ),
  );
  return page?.status === 'fulfilled' && page.value.ok;
}

const partsOfPage = () =>
  document.querySelectorAll<HTMLElement>(`#root :is(main, footer):not(#${NOT_LOADED} *)`);
