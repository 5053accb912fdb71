/**
 * Text of somebody else's on one line, in quotation marks. Whoever wrote a file could otherwise have the terminal move its cursor and
 * write over our verdict, or start a line of their own that looks like one of ours.
 */
export function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}"`;
}

/** One line of what a file says. */
export const line = (label: string, text: string) => `  ${label.padEnd(13)} ${text}`;
