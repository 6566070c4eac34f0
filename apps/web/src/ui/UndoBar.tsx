import { useActs } from "../app/acts-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";
import type { Undoable } from "./use-undoable.ts";
import { Wrong } from "./Wrong.tsx";

/** What was done last, with the way back; or why it could not be done. */
export const UndoBar = ({ undoable }: { readonly undoable: Undoable }) => {
  const { undo } = useWords();
  const { last, wrong, isBusy, progress, stop, undoLast } = undoable;
  const canUndo = last?.canUndo === true && progress === null && !isBusy;
  useActs(canUndo ? [{ act: "undo", run: () => void undoLast() }] : []);
  return (
    <div className="undo-bar no-print">
      <div className="row" role="status">
        {progress !== null ? (
          <span>{undo.progress(progress.done, progress.of)}</span>
        ) : last === null || wrong !== null ? null : (
          <span>{last.done}</span>
        )}
      </div>
      {progress === null ? null : (
        <Button tone="plain" onPress={stop}>
          {undo.stop}
        </Button>
      )}
      {last?.canUndo === true && progress === null ? (
        <Button tone="plain" act="undo" isDisabled={isBusy} onPress={() => void undoLast()}>
          {undo.undo}
        </Button>
      ) : null}
      <Wrong sentence={wrong} />
    </div>
  );
};
