import { createId, type ItemId, type MinutesId, type PlacingId, type RandomIds } from "@parley/domain";
import { textToUtf8 } from "@parley/kernel";
import { sha256Of } from "@parley/protocol";
import type { Outcome } from "../../../packages/client/src/index.ts";
import type { Key, Seat } from "./acts.ts";
import type { World, WorldSeat } from "./world.ts";

/** What earlier acts of this run made, by the keys of their steps. */
export interface Made {
  readonly items: Map<Key, ItemId>;
  readonly messages: Map<Key, ItemId>;
  readonly minutes: Map<Key, MinutesId>;
  readonly placings: Map<Key, PlacingId>;
  /** What stands under an id of its own in the room to which it was shown. */
  readonly copies: Map<Key, ItemId>;
}

/** Always given, so that what the outgoing check finds in hidden rooms never decides whether something is said. */
export const REASON = "It is known to everybody here.";

export const NOTHING = "nothing to do it with";
export type Happened = Outcome<unknown> | typeof NOTHING;

export const seatOf = (world: World, seat: Seat): WorldSeat => {
  const found = world.seats.get(seat);
  if (found === undefined) throw new Error(`nobody sits at ${seat}`);
  return found;
};

/** An id that depends on the step alone, as a screen would draw it at random. */
export const idFrom = <Kind extends keyof RandomIds>(kind: Kind, key: Key): RandomIds[Kind] =>
  createId(kind, sha256Of(textToUtf8(`${kind} ${key}`)).slice(0, 16));
