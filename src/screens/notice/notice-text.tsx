import { fillIn, type NoticeDraft, type NoticeText } from '../../domain';
import { NoticeMarkdown } from './notice-markdown';

interface ShownProps {
  readonly notice: NoticeDraft;
  readonly text: NoticeText;
}

/** What somebody reads before they decide. */
export function NoticeBody({ notice, text }: ShownProps) {
  return (
    <NoticeMarkdown language={text.language}>{fillIn(text.body, notice, text)}</NoticeMarkdown>
  );
}

/** The equal way for whoever does not use their face. */
export function WithoutFace({ notice, text }: ShownProps) {
  return (
    <NoticeMarkdown language={text.language}>
      {fillIn(text.withoutFace, notice, text)}
    </NoticeMarkdown>
  );
}
