import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record } from "../schema/schema.ts";
import { itemId, label, longWords, moment } from "../schema/words.ts";
import type { NoteDiscarded, NoteEdited, NoteEvent, NoteWritten } from "./events.ts";

const note = { at: moment, note: itemId, title: optional(label), text: longWords };

export const noteSchemas: EventSchemas<NoteEvent> = {
  noteWritten: record<NoteWritten>({ type: literal("noteWritten"), ...note }),
  noteEdited: record<NoteEdited>({ type: literal("noteEdited"), ...note }),
  noteDiscarded: record<NoteDiscarded>({ type: literal("noteDiscarded"), at: moment, note: itemId }),
};
