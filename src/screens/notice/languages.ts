import type { NoticeText } from '../../domain';

/** A language under its own name: `de` → "Deutsch". */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The text that fits the reader best: in a language that their browser asks for, or else the first. */
export function textFor(
  texts: readonly NoticeText[],
  wanted: readonly string[],
): NoticeText | undefined {
  const base = (tag: string) => tag.split('-')[0];
  for (const tag of wanted) {
    const found =
      texts.find(({ language }) => language === tag) ??
      texts.find(({ language }) => base(language) === base(tag));
    if (found) return found;
  }
  return texts[0];
}
