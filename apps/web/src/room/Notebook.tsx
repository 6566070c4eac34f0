import { newId, systemRandomness } from "@parley/client";
import type { Note } from "@parley/domain";
import { type KeyboardEvent, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ReadLine } from "./Composer.tsx";
import { MayNotWrite } from "./MayNotWrite.tsx";
import { useRoom } from "./room-context.ts";
import { useAct } from "./use-act.ts";
import { draftPlace } from "./use-composer.ts";

type KeptNote = Extract<Note, { readonly status: "kept" }>;

/** Notes to oneself: kept, changed, thrown away. */
export const Notebook = () => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const notes = [...view.state.notes.values()].filter((note): note is KeptNote => note.status === "kept");
  return (
    <>
      <div className="stream notes">
        {notes.length === 0 ? (
          <EmptyState title={words.emptyTitle.notebook}>
            <p>{words.empty.notebook}</p>
          </EmptyState>
        ) : (
          notes.map((note) => <NoteCard key={note.note} note={note} />)
        )}
      </div>
      {view.mayWrite ? <NoteComposer /> : <MayNotWrite />}
    </>
  );
};

const NoteCard = ({ note }: { readonly note: KeptNote }) => {
  const { workspace } = useSeat();
  const { view, ask } = useRoom();
  const { room: words, common } = useWords();
  const times = useTimes();
  const { isBusy, error, run } = useAct();
  const [changed, setChanged] = useState<string | null>(null);
  const { at } = note.edited ?? note.written;
  const save = async (text: string): Promise<void> => {
    const edit = () => workspace.act(view.room, { type: "noteEdited", note: note.note, text: text.trim() });
    if (await run(edit, words.note.kept)) setChanged(null);
  };
  return (
    <article className="card stack">
      <time className="small quiet" dateTime={new Date(at).toISOString()}>
        <bdi>{times.moment(at)}</bdi>
      </time>
      {changed === null ? (
        <div className="words" dir="auto">
          {note.text}
        </div>
      ) : (
        <textarea
          className="input"
          dir="auto"
          rows={4}
          aria-label={words.compose.note}
          value={changed}
          onChange={(event) => setChanged(event.target.value)}
        />
      )}
      {error === null ? null : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      {changed === null ? (
        <div className="row">
          <Button onPress={() => setChanged(note.text)}>{words.note.edit}</Button>
          <Button tone="stop" onPress={() => ask({ type: "discardNote", note: note.note })}>
            {words.note.discard}
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button tone="go" isDisabled={isBusy || changed.trim() === ""} onPress={() => void save(changed)}>
            {words.note.save}
          </Button>
          <Button onPress={() => setChanged(null)}>{common.cancel}</Button>
        </div>
      )}
    </article>
  );
};

const NoteComposer = () => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words } = useWords();
  const { isBusy, error, run } = useAct();
  const place = draftPlace(view.room);
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  };
  return (
    <section className="compose">
      <ReadLine />
      <textarea
        className="input"
        dir="auto"
        rows={3}
        aria-label={words.compose.note}
        placeholder={words.compose.note}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error === null ? null : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <span className="push" />
        <Button tone="go" keys="Ctrl ↵" isDisabled={isBusy || text.trim() === ""} onPress={() => void keep()}>
          {words.compose.keepNote}
        </Button>
      </div>
    </section>
  );
};
