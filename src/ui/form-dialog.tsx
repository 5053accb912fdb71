import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from './button';
import { DialogFrame } from './dialog-frame';

interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly submit: string;
  readonly cancel: string;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** Asks for something small without leaving the page. */
export function FormDialog({
  title,
  children,
  submit,
  cancel,
  isPending,
  onSubmit,
  onCancel,
}: FormDialogProps) {
  return (
    <DialogFrame title={title} role="dialog" isPending={isPending} onClose={onCancel}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) onSubmit();
        }}
      >
        {children}
        <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
          <Button look="primary" type="submit" isPending={isPending}>
            {submit}
          </Button>
          <Button onPress={onCancel} isDisabled={isPending}>
            {cancel}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}
