import type { ReactNode } from "react";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { OnCtrlEnter } from "./OnCtrlEnter.tsx";

/** Fills in something that is only kept on the screen for now. Ctrl+Enter takes it, from any field. */
export const FormDialog = ({
  title,
  hint,
  go,
  isReady,
  onGo,
  onClose,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly go: string;
  readonly isReady: boolean;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const { common } = useWords();
  const take = (): void => {
    if (!isReady) return;
    onGo();
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={!isReady} onPress={take}>
          {go}
        </Button>
      }
    >
      {hint === undefined ? null : <p>{hint}</p>}
      <OnCtrlEnter go={take}>
        {children}
        <p className="small quiet">{common.ctrlEnter}</p>
      </OnCtrlEnter>
    </Dialog>
  );
};
