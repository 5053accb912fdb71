import { addressAt, HARMLESS, type WayOut } from './outcome';
import { trying } from './trying';

/** What is put into the page for a moment, out of sight, and how it tells that the browser is done with it. */
type Put = (address: string, over: () => void) => Element;

/** A way out that begins when an element is in the page. */
function putting<Id extends string>(
  id: Id,
  make: Put,
  isFrame = false,
): WayOut<Id> & { readonly standing: 'closed' } {
  return {
    id,
    standing: 'closed',
    attempt(target) {
      const address = addressAt(target, id);
      return trying({ address, isFrame, begin: (over) => show(make(address, over)) });
    },
  };
}

/** Puts an element into the page, where it is drawn, because what is not drawn is not loaded, but neither seen nor read out. */
function show(element: Element): () => void {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Object.assign(place.style, {
    position: 'fixed',
    insetInlineStart: '-9px',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
  });
  place.append(element);
  document.body.append(place);
  if (element instanceof HTMLElement) element.dispatchEvent(new Event(SHOWN));
  return () => place.remove();
}

/** Said to an element once it is in the page. */
const SHOWN = 'countenance-shown';

/** An element that is loaded by an attribute. */
function loading(tag: string, attribute: string, more: Readonly<Record<string, string>> = {}): Put {
  return (address, over) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
    element.onload = over;
    element.onerror = over;
    element.setAttribute(attribute, address);
    return element;
  };
}

/** What is sent into a frame, so that nobody is led away from the page. */
function intoFrame(
  make: (address: string, frame: string) => HTMLElement,
  send: (made: HTMLElement) => void,
): Put {
  return (address, over) => {
    const frame = document.createElement('iframe');
    frame.name = 'countenance-self-test';
    const made = make(address, frame.name);
    const both = document.createElement('div');
    both.append(frame, made);
    both.addEventListener(SHOWN, () => {
      // Only now: an empty frame has told that it is loaded.
      frame.onload = over;
      send(made);
    });
    return both;
  };
}

function formTo(address: string, frame: string): HTMLFormElement {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: address, target: frame });
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'sent', value: HARMLESS });
  form.append(field);
  return form;
}

function linkThatTells(address: string, frame: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href: 'about:blank', target: frame, ping: address });
  return link;
}

const SVG = 'http://www.w3.org/2000/svg';

/** What an element in the page makes the browser load or send. */
export const byElement = [
  putting('image', loading('img', 'src', { alt: '' })),
  putting('svg', (address) => {
    const image = document.createElementNS(SVG, 'image');
    image.setAttribute('href', address);
    const svg = document.createElementNS(SVG, 'svg');
    svg.append(image);
    return svg;
  }),
  putting('media', loading('video', 'src', { preload: 'auto' })),
  putting('style-image', (address) => {
    const drawn = document.createElement('div');
    Object.assign(drawn.style, {
      width: '1px',
      height: '1px',
      backgroundImage: `url("${address}")`,
    });
    return drawn;
  }),
  putting('style-sheet', loading('link', 'href', { rel: 'stylesheet' })),
  putting('script', loading('script', 'src')),
  putting('frame', loading('iframe', 'src'), true),
  putting('object', loading('object', 'data')),
  putting('embed', loading('embed', 'src')),
  putting(
    'form',
    intoFrame(formTo, (form) => {
      if (form instanceof HTMLFormElement) form.submit();
    }),
  ),
  putting(
    'ping',
    intoFrame(linkThatTells, (link) => link.click()),
  ),
  {
    id: 'font',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'font');
      return trying({
        address,
        begin: (over) =>
          void new FontFace('self-test', `url("${address}")`).load().then(over, over),
      });
    },
  },
] as const satisfies readonly WayOut[];
