import { useState, type ReactNode } from 'react';
import { Disclosure } from '../../ui';

interface MoreProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Details that most people need not see, behind a line that says what they are. */
export function More({ title, text, children }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Disclosure title={title} text={text} isOpen={isOpen} onToggle={setOpen}>
        {children}
      </Disclosure>
    </div>
  );
}
