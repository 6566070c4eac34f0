import { ok } from "@parley/kernel";
import { authorityFor, mayConvey } from "../permissions/allowance.ts";
import { byMediator, type Rules, refuse } from "../room/follow.ts";
import type { ConveyanceEvent } from "./events.ts";

export const conveyanceRules: Rules<ConveyanceEvent> = {
  conveyanceNoted: byMediator((room, { item: id, told, at }, speaker) => {
    const item = room.items.get(id);
    if (item === undefined) return refuse({ type: "Unknown", what: "item", id });
    const agreed = room.charter?.sourceSees ?? "nothing";
    if (agreed === "nothing") return refuse({ type: "SourceNotToBeTold" });
    if (told.type !== agreed) return refuse({ type: "ToldOtherwiseThanAgreed" });
    const permitted =
      told.type === "exactWords"
        ? authorityFor(item, at, told.wording, told.attribution.type)
        : mayConvey(item, at);
    if (!permitted.ok) return permitted;
    const conveyed = [...item.conveyed, { told, noted: speaker.authorship }];
    return ok({ ...room, items: room.items.with(id, { ...item, conveyed }) });
  }),
  conveyanceRegistered: byMediator((room, event, speaker) => {
    const { type: _, at: __, ...entry } = event;
    if (room.register.has(entry.conveyance))
      return refuse({ type: "Repeated", what: "conveyance", id: entry.conveyance });
    if (entry.source.room === entry.destination.room)
      return refuse({ type: "SameRoom", room: entry.source.room });
    if (entry.findings.length > 0 && entry.reason === undefined)
      return refuse({ type: "ReasonNeeded", findings: entry.findings.length });
    const registered = { ...entry, registered: speaker.authorship };
    return ok({ ...room, register: room.register.with(entry.conveyance, registered) });
  }),
  messageNoted: byMediator((room, event, speaker) => {
    const { type: _, at: __, ...entry } = event;
    if (room.notedMessages.has(entry.note)) return refuse({ type: "Repeated", what: "note", id: entry.note });
    const noted = { ...entry, noted: speaker.authorship };
    return ok({ ...room, notedMessages: room.notedMessages.with(entry.note, noted) });
  }),
  checkOverridden: byMediator((room, event, speaker) => {
    const { type: _, at: __, ...entry } = event;
    return ok({ ...room, overrides: room.overrides.appended({ ...entry, overridden: speaker.authorship }) });
  }),
};
