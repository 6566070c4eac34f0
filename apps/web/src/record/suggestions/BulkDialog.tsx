import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { OnCtrlEnter } from "../../ui/OnCtrlEnter.tsx";
import { Wrong } from "../../ui/Wrong.tsx";
import { useWords } from "../../words/catalogue.ts";
import { isIncomplete, SUGGESTED, type SuggestedKind } from "./suggestion.ts";
import { useSuggestions } from "./suggestions-context.ts";

const PERCENTS = ["50", "60", "70", "80", "90", "95"] as const;
type Percent = (typeof PERCENTS)[number];

/** Accepts all of one kind that are sure enough; they can be taken back together. */
export const BulkDialog = () => {
  const { suggestions: words, undo, common } = useWords();
  const { decided, current, acceptAll, ask, undoable } = useSuggestions();
  const [kind, setKind] = useState<SuggestedKind>(current?.suggestion?.kind ?? "statement");
  const [percent, setPercent] = useState<Percent>("90");
  const these = decided.filter(
    ({ suggestion, standing }) =>
      standing === "waiting" &&
      suggestion !== null &&
      suggestion.kind === kind &&
      100 * suggestion.confidence >= Number(percent) &&
      !isIncomplete(suggestion),
  );
  const close = (): void => {
    undoable.stop();
    ask(null);
  };
  const isReady = these.length > 0 && !undoable.isBusy;
  const go = async (): Promise<void> => {
    if (isReady && (await acceptAll(these))) close();
  };
  return (
    <Dialog
      title={words.bulkTitle}
      onClose={close}
      actions={
        <Button tone="go" isDisabled={!isReady} onPress={() => void go()}>
          {words.bulkGo(these.length)}
        </Button>
      }
    >
      <OnCtrlEnter go={() => void go()}>
        <ChoiceField
          label={words.bulkKind}
          value={kind}
          onChange={setKind}
          autoFocus
          choices={SUGGESTED.map((one) => [one, words.kinds[one]])}
        />
        <ChoiceField
          label={words.bulkSure}
          value={percent}
          onChange={setPercent}
          choices={PERCENTS.map((one) => [one, words.bulkPercent(Number(one))])}
        />
        <p role="status">
          {undoable.progress !== null
            ? undo.progress(undoable.progress.done, undoable.progress.of)
            : these.length === 0
              ? words.bulkNone
              : words.bulkWill(these.length)}
        </p>
        {these.some(({ placing }) => placing !== null) ? (
          <p className="small quiet">{words.bulkTable}</p>
        ) : null}
        <Wrong sentence={undoable.wrong} />
        <p className="small quiet">{common.ctrlEnter}</p>
      </OnCtrlEnter>
    </Dialog>
  );
};
