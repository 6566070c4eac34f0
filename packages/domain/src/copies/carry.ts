import { ok, type Result } from "@parley/kernel";
import type { EntryHash, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import type { ActAt } from "./acts.ts";
import { type Draft, type DrawId, NOT_DRAWN } from "./draft.ts";
import type { CopyFollowed, PairOfIds } from "./events.ts";
import type { FollowedCopy } from "./state.ts";
import { type Translation, translated } from "./translate.ts";

/** An act that does not fit where it was to go, and stays where it was done. */
export interface LeftAct {
  readonly act: ActAt;
  readonly objection: Objection;
}

export interface Carrying {
  readonly team: RoomId;
  readonly copy: Pick<FollowedCopy, "of" | "master" | "copy">;
  readonly acts: readonly ActAt[];
  /** Which of the lists of the team's account these acts go into. */
  readonly direction: "recorded" | "shown";
  readonly how: Omit<Translation, "pairs" | "from" | "draw" | "at">;
  readonly pairs: readonly PairOfIds[];
}

/**
 * Plans the acts for the other room, and the team's account of it. What was overtaken counts as carried; what does not
 * fit is left where it is, and may fit later.
 */
export const carry = (draft: Draft, carrying: Carrying): Result<readonly LeftAct[], Objection> => {
  const { acts, direction, how, team, copy } = carrying;
  const left: LeftAct[] = [];
  const done: EntryHash[] = [];
  const ids: PairOfIds[] = [];
  for (const act of acts) {
    const pairs = [...carrying.pairs, ...ids];
    const from = direction === "recorded" ? "copy" : "master";
    const as = (draw: DrawId) => translated(act.event, { ...how, pairs, from, at: draft.at, draw });
    // Only what will be written draws an id: what does not fit there moves nothing.
    const tried = as(NOT_DRAWN);
    if (tried === null) continue;
    const fits = draft.fits(how.room, tried.event);
    if (!fits.ok && !OVERTAKEN.has(fits.error.type)) {
      left.push({ act, objection: fits.error });
      continue;
    }
    done.push(act.entry);
    const other = fits.ok ? as(draft.draw) : null;
    if (other === null) continue;
    const added = draft.add(how.room, other.event);
    if (!added.ok) return added;
    if (other.pair !== undefined) ids.push(other.pair);
  }
  if (done.length === 0) return ok(left);
  const followed: CopyFollowed = {
    ...{ type: "copyFollowed", at: draft.at, of: copy.of, master: copy.master, copy: copy.copy },
    ...{ recorded: [], shown: [], ids, [direction]: done },
  };
  const noted = draft.add(team, followed);
  return noted.ok ? ok(left) : noted;
};

const OVERTAKEN: ReadonlySet<Objection["type"]> = new Set<Objection["type"]>([
  "AlreadyDone",
  "Repeated",
  "Superseded",
  "CategorySettled",
]);
