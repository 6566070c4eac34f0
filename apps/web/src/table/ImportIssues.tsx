import { presentedNow } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import type { MediationHere } from "../people/mediation.ts";
import { useAct } from "../room/use-act.ts";
import { Button } from "../ui/Button.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";

/** A delegation takes what was presented to it into its own room, where no mediator reads what it makes of it. */
export const ImportIssues = ({ here }: { readonly here: MediationHere }) => {
  const { workspace } = useSeat();
  const { table: words } = useWords();
  const roomName = useRoomName();
  const { isBusy, error, run } = useAct();
  const delegation = here.rooms.find(({ kind, mayWrite }) => kind === "delegation" && mayWrite);
  const caucus = here.rooms.find(({ kind, state }) => kind === "caucus" && presentedNow(state) !== undefined);
  if (delegation === undefined || caucus === undefined) return null;
  if (presentedNow(delegation.state)?.hash === presentedNow(caucus.state)?.hash) return null;
  return (
    <div className="note row" data-tone="quiet">
      <span>{words.importHint(roomName(caucus))}</span>
      <Button
        isDisabled={isBusy}
        onPress={() => void run(() => workspace.importIssues(delegation.room, caucus.room), words.imported)}
      >
        {words.import}
      </Button>
      <Wrong sentence={error} />
    </div>
  );
};
