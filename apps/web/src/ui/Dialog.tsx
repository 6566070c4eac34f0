import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons after "Cancel"; without any, there is one to close. */
  readonly actions?: ReactNode;
}

/** Asks or tells something before anything else can be done. Escape closes it. */
export const Dialog = ({ title, onClose, children, actions }: DialogProps) => {
  const { common } = useWords();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="row">
            <span className="push" />
            <Button onPress={onClose}>{actions === undefined ? common.close : common.cancel}</Button>
            {actions}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
