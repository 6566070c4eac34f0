import { ok, type Result } from "@parley/kernel";
import type { ExchangeMoved } from "../exchange/events.ts";
import { hasAccepted } from "../exchange/state.ts";
import type { DeviceId, ExchangeId, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { isHere } from "../sides/acting-side.ts";
import { collect } from "./collect.ts";
import type { Draft } from "./draft.ts";
import { moveProgress } from "./present-plan.ts";
import { exchangeIn } from "./rooms.ts";

/** Acts of one side on one plan that an adoption records on the way. */
const ACTS_BEFORE = 8;

/**
 * Plans the adoption of the newest text everywhere at once: where it is to run, and in the separate talks of each side
 * that accepted that very text. In the team's room the answers that the sides gave in their own talks are recorded
 * first; in a committee both have answered themselves.
 */
export const adoptPlan = (
  draft: Draft,
  { team, all }: { readonly team: RoomState; readonly all: readonly RoomState[] },
  { exchange: master, runs }: { readonly exchange: ExchangeId; readonly runs: RoomId },
  by: DeviceId,
): Result<null, Objection> => {
  const newest = team.exchanges.get(master)?.versions.at(-1);
  if (newest === undefined) return refuse({ type: "Unknown", what: "exchange", id: master });
  const caucuses = all.filter(({ kind }) => kind === "caucus");
  const ranHere = team.exchanges.get(master)?.running !== undefined;
  if (runs === team.room || ranHere)
    for (const from of caucuses) {
      const exchange = exchangeIn(team, master, from.room);
      if (exchange === undefined) continue;
      const what = { type: "exchange", exchange } as const;
      const collected = collect(draft, { team, from }, what, by, ACTS_BEFORE);
      if (!collected.ok) return collected;
    }
  const where = exchangeIn(team, master, runs);
  if (where === undefined) return refuse({ type: "Unknown", what: "exchange", id: master });
  const main = adoptIn(draft, runs, where, newest.hash);
  if (!main.ok) return main;
  if (runs !== team.room && ranHere) {
    const followed = followInTheTeam(draft, team, master, { room: runs, exchange: where });
    if (!followed.ok) return followed;
  }
  for (const room of caucuses) {
    const id = exchangeIn(team, master, room.room);
    const version = id === undefined ? undefined : room.exchanges.get(id)?.versions.at(-1);
    if (id === undefined || version?.hash !== newest.hash) continue;
    const own = version.plan.sides.filter((side) => isHere(room, side));
    if (!own.every((side) => hasAccepted(version, side))) continue;
    if (room.exchanges.get(id)?.running?.hash === newest.hash) continue;
    const adopted = adoptIn(draft, room.room, id, newest.hash);
    if (!adopted.ok) return adopted;
  }
  return ok(null);
};

/** It ran in the team's room before: it moves now, with all that was done, or has moved and takes up the new text. */
const followInTheTeam = (
  draft: Draft,
  team: RoomState,
  master: ExchangeId,
  to: ExchangeMoved["to"],
): Result<null, Objection> => {
  const own = draft.room(team.room).exchanges.get(master);
  if (own?.moved === undefined) return moveProgress(draft, { team, master, to });
  const newest = own.versions.at(-1);
  const isAccepted = newest?.plan.sides.every((side) => hasAccepted(newest, side)) === true;
  // Where the sides answered in the committee alone, the team's room stays with the text that it knew.
  return isAccepted ? adoptIn(draft, team.room, master, newest.hash) : ok(null);
};

const adoptIn = (draft: Draft, room: RoomId, exchange: ExchangeId, hash: string): Result<null, Objection> => {
  const version = draft.room(room).exchanges.get(exchange)?.versions.length ?? 0;
  return draft.add(room, { type: "exchangeAdopted", at: draft.at, exchange, version, hash });
};
