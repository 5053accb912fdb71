import { LABEL_LENGTH } from '../../vault';

/** Brings the name of a way in into the form that the vault takes: trimmed, not too long, without control characters. */
export function labelFrom(text: string): string {
  return text
    .slice(0, LABEL_LENGTH.max)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}
