import type { RoomEventType } from "./event.ts";
import { ROOM_KINDS, type RoomKind } from "./kind.ts";

const shared = ROOM_KINDS.filter((kind) => kind !== "notebook");
const acrossSides = ["caucus", "common", "committee"] as const satisfies readonly RoomKind[];
const ofOneSide = ["notebook", "delegation", "team"] as const satisfies readonly RoomKind[];

/** In which kinds of room each event has a place; a forgotten event fails to compile. */
export const KINDS_BY_EVENT: { readonly [Type in RoomEventType]: readonly RoomKind[] } = {
  roomOpened: ROOM_KINDS,
  charterRestated: ROOM_KINDS,
  rulesRaised: ROOM_KINDS,
  partyAdded: ROOM_KINDS,
  partyRelabelled: ROOM_KINDS,
  personIntroduced: shared,
  deviceBound: ROOM_KINDS,
  seatChanged: ROOM_KINDS,
  itemSaid: shared,
  itemWithdrawn: shared,
  permissionAsked: ["caucus", "committee"],
  permissionGiven: ["caucus", "committee"],
  permissionDeclined: ["caucus", "committee"],
  messageDelivered: acrossSides,
  messageAcknowledged: acrossSides,
  conveyanceNoted: acrossSides,
  conveyanceRegistered: ["team"],
  checkOverridden: ["team"],
  messageNoted: ["coMediators"],
  minutesDrafted: shared,
  minutesAgreed: shared,
  minutesRivalled: shared,
  noteWritten: ofOneSide,
  noteEdited: ofOneSide,
  noteDiscarded: ofOneSide,
  exportProposed: shared,
  exportAgreed: shared,
  successorAnnounced: ROOM_KINDS,
  readThrough: shared,
};
