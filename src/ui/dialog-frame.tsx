import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogFrameProps {
  readonly title: string;
  readonly role: 'dialog' | 'alertdialog';
  /** Whether work is going on that closing would not stop. */
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What every dialog has: it lies over the page, keeps the focus inside, and closes by Escape or a click beside it. */
export function DialogFrame({ title, role, isPending, onClose, children }: DialogFrameProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isPending}
      isKeyboardDismissDisabled={isPending}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:items-center"
    >
      <Modal className="max-h-full w-full max-w-md animate-settle overflow-y-auto rounded-panel bg-card p-6 shadow-2xl">
        <Dialog role={role} className="flex flex-col gap-4 outline-none">
          <Heading slot="title" className="text-xl font-semibold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
