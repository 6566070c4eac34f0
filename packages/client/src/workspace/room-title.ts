import type { RoomState } from "@parley/domain";
import { partyOf } from "./rooms-of.ts";

/** The room's own title, or the label of its party for a caucus or delegation, or the mediation's title. */
export const titleOf = (state: RoomState): string => {
  const party = partyOf(state);
  const label = party === null ? undefined : state.parties.get(party)?.neutralLabel;
  return state.title ?? label ?? state.charter?.title ?? "";
};
