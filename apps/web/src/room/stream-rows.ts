import type { DeviceId, ItemId, MinutesId, Moment, RoomState } from "@parley/domain";
import { personOf } from "@parley/domain";
import type { Spot } from "../app/routes.ts";

/** One row of the conversation. Keys stay the same while the room grows. */
export type Row = { readonly key: string; readonly sequence: number } & (
  | { readonly type: "day"; readonly at: number }
  | { readonly type: "new" }
  | { readonly type: "item" | "message"; readonly id: ItemId; readonly moment: Moment }
  | { readonly type: "minutes"; readonly minutes: MinutesId; readonly moment: Moment }
  | { readonly type: "export"; readonly export: ItemId; readonly moment: Moment }
  | { readonly type: "notice"; readonly moment: Moment }
);

/** Happenings that stand on what they belong to, or that only the log needs. */
const SILENT: ReadonlySet<Moment["happening"]["type"]> = new Set([
  "founded",
  "readThrough",
  // Whose a device is stands in the line that admitted it.
  "deviceBound",
  "noteWritten",
  "noteEdited",
  "noteDiscarded",
  // Work on the list of issues and on the table is seen there.
  "issueRenamed",
  "issueRedefined",
  "issueMoved",
  "optionAdded",
  "optionRenamed",
  "optionMoved",
  "optionRemoved",
  "placingRestored",
  "conditionConfirmed",
  "conditionDismissed",
  "conditionReopened",
]);

/**
 * The conversation, oldest first: days, what was said and delivered, minutes, and everything that happened to the room.
 * `lastRead` is where this person had read to when the room was opened; what others did after it is new.
 */
export const rowsOf = (room: RoomState, device: Moment["stamp"]["by"], lastRead: number): readonly Row[] => {
  const rows: Row[] = [];
  const me = personOf(room, device)?.person;
  const seen = new Set<ItemId>();
  const introduced = introducedIn(room);
  let day = "";
  let isNewShown = lastRead < 0;
  for (const moment of room.timeline) {
    const { happening, stamp } = moment;
    if (SILENT.has(happening.type) || isInnerFact(moment, introduced)) continue;
    if (standsAbove(moment, rows.at(-1))) continue;
    if ("at" in happening) {
      const today = new Date(happening.at).toDateString();
      if (today !== day)
        rows.push({ type: "day", key: `day ${stamp.sequence}`, sequence: stamp.sequence, at: happening.at });
      day = today;
    }
    const isMine = stamp.by === device || (me !== undefined && moment.person === me);
    if (!isNewShown && stamp.sequence > lastRead && !isMine) {
      rows.push({ type: "new", key: "new", sequence: stamp.sequence });
      isNewShown = true;
    }
    rows.push(...rowsFrom(moment, seen));
  }
  return rows;
};

/** What becomes of words that are the last above stands beneath them already. */
const standsAbove = ({ happening }: Moment, above: Row | undefined): boolean => {
  if (above === undefined || happening.type === "itemSaid" || happening.type === "messageDelivered")
    return false;
  if (above.type === "item") return "item" in happening && happening.item === above.id;
  if (above.type === "message") return "message" in happening && happening.message === above.id;
  return (
    above.type === "minutes" && happening.type === "minutesAgreed" && happening.minutes === above.minutes
  );
};

/** A key that changes because somebody came or went, and a device that came with its person, are told with that. */
const isInnerFact = ({ happening }: Moment, introduced: ReadonlySet<DeviceId>): boolean =>
  (happening.type === "epochBegan" && happening.history === "continued") ||
  (happening.type === "deviceAdmitted" && introduced.has(happening.device));

/** The devices with which people were introduced; any other that comes in is told by itself. */
const introducedIn = (room: RoomState): ReadonlySet<DeviceId> => {
  const devices = new Set<DeviceId>();
  for (const { happening } of room.timeline)
    if (happening.type === "personIntroduced") for (const device of happening.devices) devices.add(device);
  return devices;
};

const rowsFrom = (moment: Moment, seen: Set<ItemId>): readonly Row[] => {
  const { happening, stamp } = moment;
  const place = { key: `${stamp.sequence}`, sequence: stamp.sequence, moment };
  switch (happening.type) {
    case "itemSaid":
      seen.add(happening.item);
      return [{ type: "item", id: happening.item, ...place }];
    case "messageDelivered":
      seen.add(happening.message);
      return [{ type: "message", id: happening.message, ...place }];
    case "minutesDrafted":
    case "minutesRivalled":
      return [{ type: "minutes", minutes: happening.minutes, ...place }];
    case "exportProposed":
      return [{ type: "export", export: happening.export, ...place }];
    case "charterRestated":
      return [{ type: "notice", ...place }, ...restatedRows(moment, seen)];
    case "restatementContinued":
      return restatedRows(moment, seen);
    default:
      return [{ type: "notice", ...place }];
  }
};

/** What a newcomer gets instead of the past; whoever was there reads it where it was said. */
const restatedRows = (moment: Moment, seen: ReadonlySet<ItemId>): readonly Row[] => {
  const { happening, stamp } = moment;
  if (happening.type !== "charterRestated" && happening.type !== "restatementContinued") return [];
  const { sequence } = stamp;
  return happening.restated.flatMap(({ event }): readonly Row[] => {
    if (event.type === "itemSaid" && !seen.has(event.item))
      return [{ type: "item", key: `restated ${event.item}`, sequence, id: event.item, moment }];
    if (event.type === "messageDelivered" && !seen.has(event.message))
      return [{ type: "message", key: `restated ${event.message}`, sequence, id: event.message, moment }];
    return [];
  });
};

/** The row in which an item, a message or a text of minutes stands. */
export const rowIndexOf = (rows: readonly Row[], id: string): number =>
  rows.findIndex(
    (row) =>
      ((row.type === "item" || row.type === "message") && row.id === id) ||
      (row.type === "minutes" && row.minutes === id) ||
      (row.type === "export" && row.export === id),
  );

/** The row to which a spot leads: that of these words, or the last that stands at or before the entry. */
export const rowIndexAt = (rows: readonly Row[], at: Spot): number =>
  typeof at === "string"
    ? rowIndexOf(rows, at)
    : rows.findLastIndex(({ type, sequence }) => type !== "day" && type !== "new" && sequence <= at);
