import {
  parseCommitmentId,
  parseConveyanceId,
  parseDeviceId,
  parseDigest,
  parseEntryHash,
  parseExchangeId,
  parseIncidentId,
  parseIssueId,
  parseItemId,
  parseMediationId,
  parseMinutesId,
  parseNameListId,
  parseOptionId,
  parsePackageId,
  parsePartyId,
  parsePersonId,
  parsePlacingId,
  parsePreferenceId,
  parsePresentationId,
  parseRecordEntryId,
  parseReportId,
  parseRoomId,
  parseRuleId,
} from "../ids.ts";
import { FORMS, TERMS } from "../items/terms.ts";
import { LIMITS } from "../limits.ts";
import type { Attribution } from "../messages/attribution.ts";
import { choice, decimal, id, integer, line, literal, record, type Schema, text, union } from "./schema.ts";

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
export const issueId = id(parseIssueId);
export const optionId = id(parseOptionId);
export const presentationId = id(parsePresentationId);
export const placingId = id(parsePlacingId);
export const reportId = id(parseReportId);
export const recordEntryId = id(parseRecordEntryId);
export const preferenceId = id(parsePreferenceId);
export const ruleId = id(parseRuleId);
export const packageId = id(parsePackageId);
export const digest = id(parseDigest);
export const exchangeId = id(parseExchangeId);
export const nameListId = id(parseNameListId);
export const commitmentId = id(parseCommitmentId);
export const incidentId = id(parseIncidentId);

/** Milliseconds since 1970, up to the year 9999. */
export const moment = integer(0, 253_402_300_799_999);
/** An amount, a share, a count as somebody named it. */
export const amount = decimal(-1e15, 1e15);
export const form = choice(...FORMS);
export const terms = choice(...TERMS);
export const label = line(LIMITS.line);
export const words = text(LIMITS.text);
export const longWords = text(LIMITS.longText);
export const reason = text(LIMITS.reason);
export const code = line(LIMITS.code);
export const deed = text(LIMITS.deed);
export const quantity = integer(0, LIMITS.quantity);
/** A length of time in milliseconds. */
export const duration = integer(0, LIMITS.durationMs);

export const attribution: Schema<Attribution> = union<Attribution>({
  none: record<{ readonly type: "none" }>({ type: literal("none") }),
  party: record<{ readonly type: "party"; readonly label: string }>({ type: literal("party"), label }),
  mediatorsIdea: record<{ readonly type: "mediatorsIdea" }>({ type: literal("mediatorsIdea") }),
});
