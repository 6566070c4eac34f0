import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, record } from "../schema/schema.ts";
import { moment, reason, roomId } from "../schema/words.ts";
import type { AnnouncementEvent, SuccessorAnnounced } from "./events.ts";

export const announcementSchemas: EventSchemas<AnnouncementEvent> = {
  successorAnnounced: record<SuccessorAnnounced>({
    type: literal("successorAnnounced"),
    at: moment,
    room: roomId,
    reason,
  }),
};
