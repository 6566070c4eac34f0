import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record } from "../schema/schema.ts";
import { itemId, moment, reason } from "../schema/words.ts";
import type { ExportAgreed, ExportEvent, ExportProposed } from "./events.ts";

export const exportSchemas: EventSchemas<ExportEvent> = {
  exportProposed: record<ExportProposed>({
    type: literal("exportProposed"),
    at: moment,
    export: itemId,
    reason: optional(reason),
  }),
  exportAgreed: record<ExportAgreed>({ type: literal("exportAgreed"), at: moment, export: itemId }),
};
