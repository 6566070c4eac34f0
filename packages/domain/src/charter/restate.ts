import { ok, type Result, textToUtf8 } from "@parley/kernel";
import type { DeviceId, EntryHash, PersonId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Objection } from "../objection.ts";
import { isMember, isPresent } from "../people/state.ts";
import type { RoomEvent } from "../room/event.ts";
import { type Author, refuse } from "../room/follow.ts";
import { RESTATING } from "../room/restating.ts";
import { restoreOne } from "../room/restore.ts";
import { follow, ruleFor } from "../room/rules.ts";
import type { RoomState } from "../room/state.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import type {
  CharterRestated,
  Departed,
  RestatableEvent,
  RestatedEvent,
  RestatementContinued,
} from "./events.ts";

export interface RestatementWish {
  readonly at: number;
  readonly by: DeviceId;
  /** The most bytes that one encoded event may have; what stands may need several. */
  readonly maxBytes?: number;
}

/**
 * What a room must be told after a restart of its history, from its state before the restart and its members
 * after it: charter, parties, the seats of those who are still in, and what stands at `at`, as the device `by` may say
 * it. What the room as it is now would refuse, such as words in a name that a party no longer bears, stays in the archive.
 */
export const restatementOf = (
  before: RoomState,
  after: RoomState,
  { at, by, maxBytes = LIMITS.eventBytes }: RestatementWish,
): Result<readonly [CharterRestated, ...RestatementContinued[]], Objection> => {
  const { charter, kind, title } = before;
  if (charter === undefined || kind === undefined) return refuse({ type: "NotOpened" });
  const standing = standingAt(before, at);
  const seats = [...before.people.values()].flatMap(({ person, name, seat, devices }) => {
    const present = devices.filter((device) => isMember(after, device));
    return present.length === 0 ? [] : [{ person, name, seat, devices: present }];
  });
  const speakers = new Set(standing.map((restated) => restated.by));
  const departed: readonly Departed[] = [...before.people.values()]
    .filter((person) => speakers.has(person.person) && !isPresent(after, person))
    .map(({ person, name, seat, group }) => ({ person, name, seat, group }));
  const bare: CharterRestated = {
    ...{ type: "charterRestated", at, charter, kind, seats, departed, restated: [] },
    ...(title === undefined ? {} : { title }),
    parties: [...before.parties.values()],
  };
  const accepted = acceptedIn(after, bare, standing, by);
  if (!accepted.ok) return accepted;
  const [first = [], ...more] = piecesOf(accepted.value, maxBytes - canonicalJson(bare).length);
  const continued = more.map(
    (restated): RestatementContinued => ({ type: "restatementContinued", at, restated }),
  );
  return ok([{ ...bare, restated: first }, ...continued]);
};

/** Whole events in their order, as many in one piece as fit into it and are allowed. */
const piecesOf = (
  standing: readonly RestatedEvent[],
  maxBytes: number,
): readonly (readonly RestatedEvent[])[] => {
  const pieces: RestatedEvent[][] = [];
  let room = 0;
  for (const one of standing) {
    const bytes = textToUtf8(canonicalJson(one)).length + 1;
    const last = pieces.at(-1);
    if (last === undefined || bytes > room || last.length >= LIMITS.restatedEvents) {
      pieces.push([one]);
      room = maxBytes - bytes;
    } else {
      last.push(one);
      room -= bytes;
    }
  }
  return pieces;
};

/** The events that still stand, in the order in which they happened. */
export const standingAt = (room: RoomState, at: number): readonly RestatedEvent[] => {
  const standing: RestatedEvent[] = [];
  for (const { happening, stamp, person, doubtful } of room.timeline) {
    if (happening.type === "charterRestated" || happening.type === "restatementContinued") {
      for (const one of happening.restated) {
        const event = restating(one.event, room, at);
        if (event !== null) standing.push({ ...one, event });
      }
    } else if ("at" in happening && person !== undefined) {
      const event = restating(happening, room, at);
      if (event !== null) standing.push(restated(event, person, stamp.entry, doubtful));
    }
  }
  return [...standing, ...keptNotes(room)];
};

/** How many things stand otherwise after a restart than whoever was there before knew them. */
export interface RestatementGaps {
  /** What stood, and is in the archive alone. */
  readonly archived: number;
  /** What was restated, and did not stand so before. */
  readonly added: number;
}

/**
 * Holds what was restated against the room as it stood before: a restatement stands in one member's word, and those who
 * were there need not take it.
 */
export const restatementGaps = (before: RoomState, room: RoomState): RestatementGaps => {
  let at: number | undefined;
  const restated = new Set<string>();
  for (const { happening } of room.timeline) {
    if (happening.type !== "charterRestated" && happening.type !== "restatementContinued") continue;
    at ??= happening.at;
    for (const one of happening.restated) restated.add(canonicalJson(one));
  }
  if (at === undefined) return { archived: 0, added: 0 };
  const stood = standingAt(before, at).map(canonicalJson);
  const archived = stood.filter((one) => !restated.has(one)).length;
  return { archived, added: restated.size - (stood.length - archived) };
};

const restating = (event: RoomEvent, room: RoomState, at: number): RestatableEvent | null => {
  const how = RESTATING[event.type];
  // The table is keyed by the type, so this is the event's own; the compiler cannot follow that.
  return how === "archived"
    ? null
    : (how as (event: RoomEvent, room: RoomState, at: number) => RestatableEvent | null)(event, room, at);
};

const restated = (
  event: RestatableEvent,
  by: PersonId,
  entry: EntryHash,
  doubtful: boolean,
): RestatedEvent => ({ event, by, entry, ...(doubtful ? { doubtful } : {}) });

/** Notes leave no history: their last words are in the state alone. */
const keptNotes = (room: RoomState): readonly RestatedEvent[] =>
  [...room.notes.values()].flatMap((kept) => {
    if (kept.status === "discarded") return [];
    const { note, title, text, written, edited = written } = kept;
    const titled = title === undefined ? {} : { title };
    const event: RestatableEvent = { type: "noteWritten", at: edited.at, note, text, ...titled };
    return [restated(event, written.person, edited.entry, edited.doubtful)];
  });

/** Those that follow one another in the room as it is after the restart. */
const acceptedIn = (
  after: RoomState,
  bare: CharterRestated,
  standing: readonly RestatedEvent[],
  by: DeviceId,
): Result<readonly RestatedEvent[], Objection> => {
  const stamp = { by, sequence: after.sequence + 1, entry: after.head ?? NO_ENTRY };
  const opened = follow(after, bare, stamp);
  if (!opened.ok) return opened;
  const member = after.members.get(by);
  if (member === undefined) return refuse({ type: "NotAMember", device: by });
  const author: Author = { stamp, member, at: bare.at, doubtful: false };
  let room = opened.value;
  const accepted = standing.filter((one) => {
    const next = restoreOne(room, one, author, ruleFor);
    if (next.ok) room = next.value;
    return next.ok;
  });
  return ok(accepted);
};

const NO_ENTRY = "0".repeat(64) as EntryHash;
