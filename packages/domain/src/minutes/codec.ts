import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record } from "../schema/schema.ts";
import { entryHash, label, longWords, minutesId, moment } from "../schema/words.ts";
import type { MinutesAgreed, MinutesDrafted, MinutesEvent, MinutesRivalled } from "./events.ts";

export const minutesSchemas: EventSchemas<MinutesEvent> = {
  minutesDrafted: record<MinutesDrafted>({
    type: literal("minutesDrafted"),
    at: moment,
    minutes: minutesId,
    title: label,
    text: longWords,
  }),
  minutesAgreed: record<MinutesAgreed>({
    type: literal("minutesAgreed"),
    at: moment,
    minutes: minutesId,
    draft: optional(entryHash),
  }),
  minutesRivalled: record<MinutesRivalled>({
    type: literal("minutesRivalled"),
    at: moment,
    minutes: minutesId,
    against: minutesId,
    title: label,
    text: longWords,
  }),
};
