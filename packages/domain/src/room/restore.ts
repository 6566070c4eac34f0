import { ok } from "@parley/kernel";
import type { CharterRestated, RestatedEvent } from "../charter/events.ts";
import type { RoomEvent } from "./event.ts";
import { type Author, type Followed, type Rule, refuse } from "./follow.ts";
import { KINDS_BY_EVENT } from "./kinds-by-event.ts";
import type { RoomState } from "./state.ts";

/** What still stood before the restart, each event by its own rule, in the name of whoever said it. */
export const restore = (
  room: RoomState,
  { restated }: Pick<CharterRestated, "restated">,
  author: Author,
  rule: Rule<RoomEvent>,
): Followed => {
  let state = room;
  for (const one of restated) {
    const next = restoreOne(state, one, author, rule);
    if (!next.ok) return next;
    state = next.value;
  }
  return ok(state);
};

/** The same for one event: its author may have left, and their devices with them. */
export const restoreOne = (
  room: RoomState,
  { event, by, entry, doubtful }: RestatedEvent,
  author: Author,
  rule: Rule<RoomEvent>,
): Followed => {
  const { stamp, member } = author;
  const restatedBy = room.members.get(member.device)?.person;
  if (restatedBy === undefined) return refuse({ type: "NotIntroduced", device: member.device });
  const speaker = room.people.get(by);
  if (speaker === undefined) return refuse({ type: "Unknown", what: "person", id: by });
  if (room.kind !== undefined && !KINDS_BY_EVENT[event.type].includes(room.kind))
    return refuse({ type: "NotForThisKind", event: event.type, kind: room.kind });
  return rule(room, event, {
    stamp: { ...stamp, entry },
    member: { ...member, group: speaker.group },
    at: event.at,
    doubtful: doubtful === true,
    restated: { speaker, by: restatedBy },
  });
};
