import { ok, type Result } from "@parley/kernel";
import type { PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { presentPeople } from "../people/state.ts";
import { refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";

/**
 * Whether this person may act for that side here. A side's own people do where they are in the room. Where they are
 * not (the team's room; another party's separate talks), a mediator records what the side did, and is shown as the one
 * who recorded it.
 */
export const actsFor = (
  room: RoomState,
  { person, mediator }: Speaker,
  side: PartyId,
): Result<"own" | "recorded", Objection> => {
  if (!room.parties.has(side)) return refuse({ type: "Unknown", what: "party", id: side });
  if (person.seat.party === side) return ok("own");
  if (!mediator) return refuse({ type: "NotYourSide" });
  return isHere(room, side) ? refuse({ type: "NotForMediators" }) : ok("recorded");
};

/** The same, for what binds a side: its own people need at least the authority to negotiate. */
export const bindsSide = (
  room: RoomState,
  speaker: Speaker,
  side: PartyId,
): Result<"own" | "recorded", Objection> => {
  const acting = actsFor(room, speaker, side);
  if (!acting.ok || acting.value === "recorded") return acting;
  const { authority } = speaker.person.seat;
  return authority === "none" || authority === "explore"
    ? refuse({ type: "NoAuthority", authority })
    : acting;
};

/** Whether anybody of this party is in the room now. */
export const isHere = (room: RoomState, side: PartyId): boolean =>
  presentPeople(room).some(({ seat }) => seat.party === side);
