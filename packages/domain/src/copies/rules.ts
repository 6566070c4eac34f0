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
};
