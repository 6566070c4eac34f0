import type { RoomView } from "@parley/client";
import type { RoomId } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useReadBy } from "../room/names.ts";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";

/** The room that keeps it, and who will read it there. */
export const KeeperField = ({
  rooms,
  room,
  onRoom,
}: {
  readonly rooms: readonly RoomView[];
  readonly room: RoomId | undefined;
  readonly onRoom: (room: RoomId) => void;
}) => {
  const { record: words } = useWords();
  const roomName = useRoomName();
  const keeper = rooms.find((one) => one.room === room);
  return (
    <>
      {rooms.length > 1 && room !== undefined ? (
        <ChoiceField
          label={words.room}
          value={room}
          onChange={onRoom}
          choices={rooms.map((one) => [one.room, roomName(one)])}
        />
      ) : null}
      {keeper === undefined ? null : <ReadBy view={keeper} />}
    </>
  );
};

const ReadBy = ({ view }: { readonly view: RoomView }) => <p className="small">{useReadBy(view)}</p>;
