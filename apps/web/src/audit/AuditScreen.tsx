import type { RoomView } from "@parley/client";
import type { MediationId, RoomId } from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useMediation } from "../people/mediation.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayTrouble } from "../words/say-error.ts";
import { ControlLog } from "./ControlLog.tsx";
import { Doubtful, Refused } from "./Faults.tsx";
import "./audit.css";

/** How each room came to be as it is, and what in it was refused. */
export const AuditScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { audit } = useWords();
  const here = useMediation(mediation);
  const roomName = useRoomName();
  const [chosen, setChosen] = useState<RoomId | undefined>(undefined);
  const room = here?.rooms.find((candidate) => candidate.room === chosen) ?? here?.rooms[0];
  useActs(
    (here?.rooms ?? []).map(
      (one): OfferedAct => ({ act: "auditRoom", choice: roomName(one), run: () => setChosen(one.room) }),
    ),
  );
  if (here === undefined || room === undefined)
    return <EmptyState title={audit.title}>{audit.noRooms}</EmptyState>;
  return (
    <div className="audit-screen">
      <header className="bar">
        <div>
          <h1>{audit.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
      </header>
      <div className="page stack">
        <p className="small quiet">{audit.hint}</p>
        <ChoiceField
          label={audit.room}
          value={room.room}
          onChange={setChosen}
          choices={here.rooms.map((one) => [one.room, `${roomName(one)} · ${countOf(one, audit)}`] as const)}
        />
        <Standing room={room} />
        <ControlLog room={room} />
        <Refused room={room} />
        <Doubtful room={room} />
      </div>
    </div>
  );
};

const countOf = ({ state }: RoomView, audit: ReturnType<typeof useWords>["audit"]): string =>
  audit.entries(state.sequence + 1);

/** Whether the room is verified to its end, and how often its key was changed. */
const Standing = ({ room }: { readonly room: RoomView }) => {
  const words = useWords();
  const { audit } = words;
  const { status, state } = room;
  const key = state.epoch <= 1 ? audit.keyFirst : audit.keyEpoch(state.epoch - 1);
  switch (status.status) {
    case "open":
      return (
        <p className="note" data-tone="good">
          {audit.noTrouble} {key}
        </p>
      );
    case "catchingUp":
      return (
        <p className="note" data-tone="quiet">
          {audit.catchingUp(status.have, status.head)}
        </p>
      );
    case "removed":
      return (
        <p className="note" data-tone="quiet">
          {audit.removed}
        </p>
      );
    case "stopped":
      return (
        <p className="note" data-tone="stop" role="alert">
          <b>{audit.trouble}.</b> {sayTrouble(words, status.trouble)}
        </p>
      );
  }
};
