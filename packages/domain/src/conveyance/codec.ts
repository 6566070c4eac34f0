import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, list, literal, optional, record, union } from "../schema/schema.ts";
import {
  attribution,
  conveyanceId,
  entryHash,
  form,
  itemId,
  label,
  moment,
  partyId,
  reason,
  recordEntryId,
  roomId,
  terms,
  words,
} from "../schema/words.ts";
import type {
  CheckNote,
  CheckOverridden,
  ConveyanceAuthority,
  ConveyanceEvent,
  ConveyanceNoted,
  ConveyanceRegistered,
  MessageNoted,
  ToldToSource,
} from "./events.ts";

const toldToSource = union<ToldToSource>({
  thatConveyed: record<Extract<ToldToSource, { type: "thatConveyed" }>>({ type: literal("thatConveyed") }),
  exactWords: record<Extract<ToldToSource, { type: "exactWords" }>>({
    type: literal("exactWords"),
    wording: words,
    attribution,
    to: label,
  }),
});

const authority = union<ConveyanceAuthority>({
  terms: record<Extract<ConveyanceAuthority, { type: "terms" }>>({ type: literal("terms"), terms }),
  permission: record<Extract<ConveyanceAuthority, { type: "permission" }>>({
    type: literal("permission"),
    terms,
    entry: entryHash,
  }),
});

const source = record<ConveyanceRegistered["source"]>({ room: roomId, item: itemId });

export const findings = list(
  record<CheckNote>({
    kind: choice("number", "name", "phrase"),
    words,
    source: record<CheckNote["source"]>({
      room: roomId,
      item: optional(itemId),
      entry: optional(recordEntryId),
    }),
  }),
  LIMITS.findings,
);

export const conveyanceSchemas: EventSchemas<ConveyanceEvent> = {
  conveyanceNoted: record<ConveyanceNoted>({
    type: literal("conveyanceNoted"),
    at: moment,
    item: itemId,
    told: toldToSource,
  }),
  conveyanceRegistered: record<ConveyanceRegistered>({
    type: literal("conveyanceRegistered"),
    at: moment,
    conveyance: conveyanceId,
    source,
    destination: record<ConveyanceRegistered["destination"]>({ room: roomId, message: itemId }),
    form,
    wording: words,
    attribution,
    expiresAt: optional(moment),
    authority,
    findings,
    reason: optional(reason),
  }),
  messageNoted: record<MessageNoted>({
    type: literal("messageNoted"),
    at: moment,
    note: itemId,
    party: optional(partyId),
    to: label,
    wording: optional(words),
  }),
  checkOverridden: record<CheckOverridden>({
    type: literal("checkOverridden"),
    at: moment,
    destination: record<CheckOverridden["destination"]>({ room: roomId, sent: itemId }),
    findings,
    reason,
  }),
};
