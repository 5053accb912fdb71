import type { Notice, NoticeText } from './notice';

type Filled = Pick<Notice, 'controller' | 'purposes' | 'eraseAfterDays'>;

/** What may stand in the text of a notice and is filled in when it is shown, so that text and settings cannot disagree. */
export const BLANKS = [
  'controller',
  'address',
  'contact',
  'dpo',
  'authority',
  'jurisdiction',
  'purposes',
  'erase',
] as const;
type Blank = (typeof BLANKS)[number];

/** Blanks for which there may be nothing: the line that such a one stands in is then left out. */
const OPTIONAL = ['dpo', 'authority', 'jurisdiction'] as const satisfies readonly Blank[];

/**
 * Fills in the blanks of a text, such as `{contact}`. Numbers of days are written as the text's language writes them. Anything else in
 * braces stays as it is, and a line for which there is nothing to fill in is left out.
 */
export function fillIn(markdown: string, notice: Filled, text: NoticeText): string {
  const { controller, eraseAfterDays } = notice;
  const values: Record<Blank, () => string> = {
    controller: () => plain(controller.name),
    address: () => plain(controller.address),
    contact: () => plain(controller.contact),
    dpo: () => plain(controller.dpo ?? ''),
    authority: () => plain(controller.authority ?? ''),
    jurisdiction: () => plain(controller.jurisdiction ?? ''),
    purposes: () => purposesOf(notice, text),
    erase: () =>
      new Intl.RelativeTimeFormat(text.language, { numeric: 'auto' }).format(eraseAfterDays, 'day'),
  };
  const absent = OPTIONAL.filter((blank) => controller[blank] === undefined);
  const lines = markdown.split('\n');
  const said = lines.filter((line) => !absent.some((blank) => line.includes(`{${blank}}`)));
  return said.join('\n').replace(/\{(\w+)\}/g, (whole, name: string) => {
    const blank = BLANKS.find((known) => known === name);
    return blank ? values[blank]() : whole;
  });
}

/** One line of a list for each purpose: its title, what it means, and how long the data are kept for it. */
function purposesOf({ purposes }: Filled, text: NoticeText): string {
  return purposes
    .map(({ id, retentionDays }) => {
      const words = text.purposes[id];
      const kept = daysIn(text.language, retentionDays);
      return words ? `- **${plain(words.title)}:** ${plain(words.text)} (${kept})` : '';
    })
    .join('\n');
}

/** 365 → "365 days". */
export function daysIn(language: string, days: number): string {
  const format = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, format).format(days);
}

/** A name is text: what Markdown would read as its signs is escaped, and lines become spaces. */
function plain(value: string): string {
  return value
    .replace(/\s+/g, (space) => (space.includes('\n') ? ', ' : space))
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
