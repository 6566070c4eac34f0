import { err, ok, type Result, textToUtf8, utf8ToText } from "@parley/kernel";
import { accessSchemas } from "../access/codec.ts";
import { announcementSchemas } from "../announcements/codec.ts";
import { charterSchemas } from "../charter/codec.ts";
import type { RestatableEvent } from "../charter/events.ts";
import { commitmentSchemas } from "../commitments/codec.ts";
import { conveyanceSchemas } from "../conveyance/codec.ts";
import { copySchemas } from "../copies/codec.ts";
import { exchangeSchemas } from "../exchange/codec.ts";
import { exportSchemas } from "../exports/codec.ts";
import { incidentSchemas } from "../incidents/codec.ts";
import { issueSchemas } from "../issues/codec.ts";
import { itemSchemas } from "../items/codec.ts";
import { LIMITS } from "../limits.ts";
import { listSchemas } from "../lists/codec.ts";
import { messageSchemas } from "../messages/codec.ts";
import { minutesSchemas } from "../minutes/codec.ts";
import { noteSchemas } from "../notes/codec.ts";
import { peopleSchemas } from "../people/codec.ts";
import { permissionSchemas } from "../permissions/codec.ts";
import { positionSchemas } from "../positions/codec.ts";
import { preferenceSchemas } from "../preferences/codec.ts";
import { presentingSchemas } from "../presenting/codec.ts";
import { receiptSchemas } from "../receipts/codec.ts";
import { recordSchemas } from "../record/codec.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { type Problem, union } from "../schema/schema.ts";
import { stepSchemas } from "../steps/codec.ts";
import type { RoomEvent, RoomEventType } from "./event.ts";
import { RESTATING } from "./restating.ts";
import { upcast } from "./upcast.ts";

/** Why bytes are not an event. */
export type EventParseError =
  | { readonly type: "TooLarge"; readonly bytes: number; readonly cap: number }
  | { readonly type: "NotUtf8" }
  | { readonly type: "NotJson" }
  | { readonly type: "WrongShape"; readonly where: string; readonly problem: Problem }
  | { readonly type: "NotCanonical" };

const SCHEMAS: EventSchemas<RoomEvent> = {
  ...accessSchemas,
  ...announcementSchemas,
  ...charterSchemas({ read: (input) => restatable.read(input) }),
  ...commitmentSchemas,
  ...conveyanceSchemas,
  ...copySchemas,
  ...exchangeSchemas,
  ...exportSchemas,
  ...incidentSchemas,
  ...issueSchemas,
  ...itemSchemas,
  ...listSchemas,
  ...messageSchemas,
  ...minutesSchemas,
  ...noteSchemas,
  ...peopleSchemas,
  ...permissionSchemas,
  ...positionSchemas,
  ...preferenceSchemas,
  ...presentingSchemas,
  ...receiptSchemas,
  ...recordSchemas,
  ...stepSchemas,
};

const roomEvent = union<RoomEvent>(SCHEMAS);

/** Every type of event that this build reads, sorted. */
export const EVENT_TYPES: readonly string[] = Object.keys(SCHEMAS).toSorted();

/** Only what a restart restates may stand inside another event, so that nothing nests twice. */
const restatable = union<RestatableEvent>(
  // The table decides which types are left; the compiler cannot follow that.
  Object.fromEntries(
    Object.entries(SCHEMAS).filter(([type]) => RESTATING[type as RoomEventType] !== "archived"),
  ) as EventSchemas<RestatableEvent>,
);

/** The one encoding of an event: canonical JSON in UTF-8. */
export const encodeEvent = (event: RoomEvent): Uint8Array<ArrayBuffer> => textToUtf8(canonicalJson(event));

/**
 * The event in these bytes. Refuses an unknown type or key, a missing key, a wrong shape, anything over a
 * cap of `LIMITS`, and any spelling but the one that `encodeEvent` writes. A form of earlier builds is brought into
 * today's.
 */
export const parseEvent = (bytes: Uint8Array): Result<RoomEvent, EventParseError> => {
  if (bytes.length > LIMITS.eventBytes)
    return err({ type: "TooLarge", bytes: bytes.length, cap: LIMITS.eventBytes });
  const text = utf8ToText(bytes);
  if (!text.ok) return err({ type: "NotUtf8" });
  const plain = parseJson(text.value);
  if (!plain.ok) return err({ type: "NotJson" });
  const event = roomEvent.read(upcast(plain.value));
  if (!event.ok) return err({ type: "WrongShape", ...event.error });
  // As text: well-formed UTF-8 and its text have one another as their only counterpart, and nothing is encoded again.
  return canonicalJson(plain.value) === text.value ? event : err({ type: "NotCanonical" });
};

/** Holds an event that was built, not parsed, against the same closed schema. */
export const checkEvent = (event: RoomEvent): Result<RoomEvent, EventParseError> => {
  const read = roomEvent.read(event);
  return read.ok ? read : err({ type: "WrongShape", ...read.error });
};

const parseJson = (text: string): Result<unknown, "NotJson"> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err("NotJson");
  }
};
