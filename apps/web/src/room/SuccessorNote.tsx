import type { RoomId } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** Where the talk goes on, above a room that has a successor: nobody writes on in an old room by mistake. */
export const SuccessorNote = () => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const names = useNames(view.state);
  const last = view.state.announcements.at(-1);
  if (last === undefined) return null;
  const { announced, reason, room } = last;
  return (
    <p className="note successor" data-tone="warn" role="status">
      {words.notice.successor(names.person(announced.person), reason)} <ToSuccessor room={room} />
    </p>
  );
};

/** The way there; whoever is not in it is told whom to ask. */
const ToSuccessor = ({ room }: { readonly room: RoomId }) => {
  const { room: words } = useWords();
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const next = rooms.get(room);
  return next === undefined ? (
    <span>{words.successorUnknown}</span>
  ) : (
    <Link to={{ screen: "room", room }}>{words.toSuccessor(roomName(next))}</Link>
  );
};
