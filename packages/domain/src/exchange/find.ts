import { ok, type Result } from "@parley/kernel";
import type { ExchangeId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { type Followed, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { type Exchange, type PlanVersion, versionOf } from "./state.ts";

export const knownExchange = (room: RoomState, id: ExchangeId): Result<Exchange, Objection> => {
  const exchange = room.exchanges.get(id);
  return exchange === undefined ? refuse({ type: "Unknown", what: "exchange", id }) : ok(exchange);
};

export interface FoundPlan {
  readonly exchange: Exchange;
  readonly version: PlanVersion;
}

export const knownVersion = (
  room: RoomState,
  id: ExchangeId,
  version: number,
): Result<FoundPlan, Objection> => {
  const exchange = knownExchange(room, id);
  if (!exchange.ok) return exchange;
  const found = versionOf(exchange.value, version);
  return found === undefined
    ? refuse({ type: "Unknown", what: "exchange", id })
    : ok({ exchange: exchange.value, version: found });
};

export const withExchange = (room: RoomState, exchange: Exchange): Followed =>
  ok({ ...room, exchanges: room.exchanges.with(exchange.exchange, exchange) });
