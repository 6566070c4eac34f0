import type { RoomView } from "@parley/client";
import { LIMITS } from "@parley/domain";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useDraft } from "../app/use-draft.ts";
import { Findings } from "../room/Findings.tsx";
import { useFindings } from "../room/use-findings.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { successorsFor } from "./successors.ts";

/** Tells a room that its talk goes on in another one. */
export const SuccessorButton = (props: SuccessorProps) => {
  const { people } = useWords();
  const [isAsking, setAsking] = useState(false);
  useActs([{ act: "announceSuccessor", choice: props.name, run: () => setAsking(true) }]);
  return (
    <>
      <Button tone="plain" act="announceSuccessor" onPress={() => setAsking(true)}>
        {people.successor}
      </Button>
      {isAsking ? <SuccessorDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

interface SuccessorProps {
  readonly room: RoomView;
  readonly rooms: readonly RoomView[];
  readonly name: string;
}

const SuccessorDialog = ({
  room,
  rooms,
  name,
  onClose,
}: SuccessorProps & { readonly onClose: () => void }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const roomName = useRoomName();
  const offered = successorsFor(room, rooms);
  const { fields, change, forget } = useDraft(`successor:${room.room}`, { reason: "" });
  const reason = fields.reason.trim();
  const [chosen, choose] = useState(offered[0]?.room);
  const isOfTeam = rooms.some(({ kind }) => kind === "team");
  const findings = useFindings(room.room, reason, isOfTeam);
  const { isBusy, wrong, run } = useTask();
  const tell = async (): Promise<void> => {
    if (chosen === undefined) return;
    const told = await run(() =>
      workspace.act(room.room, { type: "successorAnnounced", room: chosen, reason }),
    );
    if (told === null) return;
    forget();
    announce(people.successorDone);
    onClose();
  };
  return (
    <Dialog
      title={people.successorTitle(name)}
      onClose={onClose}
      actions={
        <Button
          tone="stop"
          isDisabled={isBusy || chosen === undefined || reason === "" || findings.length > 0}
          onPress={() => void tell()}
        >
          {people.successorNow}
        </Button>
      }
    >
      <p>{people.successorHint}</p>
      {chosen === undefined ? (
        <p className="note" data-tone="quiet">
          {people.successorNone}
        </p>
      ) : (
        <>
          <ChoiceField
            label={people.successorRoom}
            value={chosen}
            onChange={choose}
            choices={offered.map((one) => [one.room, roomName(one)] as const)}
          />
          <TextField
            label={people.successorReason}
            value={fields.reason}
            onChange={(next) => change({ reason: next })}
            rows={2}
            maxLength={LIMITS.reason}
          />
          <Findings words={reason} findings={findings} />
          {findings.length > 0 ? <p className="wrong">{people.otherWords}</p> : null}
        </>
      )}
      <Wrong sentence={wrong} />
    </Dialog>
  );
};
