import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';

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
    <ModalOverlay
      isOpen
      isDismissable={!isPending}
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:items-center"
    >
      <Modal className="w-full max-w-md animate-settle rounded-panel bg-card p-6 shadow-2xl">
        <Dialog role="alertdialog" className="flex flex-col gap-4 outline-none">
          <Heading slot="title" className="text-xl font-semibold">
            {title}
          </Heading>
          <div className="text-ink-soft">{children}</div>
          <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
            <Button look="danger" onPress={onConfirm} isPending={isPending}>
              {confirm}
            </Button>
            <Button onPress={onCancel} isDisabled={isPending}>
              {cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
