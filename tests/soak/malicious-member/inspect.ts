import { decide, foldRoom, parseEvent, type RefusalReason, type RoomState, startRoom } from "@parley/domain";
import type { DeviceId, EntryHash, RoomId } from "@parley/protocol";
import type { Seat } from "../non-interference/acts.ts";
import { seatOf } from "../non-interference/performing.ts";
import type { World } from "../non-interference/world.ts";
import type { Forgery } from "./forge.ts";

/** A forgery that the relay took, with what the rules, asked beforehand, say of it. */
export interface Written {
  readonly forgery: Forgery;
  readonly sequence: number;
  readonly entry: EntryHash;
  /** Null where it may happen. */
  readonly expected: RefusalReason["type"] | null;
}

/** Why the members are to refuse it, by the state before it; null where it may happen after all. */
export const refusalOf = (
  state: RoomState,
  by: DeviceId,
  { plaintext, sealing }: Forgery,
): RefusalReason["type"] | null => {
  if (sealing !== "as it should be") return "CannotOpen";
  const event = parseEvent(plaintext);
  if (!event.ok) return "CannotParse";
  const decided = decide(state, event.value, by);
  return decided.ok ? null : decided.error.type;
};

/** A room as each of these seats has it, as one text. */
export const statesOf = (world: World, room: RoomId, seats: readonly Seat[]): readonly string[] =>
  seats.map((seat) => JSON.stringify(roomOf(world, room, seat)));

export const roomOf = (world: World, room: RoomId, seat: Seat): RoomState => {
  const view = seatOf(world, seat).workspace.snapshot().rooms.get(room);
  if (view === undefined) throw new Error(`${seat} has lost the room`);
  return view.state;
};

/** Every room but one, as everybody has it. */
export const elsewhere = (world: World, room: RoomId): string =>
  JSON.stringify(
    [...world.seats].map(([seat, { workspace }]) => [
      seat,
      [...workspace.snapshot().rooms.values()]
        .filter((view) => view.room !== room)
        .map(({ state, status, rights }) => [state, status, rights.head]),
    ]),
  );

/** What is wrong with how a room took what was written into it. */
export const wrongIn = (state: RoomState, written: readonly Written[]): readonly string[] => {
  const wrong: string[] = [];
  const refusedAt = new Map([...state.refused].map((refusal) => [refusal.stamp.sequence, refusal]));
  const acceptedAt = new Set([...state.timeline].map(({ stamp }) => stamp.sequence));
  for (const { forgery, sequence, entry, expected } of written) {
    const refusal = refusedAt.get(sequence);
    const what = `${forgery.name}, sealed ${forgery.sealing}`;
    if (forgery.isForbidden && expected === null) wrong.push(`${what}: no rule forbids it`);
    if (expected === null && !acceptedAt.has(sequence)) wrong.push(`${what}: lost`);
    if (expected !== null && acceptedAt.has(sequence)) wrong.push(`${what}: taken`);
    if (expected !== null && refusal === undefined) wrong.push(`${what}: not on record`);
    if (expected !== (refusal?.reason.type ?? null))
      wrong.push(`${what}: ${refusal?.reason.type}, not ${expected}`);
    if (refusal !== undefined && refusal.stamp.entry !== entry) wrong.push(`${what}: on record as another`);
  }
  if (JSON.stringify(contentOf(state)) !== JSON.stringify(contentOf(withoutRefused(state))))
    wrong.push("something refused has left a trace");
  if (Object.keys(Object.prototype).length > 0 || "polluted" in {}) wrong.push("a prototype was changed");
  return wrong;
};

/** The room as it would be if what was refused had never been written. */
const withoutRefused = (state: RoomState): RoomState => foldRoom(startRoom(state.room), state.timeline);

/** Everything but the record of refusals, and the place in the log that a refused entry takes. */
const contentOf = ({ refused: _refused, sequence: _sequence, head: _head, ...rest }: RoomState): unknown =>
  rest;
