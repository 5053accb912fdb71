import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Page } from './page';

interface DonePageProps {
  readonly title: string;
  /** What has changed. */
  readonly text: ReactNode;
  readonly actions: ReactNode;
  /** What to think of next. */
  readonly children?: ReactNode;
}

/** Says that something was done, and what comes next. */
export function DonePage({ title, text, actions, children }: DonePageProps) {
  return (
    <Page title={title} actions={actions}>
      <div
        role="status"
        className="flex animate-settle items-center gap-4 rounded-panel border border-line bg-card px-5 py-6"
      >
        <CircleCheck aria-hidden className="size-12 shrink-0 stroke-[1.25] text-accent" />
        <div className="text-lg font-medium">{text}</div>
      </div>
      {children}
    </Page>
  );
}
