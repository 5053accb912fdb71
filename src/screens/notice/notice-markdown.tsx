import Markdown, { type Components } from 'react-markdown';

/** What a notice may consist of. Pictures would be requests to other computers; HTML is shown as the text that it is. */
const ALLOWED = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'br', 'a', 'blockquote'];

const looks: Components = {
  h1: ({ children }) => <h3 className="font-serif text-xl font-semibold">{children}</h3>,
  h2: ({ children }) => <h3 className="font-serif text-lg font-semibold">{children}</h3>,
  h3: ({ children }) => <h4 className="font-semibold">{children}</h4>,
  ul: ({ children }) => <ul className="list-disc ps-5">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal ps-5">{children}</ol>,
  strong: ({ children }) => <strong className="font-semibold text-ink">{children}</strong>,
  // Somebody who reads this at a door must not end up on another page: the address stands there to be read.
  a: ({ children, href }) => (
    <span>
      {children} ({href})
    </span>
  ),
};

interface NoticeMarkdownProps {
  readonly children: string;
  /** Of the text, so that it is read out with the right voice. */
  readonly language: string;
}

/** A text that an officer wrote in Markdown. */
export function NoticeMarkdown({ children, language }: NoticeMarkdownProps) {
  return (
    <div lang={language} dir="auto" className="flex flex-col gap-3 text-ink-soft">
      <Markdown allowedElements={ALLOWED} unwrapDisallowed components={looks}>
        {children}
      </Markdown>
    </div>
  );
}
