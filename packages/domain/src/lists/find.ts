import { ok, type Result } from "@parley/kernel";
import type { NameListId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { type Followed, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor } from "../sides/acting-side.ts";
import { type ListVersion, type NameList, newestVersion } from "./state.ts";

export const knownList = (room: RoomState, id: NameListId): Result<NameList, Objection> => {
  const list = room.lists.get(id);
  return list === undefined ? refuse({ type: "Unknown", what: "list", id }) : ok(list);
};

/** The list, where this person may act for the side whose list it is. */
export const ofSide = (room: RoomState, id: NameListId, speaker: Speaker): Result<NameList, Objection> => {
  const list = knownList(room, id);
  if (!list.ok) return list;
  const acting = actsFor(room, speaker, list.value.side);
  return acting.ok ? list : acting;
};

export const asOther = (
  room: RoomState,
  list: NameList,
  speaker: Speaker,
  side: NameList["side"],
): ReturnType<typeof actsFor> =>
  side === list.otherSide ? actsFor(room, speaker, side) : refuse({ type: "NotYourSide" });

export interface FoundVersion {
  readonly list: NameList;
  readonly version: ListVersion;
}

export const newest = (room: RoomState, id: NameListId, version: number): Result<FoundVersion, Objection> => {
  const list = knownList(room, id);
  if (!list.ok) return list;
  const known = newestVersion(list.value);
  if (known === undefined) return refuse({ type: "Unknown", what: "list", id });
  return known.version === version
    ? ok({ list: list.value, version: known })
    : refuse({ type: "Superseded", by: known.version });
};

/** The newest version, while it can still be objected to and agreed. */
export const openVersion = (
  room: RoomState,
  id: NameListId,
  version: number,
): Result<FoundVersion, Objection> => {
  const found = newest(room, id, version);
  if (!found.ok) return found;
  return found.value.version.agreed === undefined ? found : refuse({ type: "ListSettled" });
};

export const withVersion = (room: RoomState, list: NameList, version: ListVersion): Followed =>
  withList(room, {
    ...list,
    versions: list.versions.map((known) => (known.version === version.version ? version : known)),
  });

export const withList = (room: RoomState, list: NameList): Followed =>
  ok({ ...room, lists: room.lists.with(list.list, list) });
