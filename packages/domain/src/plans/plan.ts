import { ok, type Result } from "@parley/kernel";
import type { DeviceId, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { isMediator } from "../people/state.ts";
import type { RoomEvent } from "../room/event.ts";
import { decide } from "../room/evolve.ts";
import { refuse } from "../room/follow.ts";
import type { RoomKind } from "../room/kind.ts";
import type { RoomState } from "../room/state.ts";

/** One event for one room. A plan's steps are appended together, all or nothing. */
export interface PlannedEvent {
  readonly room: RoomId;
  readonly event: RoomEvent;
}

export type Plan = readonly PlannedEvent[];

/** One step in a room whose state is at hand. */
export interface Step {
  readonly room: RoomState;
  readonly event: RoomEvent;
}

/** The plan, if every room's own rules let its step through; otherwise the first objection. */
export const planOf = (steps: readonly Step[], by: DeviceId): Result<Plan, Objection> => {
  const plan: PlannedEvent[] = [];
  for (const { room, event } of steps) {
    const decided = decide(room, event, by);
    if (!decided.ok) return decided;
    plan.push({ room: room.room, event: decided.value });
  }
  return ok(plan);
};

/** The room, where it is open and of one of these kinds. */
export const roomOfKind = (room: RoomState, expected: readonly RoomKind[]): Result<RoomState, Objection> => {
  if (room.stopped !== undefined) return refuse({ type: "Stopped", why: room.stopped });
  if (room.kind === undefined) return refuse({ type: "NotOpened" });
  return expected.includes(room.kind)
    ? ok(room)
    : refuse({ type: "WrongRoomKind", kind: room.kind, expected });
};

/** The room, where the device is in it and is a mediator's. */
export const mediatedBy = (
  room: RoomState,
  by: DeviceId,
  absent: Objection,
): Result<RoomState, Objection> => {
  const member = room.members.get(by);
  if (member === undefined || member.removedAt !== undefined) return refuse(absent);
  return isMediator(room, by) ? ok(room) : refuse({ type: "NotAMediator" });
};
