import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record, truth } from "../schema/schema.ts";
import { itemId, moment, reason, terms, words } from "../schema/words.ts";
import type { PermissionAsked, PermissionDeclined, PermissionEvent, PermissionGiven } from "./events.ts";

export const permissionSchemas: EventSchemas<PermissionEvent> = {
  permissionAsked: record<PermissionAsked>({
    type: literal("permissionAsked"),
    at: moment,
    item: itemId,
    terms,
    asMediatorsIdea: truth,
    wording: optional(words),
    reason: optional(reason),
  }),
  permissionGiven: record<PermissionGiven>({
    type: literal("permissionGiven"),
    at: moment,
    item: itemId,
    terms,
    asMediatorsIdea: truth,
    wording: optional(words),
  }),
  permissionDeclined: record<PermissionDeclined>({
    type: literal("permissionDeclined"),
    at: moment,
    item: itemId,
    reason: optional(reason),
  }),
};
