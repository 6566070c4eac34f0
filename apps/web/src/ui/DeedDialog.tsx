import { type ReactNode, useState } from "react";
import { routeToHash } from "../app/routes.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField } from "./Field.tsx";
import { type KeptHere, KeptNote } from "./KeptNote.tsx";
import { OnCtrlEnter } from "./OnCtrlEnter.tsx";
import type { Deed, Undoable } from "./use-undoable.ts";
import { Wrong } from "./Wrong.tsx";

/** Fills in what a deed needs, and does it. Ctrl+Enter does it too, from wherever the person writes. */
export const DeedDialog = ({
  title,
  hint,
  go,
  isReady,
  deed,
  undoable,
  kept,
  onClose,
  onDone,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly go: string;
  readonly isReady: boolean;
  /** What will be done, once it is ready: ids are drawn for what will really be sent. */
  readonly deed: () => Deed | null;
  readonly undoable: Undoable;
  /** The draft of what is filled in; it is forgotten once the deed is done. */
  readonly kept?: KeptHere;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}) => {
  const { common } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { route } = useSeat();
  const [reason, setReason, forgetReason] = useDraftText(`${routeToHash(route)} ${title}: reason`);
  const doIt = async (): Promise<void> => {
    const ready = isReady && !undoable.isBusy ? deed() : null;
    if (ready === null) return;
    setAsked(true);
    const why = reason.trim();
    if (!(await undoable.perform(why === "" ? ready : { ...ready, reason: why }))) return;
    kept?.forget();
    forgetReason();
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={!isReady || undoable.isBusy} onPress={() => void doIt()}>
          {go}
        </Button>
      }
    >
      {hint === undefined ? null : <p>{hint}</p>}
      <OnCtrlEnter go={() => void doIt()}>
        {kept === undefined ? null : <KeptNote kept={kept} />}
        {children}
        {reason !== "" || (isAsked && undoable.needsReason) ? (
          <TextField label={common.goesAllTheSame} value={reason} onChange={setReason} />
        ) : null}
        <p className="small quiet">{common.ctrlEnter}</p>
      </OnCtrlEnter>
      <Wrong sentence={isAsked ? undoable.wrong : null} />
    </Dialog>
  );
};
