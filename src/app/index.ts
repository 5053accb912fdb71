/** Milliseconds after which the first page counts as drawn: one in the background is not drawn at all, and starts nevertheless. */
const LONGEST_PICTURE_MS = 500;

/** Each takes a browser about a millisecond of its main thread, and a slow phone several. */
const LINKS_AT_ONCE = 8;

/**
 * Starts the app in parts, each of which runs in a task of its own: between them the browser draws what is there already, and answers to whoever presses something. As one
 * program they would keep a slow phone busy for half a second.
 */
export async function startInParts(root: HTMLElement): Promise<void> {
  await picture();
  await fetchParts();
  await import('../bridge/without-jit');
  await turn();
  const { startTexts } = await import('../i18n');
  await turn();
  startTexts();
  await turn();
  const { createRoot } = await import('react-dom/client');
  await turn();
  // The first question about languages makes the browser read its tables, a fifth of all there is to do here; a library asks it as it starts.
  Intl.DateTimeFormat.supportedLocalesOf(navigator.language);
  await turn();
  // The shell in two: what its buttons need, and the rest.
  await import('./navigation');
  await turn();
  await import('./shell');
  await turn();
  const { startWorkers } = await import('./workers');
  await turn();
  await import('./routes');
  await turn();
  const { startScreens } = await import('./start');
  await turn();
  const screens = startScreens(window.isSecureContext ? startWorkers() : null);
  const { startTransition } = await import('react');
  // As a transition, so that it is drawn in pieces.
  startTransition(() => createRoot(root).render(screens));
}

/** Waits until the browser has drawn the first page. */
function picture(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, LONGEST_PICTURE_MS);
  });
}

/** Has the browser fetch all of them at once; a build writes down which these are (`deploy/first-page.ts`). */
async function fetchParts(): Promise<void> {
  const parts = document.querySelector<HTMLTemplateElement>('#parts');
  const links = [...(parts?.content.children ?? [])];
  while (links.length > 0) {
    document.head.append(...links.splice(0, LINKS_AT_ONCE));
    await turn();
  }
}

/** Lets the browser do first what waits. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
