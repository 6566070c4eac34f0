import type { RoomId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";

/** Something that the room's members are told about the room itself. */
export interface Announcement {
  readonly type: "successor";
  readonly room: RoomId;
  readonly reason: string;
  readonly announced: Authorship;
}
