import { useEffect, useRef, type ReactNode } from 'react';

export interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the tab shows instead of the title. Browsers write it into their history, so it must never hold a name. */
  readonly tabTitle?: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Where in a flow this page is. */
  readonly step?: StepProps;
  /** The one thing to do next, and beside it perhaps a way back; within reach of the thumb on a phone. */
  readonly actions?: ReactNode;
  /** `narrow` for reading and forms, `wide` for video and tables. */
  readonly width?: 'narrow' | 'wide';
}

interface StepProps {
  /** "Step 1 of 3" in the reader's language. */
  readonly text: string;
  readonly current: number;
  readonly total: number;
}

/** The first page of all stays where it is: somebody may have begun to read it before the app came (`src/first-page`). */
let isFirst = true;

/** A whole screen: title, content, actions. Moves focus to its title, so that a screen reader starts there. */
export function Page({
  title,
  tabTitle = title,
  lead,
  step,
  children,
  actions,
  width = 'narrow',
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that took focus on its own keeps it.
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    if (!isFirst) window.scrollTo(0, 0);
    isFirst = false;
  }, [title]);
  useEffect(() => {
    document.title = `${tabTitle} · Countenance`;
  }, [tabTitle]);
  return (
    <main
      className={`mx-auto flex w-full grow flex-col px-5 pt-6 sm:pt-10 ${width === 'narrow' ? 'max-w-xl' : 'max-w-5xl'}`}
    >
      {step && <Step {...step} />}
      <h1
        ref={heading}
        tabIndex={-1}
        className="font-serif text-3xl leading-tight font-semibold tracking-tight outline-none sm:text-4xl"
      >
        {title}
      </h1>
      {lead !== undefined && <p className="mt-3 text-lg text-ink-soft">{lead}</p>}
      <div className="mt-6 flex grow flex-col gap-5 pb-6 sm:grow-0">{children}</div>
      {actions !== undefined && (
        <div className="sticky bottom-(--bottom-bar,0px) z-10 -mx-5 mt-auto flex flex-col gap-3 border-t border-line bg-paper/95 px-5 pt-4 pb-4 backdrop-blur-sm sm:static sm:mx-0 sm:mt-2 sm:flex-row sm:flex-wrap sm:border-0 sm:bg-transparent sm:px-0 sm:pb-12">
          {actions}
        </div>
      )}
    </main>
  );
}

function Step({ text, current, total }: StepProps) {
  return (
    <div className="mb-4 flex items-center gap-3">
      <span className="text-sm font-medium text-ink-soft">{text}</span>
      <span aria-hidden className="flex gap-1.5">
        {Array.from({ length: total }, (_, at) => (
          <span
            key={at}
            className={`h-1.5 w-7 rounded-full ${at < current ? 'bg-accent' : 'bg-line'}`}
          />
        ))}
      </span>
    </div>
  );
}
