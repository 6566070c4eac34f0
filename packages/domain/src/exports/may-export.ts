import type { RoomState } from "../room/state.ts";

/**
 * Up to which sequence number this room may leave Parley as plain text: everything where one side alone is in
 * the room, otherwise as far as every side agreed; nothing (undefined) where they did not.
 */
export const exportableUpTo = (room: RoomState): number | undefined => {
  if (room.kind === "notebook" || room.kind === "delegation" || room.kind === "team") return room.sequence;
  let upTo: number | undefined;
  for (const proposed of room.exports.values())
    if (proposed.upTo !== undefined && proposed.upTo > (upTo ?? -1)) upTo = proposed.upTo;
  return upTo;
};
