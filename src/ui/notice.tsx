import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'info' | 'good' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next: buttons or links. */
  readonly actions?: ReactNode;
}

const looks = {
  info: { Icon: Info, look: 'bg-sunken border-line', tint: 'text-ink-soft' },
  good: { Icon: CircleCheck, look: 'bg-accent-soft border-accent/40', tint: 'text-accent' },
  warning: { Icon: TriangleAlert, look: 'bg-warn-soft border-warn/40', tint: 'text-warn' },
  error: { Icon: CircleAlert, look: 'bg-danger-soft border-danger/40', tint: 'text-danger' },
};

/** A message that stays: what happened, what was kept, what to do next. Errors are read out at once, others when there is time. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  const { Icon, look, tint } = looks[kind];
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={`flex animate-settle gap-3 rounded-control border p-4 ${look}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tint}`} />
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="font-semibold">{title}</p>
        {children !== undefined && <div className="text-ink">{children}</div>}
        {actions !== undefined && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
