import { type ReactNode, useEffect, useRef } from "react";
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
  useFocusBack();
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

/** Whoever opened the dialog by key goes on where they were, also when what they typed into is gone from it. */
const useFocusBack = (): void => {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const { current } = opener;
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && current instanceof HTMLElement && current.isConnected) current.focus();
      });
    };
  }, []);
};
