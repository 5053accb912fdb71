import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface DisclosureProps {
  readonly title: string;
  /** Beside the title, smaller. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** A line that opens what belongs to it, and closes it again. */
export function Disclosure({ title, text, isOpen, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onToggle(!isOpen)}
        className="flex min-h-13 w-full cursor-pointer items-center gap-3 rounded-control border border-line bg-card px-4 py-2 text-start hover:bg-sunken"
      >
        <span className="grow">
          <span className="block font-medium">{title}</span>
          <span className="block text-sm text-ink-soft">{text}</span>
        </span>
        <ChevronDown
          aria-hidden
          className={`size-5 shrink-0 text-ink-soft ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && (
        <div id={id} className="mt-2 animate-settle">
          {children}
        </div>
      )}
    </>
  );
}
