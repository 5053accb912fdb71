import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of two or three, all visible. */
export function Segmented<Id extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex self-start rounded-full border border-line bg-sunken p-1"
    >
      {options.map(({ id, text }) => (
        <ToggleButton
          key={id}
          id={id}
          className="min-h-11 min-w-24 cursor-pointer rounded-full px-5 font-medium text-ink-soft data-selected:bg-card data-selected:text-ink data-selected:shadow-sm"
        >
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
