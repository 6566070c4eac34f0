import type { Result } from "@parley/kernel";
import type { CheckNote } from "../conveyance/events.ts";
import type { DeviceId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import type { RoomEventOf } from "../room/event.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { type Plan, planOf, roomOfKind, type Step } from "./plan.ts";

/** Events in which a mediator's own words go out, apart from conveyances. */
export type OutgoingEvent = RoomEventOf<"itemSaid" | "minutesDrafted" | "minutesRivalled">;

/** A mediator's own words, with what the outgoing check found in them. */
export interface IntendedWords {
  readonly event: OutgoingEvent;
  readonly findings: readonly CheckNote[];
  readonly reason?: string;
  readonly by: DeviceId;
}

/** The words; where anything was found, also the reason for going on, noted to the team. */
export const planOutgoing = (
  { destination, team }: { readonly destination: RoomState; readonly team: RoomState },
  { event, findings, reason, by }: IntendedWords,
): Result<Plan, Objection> => {
  const said: Step = { room: destination, event };
  if (findings.length === 0) return planOf([said], by);
  if (reason === undefined) return refuse({ type: "ReasonNeeded", findings: findings.length });
  const kind = roomOfKind(team, ["team"]);
  if (!kind.ok) return kind;
  const where = { room: destination.room, sent: event.type === "itemSaid" ? event.item : event.minutes };
  const overridden: Step = {
    room: team,
    event: { type: "checkOverridden", at: event.at, destination: where, findings, reason },
  };
  return planOf([said, overridden], by);
};
