import type { ReactNode } from 'react';
import { Button } from './button';
import { DialogFrame } from './dialog-frame';

interface ConfirmDialogProps {
  /** The question, naming what is at stake. */
  readonly title: string;
  readonly children: ReactNode;
  /** What the dangerous button does, with its object: "Remove Ada". */
  readonly confirm: string;
  readonly cancel: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is destroyed. Escape and a click beside it cancel; cancelling is the first thing focused. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  cancel,
  isPending,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <DialogFrame title={title} role="alertdialog" isPending={isPending} onClose={onCancel}>
      <div className="text-ink-soft">{children}</div>
      <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
        <Button look="danger" onPress={onConfirm} isPending={isPending}>
          {confirm}
        </Button>
        <Button onPress={onCancel} isDisabled={isPending}>
          {cancel}
        </Button>
      </div>
    </DialogFrame>
  );
}
