import type { MediationView } from "@parley/client";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import type { MediationHere } from "./mediation.ts";
import { OpenRoomDialog, roomKindsFor } from "./OpenRoomDialog.tsx";
import { RoomPeople } from "./RoomPeople.tsx";
import { type ThinSide, thinSidesOf } from "./sides.ts";

/** Everybody by room, with what may be changed about it. */
export const PeoplePart = ({ here }: { readonly here: MediationHere }) => {
  const { people } = useWords();
  const [isOpening, setOpening] = useState(false);
  const { myRole, myParty } = here.view;
  const isMediator = myRole === "leadMediator" || myRole === "mediator";
  const thin = thinSidesOf(here.rooms).filter(
    ({ party }) => isMediator || (party !== null && party === myParty),
  );
  return (
    <>
      <div className="row">
        <p className="small quiet">{people.peopleHint}</p>
        {roomKindsFor(here).length === 0 ? null : (
          <span className="push">
            <Button act="openRoom" onPress={() => setOpening(true)}>
              {people.openRoom}
            </Button>
          </span>
        )}
      </div>
      {thin.length === 0 ? null : (
        <details className="note people-thin">
          <summary>{people.fewTitle(thin.length)}</summary>
          {thin.map((side) => (
            <ThinSideLine key={`${side.party} ${side.rooms[0]?.room}`} view={here.view} side={side} />
          ))}
          <p className="small">{people.fewHint}</p>
        </details>
      )}
      {here.rooms.map((room) => (
        <RoomPeople key={room.room} room={room} rooms={here.rooms} />
      ))}
      {isOpening ? <OpenRoomDialog here={here} onClose={() => setOpening(false)} /> : null}
    </>
  );
};

const ThinSideLine = ({ view, side }: { readonly view: MediationView; readonly side: ThinSide }) => {
  const { people, common } = useWords();
  const roomName = useRoomName();
  const label = view.parties.find(({ party }) => party === side.party)?.neutralLabel ?? people.mediators;
  const names = common.listOf(side.administrators.map(({ name }) => name));
  return (
    <p>
      {people.fewAdministrators(label, names, common.listOf(side.rooms.map((room) => `“${roomName(room)}”`)))}
    </p>
  );
};
