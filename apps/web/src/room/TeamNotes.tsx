import type { Spot } from "../app/routes.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { NoteCard } from "./NoteCard.tsx";
import { NoteComposer } from "./NoteComposer.tsx";
import { keptNotes } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** What the team notes for itself beside its conversation, newest first: anybody of the team may change or discard it. */
export const TeamNotes = ({ at }: { readonly at: Spot | undefined }) => {
  const { view, select } = useRoom();
  const { room: words } = useWords();
  const notes = [...keptNotes(view.state)].reverse();
  const isCalled = notes.some(({ note }) => note === at);
  return (
    <aside
      className="room-panel team-notes no-print"
      aria-label={words.note.ofTeam}
      onKeyDown={(event) => {
        if (event.key === "Escape") select(null);
      }}
    >
      <div className="row">
        <h2>{words.note.ofTeam}</h2>
        <span className="push" />
        <Button tone="plain" aria-label={words.note.close} onPress={() => select(null)}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <p className="small quiet">{words.note.ofTeamHint}</p>
      {view.mayWrite ? (
        <NoteComposer place={`notes:${view.room}`} label={words.note.newOne} isFirst={!isCalled} />
      ) : null}
      {notes.map((note) => (
        <NoteCard key={note.note} note={note} isSpot={note.note === at} />
      ))}
    </aside>
  );
};
