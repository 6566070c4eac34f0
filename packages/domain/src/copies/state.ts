import type { EntryHash, ItemId, RoomId } from "../ids.ts";
import type { RoomState } from "../room/state.ts";
import type { CopiedId, CopyFollowed, PairOfIds } from "./events.ts";

/** A copy as the team keeps account of it. */
export interface FollowedCopy extends Pick<CopyFollowed, "of" | "master" | "copy"> {
  readonly recorded: ReadonlySet<EntryHash>;
  readonly shown: ReadonlySet<EntryHash>;
  readonly ids: readonly PairOfIds[];
}

export const copyKey = (room: RoomId, id: CopiedId): string => `${room} ${id}`;

/** The copy of a master in a room, where the team's account knows one. */
export const copyIn = (
  { followed }: Pick<RoomState, "followed">,
  master: CopiedId,
  room: RoomId,
): FollowedCopy | undefined =>
  [...followed.values()].find((each) => each.master === master && each.copy.room === room);

/** What a copy in a room is a copy of. */
export const followedCopy = (
  { followed }: Pick<RoomState, "followed">,
  room: RoomId,
  id: CopiedId,
): FollowedCopy | undefined => followed.get(copyKey(room, id));

/** The id that stands in the copy for one of the master, or the other way round. */
export const pairedId = (
  copy: Pick<FollowedCopy, "ids">,
  side: keyof PairOfIds,
  id: ItemId,
): ItemId | undefined => {
  const pair = copy.ids.find((each) => each[side] === id);
  return pair === undefined ? undefined : side === "master" ? pair.copy : pair.master;
};
