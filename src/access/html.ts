/** A piece of HTML in which everything that came from outside has been escaped. */
export interface Html {
  readonly markup: string;
}

type Filling = Html | string | number | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function fill(filling: Filling): string {
  if (typeof filling === 'string') return escape(filling);
  if (typeof filling === 'number') return String(filling);
  return 'markup' in filling ? filling.markup : filling.map(({ markup }) => markup).join('');
}

/**
 * A template of HTML. Whatever is filled in is text, and shown as it is, unless it was made here: names and notes are typed by anybody, and the page must
 * not become a program by them. Attributes have to be in quotes.
 */
export function html(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  const markup = pieces.map((piece, at) => {
    const filling = fillings[at];
    return filling === undefined ? piece : piece + fill(filling);
  });
  return { markup: markup.join('') };
}

/** Nothing at all. */
export const nothing: Html = { markup: '' };
