import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface LinkListProps {
  /** Names the list where several stand on one page. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Ways to further pages, one below the other. */
export function LinkList({ label, children }: LinkListProps) {
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      {label !== undefined && <h2 className="text-sm font-medium text-ink-soft">{label}</h2>}
      <ul className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-card">
        {children}
      </ul>
    </section>
  );
}

interface LinkRowProps {
  readonly to: string;
  readonly picture: ReactNode;
  readonly title: string;
  /** How it stands, or what the page is for. */
  readonly text: ReactNode;
  /** What needs somebody's attention there. */
  readonly warning?: string | null;
}

/** One way to a further page; the whole row is the link. */
export function LinkRow({ to, picture, title, text, warning = null }: LinkRowProps) {
  return (
    <li>
      <Link
        to={to}
        className="group flex items-center gap-4 px-4 py-4 -outline-offset-3 hover:bg-sunken sm:px-5"
      >
        <span className="flex size-11 shrink-0 items-center justify-center self-start rounded-full bg-accent-soft text-accent">
          {picture}
        </span>
        <span className="min-w-0 grow">
          <span className="block font-semibold">{title}</span>
          <span className="block text-ink-soft">{text}</span>
          {warning !== null && (
            <span className="mt-1 flex gap-2 font-medium text-warn">
              <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
              <span>{warning}</span>
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft rtl:rotate-180" />
      </Link>
    </li>
  );
}
