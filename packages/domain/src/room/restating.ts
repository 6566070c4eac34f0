import type { ItemId } from "../ids.ts";
import { livelinessOf } from "../items/liveliness.ts";
import type { RoomEventOf, RoomEventType } from "./event.ts";
import type { RoomState } from "./state.ts";

/** The event as a restart of history at `at` restates it, or null where nothing of it stands any more. */
type Restating<Type extends RoomEventType> = (
  event: RoomEventOf<Type>,
  room: RoomState,
  at: number,
) => RoomEventOf<Type> | null;

/**
 * What becomes of each type of event when history is restarted; a forgotten one fails to compile. `archived`: it stays
 * in the archive of those who were there. Anything else is said again in the restater's word, in its old order, and has
 * to pass the very rule that it passed at first. What needs the agreement of several sides is archived: one member's
 * word is no agreement, and what was agreed leaves the room as a signed export.
 */
export const RESTATING: { readonly [Type in RoomEventType]: Restating<Type> | "archived" } = {
  // Charter, parties and seats are restated as they stand, not as they came about.
  roomOpened: "archived",
  charterRestated: "archived",
  rulesRaised: "archived",
  partyAdded: "archived",
  partyRelabelled: "archived",
  personIntroduced: "archived",
  deviceBound: "archived",
  seatChanged: "archived",

  itemSaid: (event, room, at) => {
    if (!isLive(room, event.item, at)) return null;
    const { replyTo, ...said } = event;
    return replyTo === undefined || isLive(room, replyTo, at) ? event : said;
  },
  itemWithdrawn: "archived",
  permissionAsked: (event, room, at) => {
    const asked = room.items.get(event.item)?.asked;
    return isLive(room, event.item, at) && asked?.asked.at === event.at ? event : null;
  },
  permissionGiven: (event, room, at) => (isLive(room, event.item, at) ? event : null),
  permissionDeclined: "archived",
  messageDelivered: (event, room, at) => (isLive(room, event.message, at) ? event : null),
  messageAcknowledged: (event, room, at) => (isLive(room, event.message, at) ? event : null),
  conveyanceNoted: (event, room, at) => (isLive(room, event.item, at) ? event : null),
  conveyanceRegistered: (event, _room, at) => (livelinessOf(event, at) === "live" ? event : null),
  checkOverridden: "archived",
  messageNoted: "archived",
  minutesDrafted: "archived",
  minutesAgreed: "archived",
  minutesRivalled: "archived",
  noteWritten: (event) => event,
  noteEdited: "archived",
  noteDiscarded: "archived",
  exportProposed: "archived",
  exportAgreed: "archived",
  successorAnnounced: (event) => event,
  readThrough: "archived",
};

/** Whether what this id names, an item or a message, still stands. */
const isLive = (room: RoomState, id: ItemId, at: number): boolean => {
  const said = room.items.get(id) ?? room.messages.get(id);
  return said !== undefined && livelinessOf(said, at) === "live";
};
