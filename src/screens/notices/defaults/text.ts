/** The text of a notice that officers begin with, in one language. */
export interface DefaultText {
  readonly language: string;
  /** In Markdown, with blanks (domain/notice-fill). */
  readonly body: string;
  readonly withoutFace: string;
  /** The purpose that every notice begins with. */
  readonly recognition: { readonly title: string; readonly text: string };
}
