/**
 * Finds an `age` identity in what was pasted: `age-keygen` writes it into a file with comments around it, and a field of one line
 * joins the lines.
 */
export function identityIn(text: string): string | null {
  return /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+/.exec(text.toUpperCase())?.[0] ?? null;
}
