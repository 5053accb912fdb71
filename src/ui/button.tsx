import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'wouter';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** How much it asks for attention. A screen has one `primary` at most. */
  readonly look?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Shows that work is going on, and takes no further press; it stays focused, and the label is still read out. */
  readonly isPending?: boolean;
  /** Takes the whole width, for the main action of a screen. */
  readonly wide?: boolean;
  /** What it does, when the visible content is an icon only. */
  readonly label?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What buttons and what looks like them have in common. */
const SHAPE =
  'inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-control px-5 py-2 text-center transition-colors select-none';

const looks = {
  primary:
    'bg-accent text-on-accent font-semibold shadow-sm data-hovered:bg-accent-strong data-pressed:bg-accent-strong',
  secondary:
    'bg-card text-ink font-medium border border-line-strong data-hovered:bg-sunken data-pressed:bg-sunken',
  danger:
    'bg-danger text-on-danger font-semibold data-hovered:bg-danger-strong data-pressed:bg-danger-strong',
  quiet:
    'text-accent font-medium underline-offset-4 data-hovered:underline data-pressed:underline data-hovered:bg-accent-soft',
};

/** A button, at least 44 CSS pixels high. */
export function Button({
  children,
  look = 'secondary',
  type = 'button',
  isDisabled = false,
  isPending = false,
  wide = false,
  label,
  onPress,
  ref,
}: ButtonProps) {
  return (
    <AriaButton
      {...(ref && { ref })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(onPress && { onPress })}
      type={type}
      isDisabled={isDisabled}
      isPending={isPending}
      className={`${SHAPE} data-disabled:cursor-not-allowed data-disabled:opacity-50 data-pending:cursor-progress ${looks[look]} ${wide ? 'w-full' : ''}`}
    >
      {isPending && (
        <LoaderCircle aria-hidden className="size-5 shrink-0 motion-safe:animate-spin" />
      )}
      {children}
    </AriaButton>
  );
}

const linkLooks = {
  primary:
    'bg-accent text-on-accent font-semibold shadow-sm hover:bg-accent-strong active:bg-accent-strong',
  quiet:
    'text-accent font-medium underline-offset-4 hover:underline active:underline hover:bg-accent-soft',
};

interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly look: keyof typeof linkLooks;
}

/** A way to another page that looks like a button, where it is what a screen is for. It works before the app has come, too (`src/first-page`). */
export function ButtonLink({ to, children, look }: ButtonLinkProps) {
  return (
    <Link to={to} className={`${SHAPE} ${linkLooks[look]}`}>
      {children}
    </Link>
  );
}
