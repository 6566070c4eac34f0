import { assert, ok, type Result } from "@parley/kernel";
import {
  createId,
  type DeviceId,
  type EntryHash,
  RANDOM_ID_BYTES,
  type RandomIds,
  type RoomId,
} from "../ids.ts";
import type { Objection } from "../objection.ts";
import type { Plan, PlannedEvent } from "../plans/plan.ts";
import type { RoomEvent } from "../room/event.ts";
import { decide, evolve } from "../room/evolve.ts";
import type { RoomState } from "../room/state.ts";

/** Draws an id of a kind for a room, or for the team's own account where no room is named. */
export type DrawId = <Kind extends keyof RandomIds>(kind: Kind, room: RoomId) => RandomIds[Kind];

/** For trying whether something fits: only what will be written draws an id. */
export const NOT_DRAWN: DrawId = (kind) => createId(kind, new Uint8Array(RANDOM_ID_BYTES));

/** What is being planned over several rooms: each event is decided on top of those planned before it. */
export class Draft {
  readonly at: number;
  readonly draw: DrawId;
  readonly #by: DeviceId;
  readonly #rooms = new Map<RoomId, RoomState>();
  readonly #plan: PlannedEvent[] = [];

  constructor(rooms: Iterable<RoomState>, by: DeviceId, at: number, draw: DrawId) {
    for (const room of rooms) this.#rooms.set(room.room, room);
    this.#by = by;
    this.at = at;
    this.draw = draw;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** The room as it would be with what is planned so far. */
  room(id: RoomId): RoomState {
    const room = this.#rooms.get(id);
    assert(room !== undefined, "a plan names a room that it was not given");
    return room;
  }

  /** Whether the event may happen there on top of what is planned; plans nothing. */
  fits(id: RoomId, event: RoomEvent): Result<unknown, Objection> {
    return decide(this.room(id), event, this.#by);
  }

  /** Plans the event, or says why it may not happen there and plans nothing. */
  add(id: RoomId, event: RoomEvent): Result<null, Objection> {
    const room = this.room(id);
    const decided = decide(room, event, this.#by);
    if (!decided.ok) return decided;
    const stamp = { by: this.#by, sequence: room.sequence + 1, entry: NOT_YET_WRITTEN };
    this.#rooms.set(id, evolve(room, event, stamp));
    this.#plan.push({ room: id, event });
    return ok(null);
  }

  /** All of them, or the first objection. */
  addAll(id: RoomId, events: Iterable<RoomEvent>): Result<null, Objection> {
    for (const event of events) {
      const added = this.add(id, event);
      if (!added.ok) return added;
    }
    return ok(null);
  }
}

/** No rule reads an entry's own hash before it is in the log. */
const NOT_YET_WRITTEN = "0".repeat(64) as EntryHash;
