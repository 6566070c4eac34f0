import type { RoomView } from "@parley/client";
import type { HeldEntry, RoomId } from "@parley/domain";
import { useState } from "react";
import type { Undoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/catalogue.ts";
import { KeeperField } from "../KeeperField.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { corrected, entered } from "./entry-deeds.ts";
import { kindOf } from "./entry-kind.ts";
import { placingsOf } from "./placing.ts";
import { useEntryPlace } from "./use-entry-place.ts";

/** Enters what somebody was told, without a report: on the telephone, in a corridor, in a room. */
export const ToldDialog = ({
  rooms,
  undoable,
  onClose,
}: {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const [chosen, choose] = useState<RoomId | undefined>(rooms[0]?.room);
  const view = rooms.find(({ room }) => room === chosen);
  return view === undefined ? null : (
    <ToldIn key={view.room} {...{ view, rooms, undoable, onClose }} onRoom={choose} />
  );
};

const ToldIn = ({
  view,
  rooms,
  undoable,
  onRoom,
  onClose,
}: {
  readonly view: RoomView;
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  readonly onRoom: (room: RoomId) => void;
  readonly onClose: () => void;
}) => {
  const { entry: words, suggestions } = useWords();
  const place = useEntryPlace(view);
  return (
    <EntryDialog
      title={words.tellTitle}
      go={words.keep}
      place={place}
      report={null}
      kind="statement"
      mayChangeKind
      from={null}
      placing={null}
      isBusy={undoable.isBusy}
      wrong={undoable.wrong}
      onClose={onClose}
      onGo={({ kind, ...made }) => {
        const deed = entered(view, place.tableIssues, { ...made, origin: { type: "person" } });
        const said = made.placing === null ? suggestions.done.added : suggestions.done.addedAndPlaced;
        return undoable.perform({ room: view.room, done: said(suggestions.kind[kind]), ...deed });
      }}
    >
      <KeeperField rooms={rooms} room={view.room} onRoom={onRoom} />
    </EntryDialog>
  );
};

/** Lets an entry of the record say something else from here on; what it said before stays in its history. */
export const CorrectDialog = ({
  view,
  held: { entry, report },
  undoable,
  onClose,
}: {
  readonly view: RoomView;
  readonly held: HeldEntry;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { entry: words, suggestions } = useWords();
  const place = useEntryPlace(view);
  const kind = kindOf(entry.content);
  return (
    <EntryDialog
      title={suggestions.correctTitle(suggestions.kind[kind])}
      go={words.correct}
      place={place}
      report={report}
      kind={kind}
      mayChangeKind={false}
      from={entry}
      standing={entry.standing}
      placing={placingsOf(view, entry.entry)[0] ?? null}
      isBusy={undoable.isBusy}
      wrong={undoable.wrong}
      onClose={onClose}
      onGo={({ words: next, placing }) =>
        undoable.perform({
          ...{ room: view.room, done: suggestions.done.corrected(suggestions.kind[kind]) },
          ...corrected(view, place.tableIssues, entry, next, placing),
        })
      }
    />
  );
};
