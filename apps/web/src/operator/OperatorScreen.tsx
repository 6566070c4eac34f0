import type { MediationId, RoomId } from "@parley/domain";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useMediation } from "../people/mediation.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { OperatorRows } from "./OperatorRows.tsx";
import "./operator.css";

/** The relay's rows beside what the members read in them. */
export const OperatorScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { operator } = useWords();
  const here = useMediation(mediation);
  const roomName = useRoomName();
  const [chosen, setChosen] = useState<RoomId | undefined>(undefined);
  const room = here?.rooms.find((candidate) => candidate.room === chosen) ?? here?.rooms[0];
  if (here === undefined || room === undefined)
    return <EmptyState title={operator.title}>{operator.noRooms}</EmptyState>;
  return (
    <div className="operator-screen">
      <header className="bar">
        <div>
          <h1>{operator.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
      </header>
      <div className="page stack">
        <p>{operator.hint}</p>
        <p className="note" data-tone="quiet">
          {operator.can} {operator.cannot}
        </p>
        <ChoiceField
          label={operator.room}
          value={room.room}
          onChange={setChosen}
          choices={here.rooms.map((one) => [one.room, roomName(one)] as const)}
        />
        <OperatorRows key={room.room} room={room.room} withReading />
      </div>
    </div>
  );
};
