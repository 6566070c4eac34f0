import { ok, type Result } from "@parley/kernel";
import type { Exchange } from "../exchange/state.ts";
import type { DeviceId, ExchangeId, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { presentPeople, sideOf } from "../people/state.ts";
import { mediatedBy, roomOfKind } from "../plans/plan.ts";
import { refuse } from "../room/follow.ts";
import type { RoomKind } from "../room/kind.ts";
import type { RoomState } from "../room/state.ts";

/** A copy of the team's exchange in a room, by the id that it has there. */
export const exchangeIn = (team: RoomState, master: ExchangeId, room: RoomId): ExchangeId | undefined =>
  room === team.room
    ? master
    : team.exchanges.get(master)?.copies.find((copy) => copy.room === room)?.exchange;

/** The team's exchange of which a room's is a copy. */
export const masterOfExchange = (
  team: RoomState,
  room: RoomId,
  exchange: ExchangeId,
): ExchangeId | undefined => {
  if (room === team.room) return exchange;
  for (const { exchange: master, copies } of team.exchanges.values())
    if (copies.some((copy) => copy.room === room && copy.exchange === exchange)) return master;
  return undefined;
};

export interface Running {
  readonly room: RoomState;
  readonly exchange: Exchange;
}

/** Where the team's exchange runs: in a committee of the people concerned, or else in the team's room. */
export const runsIn = (
  team: RoomState,
  rooms: Iterable<RoomState>,
  master: ExchangeId,
): Running | undefined => {
  for (const room of rooms) {
    if (room.kind !== "committee") continue;
    const id = exchangeIn(team, master, room.room);
    const exchange = id === undefined ? undefined : room.exchanges.get(id);
    if (exchange?.running !== undefined) return { room, exchange };
  }
  const exchange = team.exchanges.get(master);
  return exchange?.running === undefined || exchange.moved !== undefined
    ? undefined
    : { room: team, exchange };
};

/** That a mediator of the team may show something in each of these rooms, and that somebody is there to see it. */
export const roomsFit = (
  team: RoomState,
  rooms: readonly RoomState[],
  by: DeviceId,
  kinds: readonly RoomKind[],
): Result<null, Objection> => {
  if (rooms.length === 0) return refuse({ type: "NothingChosen" });
  if (rooms.length > ROOMS_AT_ONCE)
    return refuse({ type: "TooMany", what: "presentation", most: ROOMS_AT_ONCE });
  const all = [
    roomOfKind(team, ["team"]),
    mediatedBy(team, by, { type: "NotAMemberOfTeam" }),
    ...rooms.flatMap((room) => [
      roomOfKind(room, kinds),
      mediatedBy(room, by, { type: "NotAMemberOfDestination" }),
    ]),
  ];
  for (const fit of all) if (!fit.ok) return fit;
  for (const room of rooms)
    if (room.charter?.mediation !== team.charter?.mediation) return refuse({ type: "OtherMediation" });
  const empty = rooms.find((room) => !presentPeople(room).some((person) => sideOf(person) !== "mediators"));
  return empty === undefined ? ok(null) : refuse({ type: "NobodyThere", room: empty.room });
};

/** Relays take so many rooms in one append; one of them is the team's. */
const ROOMS_AT_ONCE = 15;
