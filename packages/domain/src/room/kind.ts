/** What a room is for, and so who is in it. */
export type RoomKind = "notebook" | "delegation" | "team" | "coMediators" | "caucus" | "common" | "committee";

export const ROOM_KINDS = [
  "notebook",
  "delegation",
  "team",
  "coMediators",
  "caucus",
  "common",
  "committee",
] as const satisfies readonly RoomKind[];
