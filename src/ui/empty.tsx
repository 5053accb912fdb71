import type { ReactNode } from 'react';

interface EmptyProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly text: string;
  /** Where the way on does not stand on the page already. */
  readonly action?: ReactNode;
}

/** What a screen shows when there is nothing yet, and how to begin. */
export function Empty({ picture, title, text, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-panel border border-line bg-card px-6 py-12 text-center">
      <span className="mb-2 flex size-16 items-center justify-center rounded-full bg-accent-soft text-accent">
        {picture}
      </span>
      <h2 className="text-xl font-semibold">{title}</h2>
      <p className="max-w-sm text-ink-soft">{text}</p>
      <div className="mt-3">{action}</div>
    </div>
  );
}
