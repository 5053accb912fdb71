import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

interface RadioCardsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly id: Id;
    readonly title: string;
    /** What choosing it means, in one sentence. */
    readonly text: string;
  }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, each with a sentence that explains it. */
export function RadioCards<Id extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
}: RadioCardsProps<Id>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
      isDisabled={isDisabled}
      className="flex flex-col gap-3"
    >
      <Label className="font-medium">{label}</Label>
      {options.map(({ id, title, text }) => (
        <RadioField key={id} value={id}>
          <RadioButton className="group flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-line bg-card p-4 data-disabled:opacity-60 data-hovered:border-line-strong data-selected:border-accent data-selected:bg-accent-soft">
            <span
              aria-hidden
              className="flex size-6 shrink-0 items-center justify-center rounded-full border-2 border-line-strong bg-card group-data-selected:border-accent"
            >
              <span className="hidden size-3 rounded-full bg-accent group-data-selected:block" />
            </span>
            <span>
              <span className="block font-medium">{title}</span>
              <span className="block text-ink-soft">{text}</span>
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
