import { ok } from "@parley/kernel";
import { byPerson, type Rules, refuse } from "../room/follow.ts";
import type { AnnouncementEvent } from "./events.ts";

export const announcementRules: Rules<AnnouncementEvent> = {
  successorAnnounced: byPerson((state, { room, reason }, speaker) => {
    if (!speaker.member.signer) return refuse({ type: "NotASigner", device: speaker.member.device });
    if (room === state.room) return refuse({ type: "SameRoom", room });
    const announced = { type: "successor" as const, room, reason, announced: speaker.authorship };
    return ok({ ...state, announcements: state.announcements.appended(announced) });
  }),
};
