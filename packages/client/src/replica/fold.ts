import type { EpochKeySecret } from "@parley/crypto";
import {
  evolve,
  parseEvent,
  type RoomEvent,
  type RoomFact,
  type RoomState,
  refuseUnreadable,
  type Stamp,
  startRoom,
  type Unreadable,
} from "@parley/domain";
import type { Bytes } from "@parley/kernel";
import type { DeviceId, EpochChange, Rights, RoomId } from "@parley/protocol";

/** Everything that one room's entries, up to its head, amount to on this device. A value. */
export interface RoomFold {
  readonly room: RoomId;
  /** Null before the founding entry. */
  readonly rights: Rights | null;
  readonly state: RoomState;
  /** Epoch keys by epoch, as far as this device was given them. */
  readonly keys: ReadonlyMap<number, EpochKeySecret>;
  /** Every epoch's change without its wraps: what walking back from a key to the one before needs. */
  readonly epochs: ReadonlyMap<number, EpochChange>;
  /** The devices that signed the founding entry. */
  readonly founders: readonly DeviceId[];
}

/** One entry as it was understood: what is kept on the device, so that nothing need be opened twice. */
export type Happened = { readonly stamp: Stamp } & (
  | { readonly type: "facts"; readonly facts: readonly RoomFact[] }
  | { readonly type: "event"; readonly event: RoomEvent }
  | { readonly type: "unreadable"; readonly reason: Unreadable }
  /** Sealed before history was restarted, for somebody who came later: nothing refers to it. */
  | { readonly type: "archived" }
);

export const startFold = (room: RoomId): RoomFold => ({
  room,
  rights: null,
  state: startRoom(room),
  keys: new Map(),
  epochs: new Map(),
  founders: [],
});

/** Folds one entry into the state; refusals are recorded there, the same on every member's device. */
export const evolveHappened = (state: RoomState, happened: Happened): RoomState => {
  switch (happened.type) {
    case "facts":
      return happened.facts.reduce((folded, fact) => evolve(folded, fact, happened.stamp), state);
    case "event":
      return evolve(state, happened.event, happened.stamp);
    case "unreadable":
      return refuseUnreadable(state, happened.reason, happened.stamp);
    case "archived":
      return state;
  }
};

/** What an opened body says, or that it is no event of these rules. */
export const happenedFrom = (stamp: Stamp, plaintext: Bytes | null): Happened => {
  if (plaintext === null) return { stamp, type: "unreadable", reason: { type: "CannotOpen" } };
  const event = parseEvent(plaintext);
  return event.ok
    ? { stamp, type: "event", event: event.value }
    : { stamp, type: "unreadable", reason: { type: "CannotParse", error: event.error } };
};
