import type { RoomView } from "@parley/client";
import type { RoomId } from "@parley/domain";
import { type ReactNode, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { ChoiceField } from "./Field.tsx";

/** Of the rooms in which something may be begun, the one that is chosen; its form is a new one in each. */
export const InChosenRoom = ({
  rooms,
  label,
  children,
}: {
  readonly rooms: readonly RoomView[];
  readonly label: string;
  readonly children: (view: RoomView, choice: ReactNode) => ReactNode;
}) => {
  const roomName = useRoomName();
  const [chosen, choose] = useState<RoomId | undefined>(rooms[0]?.room);
  const view = rooms.find(({ room }) => room === chosen);
  if (view === undefined) return null;
  const choice =
    rooms.length < 2 ? null : (
      <ChoiceField
        label={label}
        value={view.room}
        onChange={choose}
        choices={rooms.map((one) => [one.room, roomName(one)] as const)}
      />
    );
  return children(view, choice);
};
