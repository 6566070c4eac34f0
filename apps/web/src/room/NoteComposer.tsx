import { newId, systemRandomness } from "@parley/client";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { onCtrlEnter } from "../ui/OnCtrlEnter.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { ReadLine } from "./Composer.tsx";
import { useRoom } from "./room-context.ts";
import { takeFocus } from "./take-focus.ts";
import { useAct } from "./use-act.ts";

/** Writes a note; what is written stands under `place` as a draft until it is kept. */
export const NoteComposer = ({
  place,
  label,
  isFirst = false,
}: {
  readonly place: string;
  readonly label: string;
  /** The person came to write: the field takes the focus. */
  readonly isFirst?: boolean;
}) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words } = useWords();
  const { isBusy, error, run } = useAct();
  const [text, setText] = useState(() => workspace.draftOf(place));
  const write = (next: string): void => {
    setText(next);
    workspace.keepDraft(place, next);
  };
  const keep = async (): Promise<void> => {
    if (text.trim() === "") return;
    const note = newId(systemRandomness, "item", view.room);
    const wrote = () => workspace.act(view.room, { type: "noteWritten", note, text: text.trim() });
    if (await run(wrote, words.note.kept)) write("");
  };
  // Its key is the field's: beside the talk, Ctrl+Enter elsewhere says what is written there.
  useActs(text.trim() === "" ? [] : [{ act: "keepNote", run: () => void keep(), isImplied: true }]);
  return (
    <section className="compose">
      <ReadLine />
      <textarea
        className="input"
        dir="auto"
        rows={3}
        ref={isFirst ? takeFocus : undefined}
        aria-label={label}
        placeholder={label}
        value={text}
        // What is kept empties the field: words typed meanwhile would go with it.
        readOnly={isBusy}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onCtrlEnter(() => void keep())}
      />
      <Wrong sentence={error} />
      <div className="row">
        <span className="push" />
        <Button
          tone="go"
          act="keepNote"
          isDisabled={isBusy || text.trim() === ""}
          onPress={() => void keep()}
        >
          {words.compose.keepNote}
        </Button>
      </div>
    </section>
  );
};
