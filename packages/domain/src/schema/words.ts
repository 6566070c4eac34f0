import {
  parseConveyanceId,
  parseDeviceId,
  parseEntryHash,
  parseItemId,
  parseMediationId,
  parseMinutesId,
  parsePartyId,
  parsePersonId,
  parseRoomId,
} from "../ids.ts";
import { FORMS, TERMS } from "../items/terms.ts";
import { LIMITS } from "../limits.ts";
import type { Attribution } from "../messages/attribution.ts";
import { choice, id, integer, line, literal, record, type Schema, text, union } from "./schema.ts";

/** Schemas of the words that several aggregates share. */
export const roomId = id(parseRoomId);
export const deviceId = id(parseDeviceId);
export const entryHash = id(parseEntryHash);
export const personId = id(parsePersonId);
export const partyId = id(parsePartyId);
export const mediationId = id(parseMediationId);
export const itemId = id(parseItemId);
export const conveyanceId = id(parseConveyanceId);
export const minutesId = id(parseMinutesId);

/** Milliseconds since 1970, up to the year 9999. */
export const moment = integer(0, 253_402_300_799_999);
export const form = choice(...FORMS);
export const terms = choice(...TERMS);
export const label = line(LIMITS.line);
export const words = text(LIMITS.text);
export const longWords = text(LIMITS.longText);
export const reason = text(LIMITS.reason);

export const attribution: Schema<Attribution> = union<Attribution>({
  none: record<{ readonly type: "none" }>({ type: literal("none") }),
  party: record<{ readonly type: "party"; readonly label: string }>({ type: literal("party"), label }),
  mediatorsIdea: record<{ readonly type: "mediatorsIdea" }>({ type: literal("mediatorsIdea") }),
});
