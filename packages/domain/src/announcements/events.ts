import type { RoomId } from "../ids.ts";

/** The talk goes on in another room, for a reason that everybody here can read. */
export interface SuccessorAnnounced {
  readonly type: "successorAnnounced";
  readonly at: number;
  readonly room: RoomId;
  readonly reason: string;
}

export type AnnouncementEvent = SuccessorAnnounced;
