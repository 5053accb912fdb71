import { leadsOut } from './keys';

/** The buttons of a mouse: the wheel opens links in new windows, the two at its side go back and forward. */
const SIDE_BUTTONS = [1, 3, 4];

/** What a field for text is. */
const FIELD = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Takes from keys, mouse and touch what would lead out of the page: browser shortcuts, menus, other windows, dropped files, zoom. Everything is
 * prevented and nothing stopped, so that the app's own handlers still see it.
 *
 * @returns a function that ends it
 */
export function keepGestures(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  /** Captured, because parts of the app keep events to themselves. */
  function prevent<Type extends keyof WindowEventMap>(
    type: Type,
    when: (event: WindowEventMap[Type]) => boolean,
    capture = true,
  ): void {
    const listener = (event: WindowEventMap[Type]) => {
      if (when(event)) event.preventDefault();
    };
    window.addEventListener(type, listener, { capture, passive: false, signal });
  }

  prevent('keydown', (event) =>
    leadsOut(
      {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      },
      isField(event.target),
    ),
  );
  prevent('contextmenu', () => true);
  prevent('selectstart', ({ target }) => !isField(target));
  prevent('mousedown', ({ button }) => SIDE_BUTTONS.includes(button));
  prevent('mouseup', ({ button }) => SIDE_BUTTONS.includes(button));
  prevent('auxclick', () => true);
  prevent('click', opensElsewhere);
  prevent('dragstart', () => true);
  // Where a file may be dropped, the place itself has taken it before it gets here.
  prevent('dragover', refuseDrop, false);
  prevent('drop', refuseDrop, false);
  prevent('wheel', ({ ctrlKey }) => ctrlKey);
  // Pinching in Safari, which knows these events alone; everywhere else `touch-action` does it (index.css).
  for (const type of ['gesturestart', 'gesturechange'])
    window.addEventListener(type, (event) => event.preventDefault(), { signal, passive: false });
  return () => ending.abort();
}

/** Whether a click would open a link in another window, or leave the app. */
function opensElsewhere(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return false;
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return held || link.target !== '' || link.origin !== location.origin;
}

function refuseDrop(event: DragEvent): boolean {
  if (event.defaultPrevented) return false;
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  return true;
}

function isField(target: EventTarget | null): boolean {
  // Text nodes are targets too, of `selectstart`.
  const element =
    target instanceof Node && !(target instanceof Element) ? target.parentElement : target;
  return element instanceof Element && element.closest(FIELD) !== null;
}
