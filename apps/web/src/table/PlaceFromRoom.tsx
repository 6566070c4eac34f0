import type { RoomView } from "@parley/client";
import type { ItemId } from "@parley/domain";
import { useMemo } from "react";
import { Link } from "../app/Link.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { useMediation } from "../people/mediation.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { candidateFor } from "./candidates.ts";
import { PlaceDialog } from "./PlaceDialog.tsx";
import { wishFrom } from "./placing-wish.ts";
import { tableFor } from "./table-model.ts";

/** Puts words of a room on the table, from beside the words themselves. */
export const PlaceFromRoom = ({
  view,
  item,
  onClose,
}: {
  readonly view: RoomView;
  readonly item: ItemId;
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { table: words } = useWords();
  const announce = useAnnounce();
  const undoable = useUndoable();
  const rooms = useMediation(view.mediation)?.rooms;
  const table = useMemo(
    () => (rooms === undefined ? null : tableFor(rooms, workspace.device)),
    [rooms, workspace],
  );
  const candidate = candidateFor([view], { type: "said", room: view.room, item });
  if (table === null || candidate === undefined) return null;
  // Without an issue on which it could stand, the dialog says what comes first.
  if (wishFrom(table, candidate, undefined) === null)
    return (
      <Dialog title={words.placeTitle} onClose={onClose}>
        <p>{table.seat === "mediator" ? words.noIssues : words.noIssuesHere}</p>
        <Link to={{ screen: table.seat === "mediator" ? "issues" : "table", mediation: view.mediation }}>
          {table.seat === "mediator" ? words.begin : words.title}
        </Link>
      </Dialog>
    );
  return (
    <PlaceDialog table={table} undoable={undoable} words={candidate} onClose={onClose} onDone={announce} />
  );
};
