import { newId, systemRandomness } from "@parley/client";
import { presentedNow } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import type { MediationHere } from "../people/mediation.ts";
import { Button } from "../ui/Button.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";

/** A delegation takes what was presented to it into its own room, where no mediator reads what it makes of it. */
export const ImportIssues = ({
  here,
  undoable,
}: {
  readonly here: MediationHere;
  readonly undoable: Undoable;
}) => {
  const { table: words } = useWords();
  const roomName = useRoomName();
  const delegation = here.rooms.find(({ kind, mayWrite }) => kind === "delegation" && mayWrite);
  const caucus = here.rooms.find(({ kind, state }) => kind === "caucus" && presentedNow(state) !== undefined);
  const shown = caucus === undefined ? undefined : presentedNow(caucus.state);
  if (delegation === undefined || caucus === undefined || shown === undefined) return null;
  if (presentedNow(delegation.state)?.hash === shown.hash) return null;
  return (
    <div className="note row" data-tone="quiet">
      <span>{words.importHint(roomName(caucus))}</span>
      <Button
        isDisabled={undoable.isBusy}
        onPress={() =>
          void undoable.perform({
            room: delegation.room,
            acts: [
              {
                type: "issuesImported",
                presentation: newId(systemRandomness, "presentation", delegation.room),
                from: caucus.room,
                issues: shown.issues,
                hash: shown.hash,
              },
            ],
            undo: [],
            done: words.imported,
          })
        }
      >
        {words.import}
      </Button>
    </div>
  );
};
