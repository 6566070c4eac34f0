import type { RoomView } from "@parley/client";
import { type EntryWords, type HeldEntry, type RoomId, wordsOfEntry } from "@parley/domain";
import { useState } from "react";
import type { Undoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/catalogue.ts";
import { KeeperField } from "../KeeperField.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { corrected, entered } from "./entry-deeds.ts";
import { kindOf } from "./entry-kind.ts";
import { placingsOf } from "./placing.ts";
import { useEntryPlace } from "./use-entry-place.ts";

interface ToldProps {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  /** The words and what they suggest, where they were heard in a room. */
  readonly heard?: EntryWords | null;
  /** Names the form among the drafts of this device. */
  readonly draftPlace: string;
  readonly onDone?: (done: string) => void;
}

/** Enters what somebody was told, without a report: on the telephone, in a corridor, in a room. */
export const ToldDialog = ({ onClose, ...props }: ToldProps & { readonly onClose: () => void }) => {
  const { rooms } = props;
  const [chosen, choose] = useState<RoomId | undefined>(rooms[0]?.room);
  const view = rooms.find(({ room }) => room === chosen);
  return view === undefined ? null : (
    <ToldIn key={view.room} {...props} view={view} onRoom={choose} onClose={onClose} />
  );
};

const ToldIn = ({
  view,
  rooms,
  undoable,
  heard = null,
  draftPlace,
  onRoom,
  onClose,
  onDone,
}: ToldProps & {
  readonly view: RoomView;
  readonly onRoom: (room: RoomId) => void;
  readonly onClose: () => void;
}) => {
  const { entry: words, suggestions } = useWords();
  const place = useEntryPlace(view);
  return (
    <EntryDialog
      title={words.tellTitle}
      draftPlace={draftPlace}
      go={words.keep}
      place={place}
      report={null}
      kind={heard === null ? "statement" : kindOf(heard.content)}
      mayChangeKind
      from={heard}
      placing={heard === null ? null : place.suggestPlace(heard, wordsOfEntry(heard))}
      isBusy={undoable.isBusy}
      wrong={undoable.wrong}
      onClose={onClose}
      onGo={async ({ kind, ...made }) => {
        const deed = entered(view, place.tableIssues, { ...made, origin: { type: "person" } });
        const said = made.placing === null ? suggestions.done.added : suggestions.done.addedAndPlaced;
        const done = said(suggestions.kind[kind]);
        const isDone = await undoable.perform({ room: view.room, done, ...deed });
        if (isDone) onDone?.(done);
        return isDone;
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
      draftPlace={`entry:${view.room}:${entry.entry}`}
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
