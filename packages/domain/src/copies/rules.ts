import { ok } from "@parley/kernel";
import { byMediator, type Rules, refuse } from "../room/follow.ts";
import type { CopyEvent } from "./events.ts";
import { copyKey } from "./state.ts";

export const copyRules: Rules<CopyEvent> = {
  copyFollowed: byMediator((room, { of, master, copy, recorded, shown, ids }) => {
    if (copy.room === room.room) return refuse({ type: "SameRoom", room: room.room });
    const key = copyKey(copy.room, copy.id);
    const known = room.followed.get(key);
    // What a copy is a copy of never changes.
    if (known !== undefined && (known.of !== of || known.master !== master))
      return refuse({ type: "Repeated", what: of, id: copy.id });
    return ok({
      ...room,
      followed: room.followed.with(key, {
        ...{ of, master, copy },
        recorded: new Set([...(known?.recorded ?? []), ...recorded]),
        shown: new Set([...(known?.shown ?? []), ...shown]),
        ids: [...(known?.ids ?? []), ...ids],
      }),
    });
  }),
  accessCopied: byMediator((room, { room: there, ids }) => {
    if (there === room.room) return refuse({ type: "SameRoom", room: there });
    const before = room.accessCopies.get(there) ?? [];
    for (const { master, copy } of ids) {
      if (!room.accessAgreements.has(master) && !room.accessReports.has(master))
        return refuse({ type: "Unknown", what: "accessReport", id: master });
      // What stands for what never changes.
      if (before.some((known) => known.master === master || known.copy === copy))
        return refuse({ type: "Repeated", what: "accessReport", id: copy });
    }
    return ok({ ...room, accessCopies: room.accessCopies.with(there, [...before, ...ids]) });
  }),
};
