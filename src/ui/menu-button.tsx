import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button';

interface MenuButtonProps<Id extends string> {
  /** What the button says. */
  readonly text: string;
  /** The same with its object, where several such buttons stand on one page: "Change Ada's laptop". */
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly text: string;
    readonly picture: ReactNode;
    /** Whether it destroys something. */
    readonly danger?: boolean;
  }[];
  readonly onAction: (id: Id) => void;
}

/** A button that opens a short list of things to do. */
export function MenuButton<Id extends string>({
  text,
  label,
  items,
  onAction,
}: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button look="quiet" label={label}>
        {text}
        <ChevronDown aria-hidden className="size-4.5" />
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-56 overflow-auto rounded-control border border-line bg-card p-1 shadow-xl"
      >
        <Menu
          aria-label={label}
          className="outline-none"
          onAction={(key) => {
            const item = items.find(({ id }) => id === key);
            if (item) onAction(item.id);
          }}
        >
          {items.map(({ id, text: name, picture, danger = false }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              className={`flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 outline-none data-focused:bg-sunken ${danger ? 'text-danger' : ''}`}
            >
              {picture}
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
