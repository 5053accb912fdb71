import type { ReactNode } from 'react';

interface SummaryListProps {
  /** Rows, made of `SummaryRow`. */
  readonly children: ReactNode;
}

/** What is known, one thing below the other, each with what can be changed about it (GOV.UK's summary list). */
export function SummaryList({ children }: SummaryListProps) {
  return (
    <dl className="divide-y divide-line rounded-panel border border-line bg-card px-5">
      {children}
    </dl>
  );
}

interface SummaryRowProps {
  readonly term: string;
  readonly children: ReactNode;
  /** A button or link that changes it. */
  readonly action?: ReactNode;
}

/** One thing, and what it is. */
export function SummaryRow({ term, children, action }: SummaryRowProps) {
  return (
    <div className="flex flex-col gap-x-4 py-3 sm:flex-row sm:items-baseline">
      <dt className="text-ink-soft sm:w-44 sm:shrink-0">{term}</dt>
      <dd className="min-w-0 grow break-words">{children}</dd>
      {action !== undefined && <dd className="-ms-5 shrink-0 sm:ms-0 sm:-me-5">{action}</dd>}
    </div>
  );
}
