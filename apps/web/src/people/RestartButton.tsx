import type { RoomView } from "@parley/client";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";

/** Begins a room's record anew, after saying what that does. */
export const RestartButton = ({ room, name }: { readonly room: RoomView; readonly name: string }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const { isBusy, wrong, run } = useTask();
  useActs([{ act: "restartRoom", choice: name, run: () => setAsking(true) }]);
  const restart = async (): Promise<void> => {
    const restarted = await run(() => workspace.restartHistory(room.room));
    if (restarted === null) return;
    setAsking(false);
    announce(people.restarted);
  };
  return (
    <>
      <Button tone="plain" act="restartRoom" onPress={() => setAsking(true)}>
        {people.restart}
      </Button>
      {isAsking ? (
        <Dialog
          title={people.restartTitle(name)}
          onClose={() => setAsking(false)}
          actions={
            <Button tone="stop" isDisabled={isBusy} onPress={() => void restart()}>
              {people.restartNow}
            </Button>
          }
        >
          <p>{people.restartConsequence}</p>
          {isBusy ? <p role="status">{people.restarting}</p> : null}
          <Wrong sentence={wrong} />
        </Dialog>
      ) : null}
    </>
  );
};
