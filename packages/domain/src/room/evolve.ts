import { ok, type Result } from "@parley/kernel";
import type { DeviceId, EntryHash } from "../ids.ts";
import type { Objection, RefusalReason, Unreadable } from "../objection.ts";
import { checkEvent } from "./codec.ts";
import type { RoomEvent } from "./event.ts";
import type { RoomFact } from "./fact.ts";
import { followFact } from "./facts.ts";
import { refuse } from "./follow.ts";
import { follow, runsBackwards } from "./rules.ts";
import type { Stamp } from "./stamp.ts";
import type { Moment, Refusal, RoomState } from "./state.ts";

/** One thing that happened in a room, with its place in the log. */
export interface Happening {
  readonly happening: RoomEvent | RoomFact;
  readonly stamp: Stamp;
}

/** No rule reads an entry's own hash before it is in the log. */
const NOT_YET_WRITTEN = "0".repeat(64) as EntryHash;

/** Lets the intended event through, or says why it may not happen now. Asks the very rules that fold it. */
export const decide = (room: RoomState, event: RoomEvent, by: DeviceId): Result<RoomEvent, Objection> => {
  const wellFormed = checkEvent(event);
  if (!wellFormed.ok) return refuse({ type: "Malformed", error: wellFormed.error });
  const next = follow(room, event, { by, sequence: room.sequence + 1, entry: NOT_YET_WRITTEN });
  return next.ok ? ok(event) : next;
};

/**
 * Folds one happening. Never throws; what breaks a rule is kept in `refused` and changes nothing else. A
 * stopped room stays exactly as it is.
 */
export const evolve = (room: RoomState, happening: RoomEvent | RoomFact, stamp: Stamp): RoomState => {
  if (room.stopped !== undefined) return room;
  if (isFact(happening)) {
    const next = followFact(room, happening, stamp);
    return next.ok
      ? accepted(next.value, stamp, momentOf(next.value, happening, stamp, false))
      : refused(room, stamp, next.error, happening);
  }
  const next = follow(room, happening, stamp);
  if (!next.ok) return refused(room, stamp, next.error, happening);
  const after = { ...next.value, lastAt: happening.at };
  // Notes are disposable: the history keeps none of their words.
  if (isNote(happening)) return accepted(after, stamp);
  return accepted(after, stamp, momentOf(next.value, happening, stamp, runsBackwards(room, happening)));
};

/** Folds many, in order. */
export const foldRoom = (room: RoomState, happenings: Iterable<Happening>): RoomState => {
  let state = room;
  for (const { happening, stamp } of happenings) state = evolve(state, happening, stamp);
  return state;
};

/** Records an entry that could not be opened or parsed. */
export const refuseUnreadable = (room: RoomState, reason: Unreadable, stamp: Stamp): RoomState =>
  room.stopped === undefined ? refused(room, stamp, reason) : room;

const accepted = (room: RoomState, stamp: Stamp, moment?: Moment): RoomState => ({
  ...room,
  sequence: stamp.sequence,
  head: stamp.entry,
  ...(moment === undefined ? {} : { timeline: room.timeline.appended(moment) }),
});

const momentOf = (
  room: RoomState,
  happening: RoomEvent | RoomFact,
  stamp: Stamp,
  doubtful: boolean,
): Moment => {
  const person = room.members.get(stamp.by)?.person;
  return { stamp, happening, doubtful, ...(person === undefined ? {} : { person }) };
};

const refused = (
  room: RoomState,
  stamp: Stamp,
  reason: RefusalReason,
  happening?: RoomEvent | RoomFact,
): RoomState => {
  const refusal: Refusal = {
    ...{ stamp, reason },
    ...(happening === undefined ? {} : { happening: happening.type }),
    ...(happening === undefined || isFact(happening) ? {} : { at: happening.at }),
  };
  const list = { ...room, refused: room.refused.appended(refusal) };
  // A refused entry still takes its place in the log, unless that place is not its own.
  return stamp.sequence > room.sequence ? { ...list, sequence: stamp.sequence, head: stamp.entry } : list;
};

const isFact = (happening: RoomEvent | RoomFact): happening is RoomFact => !("at" in happening);

const isNote = (event: RoomEvent): boolean =>
  event.type === "noteWritten" || event.type === "noteEdited" || event.type === "noteDiscarded";
