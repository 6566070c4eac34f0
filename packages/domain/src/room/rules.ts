import { accessRules } from "../access/rules.ts";
import { announcementRules } from "../announcements/rules.ts";
import { charterRules } from "../charter/rules.ts";
import { commitmentRules } from "../commitments/rules.ts";
import { conveyanceRules } from "../conveyance/rules.ts";
import { copyRules } from "../copies/rules.ts";
import { exchangeRules } from "../exchange/rules.ts";
import { exportRules } from "../exports/rules.ts";
import { incidentRules } from "../incidents/rules.ts";
import { issueRules } from "../issues/rules.ts";
import { itemRules } from "../items/rules.ts";
import { listRules } from "../lists/rules.ts";
import { messageRules } from "../messages/rules.ts";
import { minutesRules } from "../minutes/rules.ts";
import { noteRules } from "../notes/rules.ts";
import { peopleRules } from "../people/rules.ts";
import { permissionRules } from "../permissions/rules.ts";
import { positionRules } from "../positions/rules.ts";
import { preferenceRules } from "../preferences/rules.ts";
import { presentingRules } from "../presenting/rules.ts";
import { receiptRules } from "../receipts/rules.ts";
import { recordRules } from "../record/rules.ts";
import { stepRules } from "../steps/rules.ts";
import type { RoomEvent } from "./event.ts";
import { type Author, type Followed, type Rule, type Rules, refuse } from "./follow.ts";
import { KINDS_BY_EVENT } from "./kinds-by-event.ts";
import { restore } from "./restore.ts";
import type { Stamp } from "./stamp.ts";
import type { RoomState } from "./state.ts";

const RULES: Rules<RoomEvent> = {
  ...accessRules,
  ...announcementRules,
  ...charterRules,
  ...commitmentRules,
  ...conveyanceRules,
  ...copyRules,
  ...exchangeRules,
  ...exportRules,
  ...incidentRules,
  ...issueRules,
  ...itemRules,
  ...listRules,
  ...messageRules,
  ...minutesRules,
  ...noteRules,
  ...peopleRules,
  ...permissionRules,
  ...positionRules,
  ...preferenceRules,
  ...presentingRules,
  ...receiptRules,
  ...recordRules,
  ...stepRules,
};

/** What `decide` and `evolve` both ask: the state's content after the event, or why it may not happen. */
export const follow = (room: RoomState, event: RoomEvent, stamp: Stamp): Followed => {
  if (room.stopped !== undefined) return refuse({ type: "Stopped", why: room.stopped });
  if (stamp.sequence <= room.sequence)
    return refuse({ type: "OutOfOrder", sequence: stamp.sequence, last: room.sequence });
  const member = room.members.get(stamp.by);
  if (room.phase === "new") return refuse({ type: "NotFounded" });
  if (member === undefined) return refuse({ type: "NotAMember", device: stamp.by });
  if (member.removedAt !== undefined) return refuse({ type: "Removed", device: stamp.by });
  if (!member.writer) return refuse({ type: "NotAWriter", device: stamp.by });
  const opens = event.type === "roomOpened" || event.type === "charterRestated";
  if (room.phase !== "open" && !opens) return refuse({ type: "NotOpened" });
  if (room.kind !== undefined && !KINDS_BY_EVENT[event.type].includes(room.kind))
    return refuse({ type: "NotForThisKind", event: event.type, kind: room.kind });
  const doubtful = runsBackwards(room, event);
  const author: Author = { stamp, member, at: event.at, doubtful };
  const next = ruleFor(room, event, author);
  const restates = event.type === "charterRestated" || event.type === "restatementContinued";
  return next.ok && restates ? restore(next.value, event, author, ruleFor) : next;
};

/** The rule of the event's own type. */
export const ruleFor: Rule<RoomEvent> = (room, event, author) =>
  // The table is keyed by the type, so the rule is the event's own; the compiler cannot follow that.
  (RULES[event.type] as Rule<RoomEvent>)(room, event, author);

/** Whether the author's clock stood before that of the event before it. */
export const runsBackwards = (room: RoomState, event: RoomEvent): boolean =>
  room.lastAt !== undefined && event.at < room.lastAt;
