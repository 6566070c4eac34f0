import type { EventSchemas } from "../schema/event-schemas.ts";
import { integer, literal, record } from "../schema/schema.ts";
import { moment } from "../schema/words.ts";
import type { ReadThrough, ReceiptEvent } from "./events.ts";

export const receiptSchemas: EventSchemas<ReceiptEvent> = {
  readThrough: record<ReadThrough>({ type: literal("readThrough"), at: moment, sequence: integer(0) }),
};
