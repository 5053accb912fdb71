interface RowCheckboxProps {
  /** What is selected with it. */
  readonly label: string;
  readonly isSelected: boolean;
  /** Some, but not all, of what it stands for are selected. */
  readonly isPartial?: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A box to tick at the beginning of a row. Its target is 44 pixels wide and high. */
export function RowCheckbox({ label, isSelected, isPartial = false, onChange }: RowCheckboxProps) {
  return (
    <label className="flex size-11 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        ref={(box) => {
          if (box) box.indeterminate = isPartial;
        }}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 cursor-pointer accent-accent"
      />
    </label>
  );
}
