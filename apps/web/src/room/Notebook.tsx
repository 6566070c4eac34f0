import type { Spot } from "../app/routes.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { MayNotWrite } from "./MayNotWrite.tsx";
import { NoteCard } from "./NoteCard.tsx";
import { NoteComposer } from "./NoteComposer.tsx";
import { keptNotes } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { draftPlace } from "./use-composer.ts";

/** Notes to oneself: kept, changed, thrown away. */
export const Notebook = ({ at }: { readonly at: Spot | undefined }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const notes = keptNotes(view.state);
  return (
    <>
      <div className="stream notes">
        {notes.length === 0 ? (
          <EmptyState title={words.emptyTitle.notebook}>
            <p>{words.empty.notebook}</p>
          </EmptyState>
        ) : (
          notes.map((note) => <NoteCard key={note.note} note={note} isSpot={note.note === at} />)
        )}
      </div>
      {view.mayWrite ? (
        <NoteComposer place={draftPlace(view.room)} label={words.compose.note} />
      ) : (
        <MayNotWrite />
      )}
    </>
  );
};
