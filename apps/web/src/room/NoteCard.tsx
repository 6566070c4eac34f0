import type { ItemId, Note } from "@parley/domain";
import { useEffect, useRef, useState } from "react";
import { ROW_PROPS } from "../app/row.ts";
import { useSeat } from "../app/seat-context.tsx";
import { ActButton } from "../ui/ActButton.tsx";
import { Button } from "../ui/Button.tsx";
import { onCtrlEnter } from "../ui/OnCtrlEnter.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { takeFocus } from "./take-focus.ts";
import { useAct } from "./use-act.ts";

export type KeptNote = Extract<Note, { readonly status: "kept" }>;

/** One note, with who wrote it where others could have; changing it is kept as a draft until it is saved. */
export const NoteCard = ({ note, isSpot }: { readonly note: KeptNote; readonly isSpot: boolean }) => {
  const { view, ask } = useRoom();
  const changing = useChange(note);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSpot) return;
    card.current?.scrollIntoView({ block: "center" });
    card.current?.focus({ preventScroll: true });
  }, [isSpot]);
  return (
    <article
      ref={card}
      className="card stack note-card"
      {...ROW_PROPS}
      data-spot={isSpot || undefined}
      aria-current={isSpot ? "location" : undefined}
    >
      <Authors note={note} />
      {changing.text === null ? (
        <>
          <div className="words" dir="auto">
            {note.text}
          </div>
          {view.mayWrite ? (
            <div className="row">
              <ActButton offered={{ act: "editNote", run: () => changing.write(note.text) }} />
              <ActButton
                offered={{ act: "discardNote", run: () => ask({ type: "discardNote", note: note.note }) }}
              />
            </div>
          ) : null}
        </>
      ) : (
        <Changing
          {...changing}
          text={changing.text}
          note={note}
          stop={() => {
            changing.stop();
            card.current?.focus();
          }}
        />
      )}
    </article>
  );
};

const Authors = ({ note }: { readonly note: KeptNote }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const { written, edited } = note;
  const at = (edited ?? written).at;
  const time = (
    <time dateTime={new Date(at).toISOString()}>
      <bdi>{times.moment(at)}</bdi>
    </time>
  );
  if (view.kind === "notebook") return <p className="small quiet">{time}</p>;
  return (
    <p className="small quiet">
      {words.note.by(names.person(written.person))}
      {edited === undefined ? null : `; ${words.note.changedBy(names.person(edited.person))}`}, {time}
    </p>
  );
};

interface Change {
  /** What it is being changed to; null while it is only read. */
  readonly text: string | null;
  readonly write: (text: string) => void;
  readonly stop: () => void;
  /** The words of the note as they stood when the change was begun. */
  readonly from: string;
}

const useChange = (note: KeptNote): Change => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const place = changePlace(view.room, note.note);
  const [text, setText] = useState(() => workspace.draftOf(place) || null);
  const [from, setFrom] = useState(note.text);
  return {
    text,
    from,
    write: (next) => {
      if (text === null) setFrom(note.text);
      setText(next);
      workspace.keepDraft(place, next);
    },
    stop: () => {
      setText(null);
      workspace.keepDraft(place, "");
    },
  };
};

/** Where the changed words of a note are kept until they are saved. */
const changePlace = (room: string, note: ItemId): string => `note:${room}:${note}`;

const Changing = ({
  note,
  text,
  from,
  write,
  stop,
}: Change & { readonly text: string; readonly note: KeptNote }) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words, common } = useWords();
  const names = useNames(view.state);
  const { isBusy, error, run } = useAct();
  const save = async (): Promise<void> => {
    if (text.trim() === "") return;
    const edit = () => workspace.act(view.room, { type: "noteEdited", note: note.note, text: text.trim() });
    if (await run(edit, words.note.kept)) stop();
  };
  return (
    <>
      {note.text === from ? null : (
        <div className="note">
          <p>{words.note.changedMeanwhile(names.person(note.edited?.person))}</p>
          <blockquote className="words" dir="auto">
            {note.text}
          </blockquote>
        </div>
      )}
      <textarea
        className="input"
        dir="auto"
        rows={4}
        ref={takeFocus}
        aria-label={words.note.field}
        value={text}
        readOnly={isBusy}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onCtrlEnter(() => void save())}
      />
      <Wrong sentence={error} />
      <div className="row">
        <Button tone="go" isDisabled={isBusy || text.trim() === ""} onPress={() => void save()}>
          {words.note.save}
        </Button>
        <Button onPress={stop}>{common.cancel}</Button>
      </div>
    </>
  );
};
