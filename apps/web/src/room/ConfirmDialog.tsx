import type { Outcome } from "@parley/client";
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useAct } from "./use-act.ts";

export interface ConfirmDialogProps {
  readonly title: string;
  /** One sentence: what will happen, who will see it, and whether it can be undone. */
  readonly hint: string;
  readonly go: string;
  readonly tone?: "go" | "stop";
  readonly done: string;
  readonly act: () => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
}

/** Says what an act will do before it is done, and why where it could not be. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, hint, go, tone = "go", done, act, onClose, onDone, isDisabled = false, children } = props;
  const { isBusy, error, run } = useAct();
  const doIt = async (): Promise<void> => {
    if (!(await run(act, done))) return;
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button tone={tone} isDisabled={isBusy || isDisabled} onPress={() => void doIt()}>
          {go}
        </Button>
      }
    >
      <p>{hint}</p>
      {children}
      {error === null ? null : (
        <p className="note" data-tone="stop" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
};
