import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A box to tick beside a whole sentence; the sentence is part of the target. */
export function Checkbox({ children, isDisabled = false, ...props }: CheckboxProps) {
  return (
    <CheckboxField {...props} isDisabled={isDisabled}>
      <CheckboxButton className="group flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-line bg-card p-4 data-disabled:opacity-60 data-hovered:border-line-strong data-selected:border-accent data-selected:bg-accent-soft">
        <span
          aria-hidden
          className="flex size-6 shrink-0 items-center justify-center rounded-md border-2 border-line-strong bg-card group-data-selected:border-accent group-data-selected:bg-accent"
        >
          <Check className="hidden size-4 stroke-3 text-on-accent group-data-selected:block" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
