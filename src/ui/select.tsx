import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';

interface SelectProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly value: string;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
}

/** One of a few. */
export function Select({ label, options, value, placeholder = '', onChange }: SelectProps) {
  return (
    <AriaSelect
      value={value}
      placeholder={placeholder}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <Label className="font-medium">{label}</Label>
      <Button className="flex min-h-12 cursor-pointer items-center justify-between gap-3 rounded-control border border-line-strong bg-card px-4 text-start data-hovered:bg-sunken">
        <SelectValue className="truncate" />
        <ChevronDown aria-hidden className="size-5 shrink-0 text-ink-soft" />
      </Button>
      <Popover className="w-(--trigger-width) overflow-auto rounded-control border border-line bg-card p-1 shadow-xl">
        <ListBox items={options} className="outline-none">
          {({ id, text }) => (
            <ListBoxItem
              id={id}
              textValue={text}
              className="group flex min-h-11 cursor-pointer items-center justify-between gap-2 rounded-lg px-3 data-focused:bg-sunken"
            >
              {text}
              <Check
                aria-hidden
                className="hidden size-5 shrink-0 text-accent group-data-selected:block"
              />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
