import type { IssueId, PresentationId, RoomId } from "../ids.ts";
import type { IssueOption } from "../issues/events.ts";
import type { Authorship } from "../room/authorship.ts";
import type { IssuesPresented, PresentedIssue, PresentingRegistered } from "./events.ts";

/** One showing of issues in this room. The last one is what the room has before it. */
export interface Presentation extends Omit<IssuesPresented, "type" | "at"> {
  /** The room from which a delegation copied it. */
  readonly from?: RoomId;
  readonly presented: Authorship;
}

/** An issue as this room was last shown it. */
export interface IssueCopy extends PresentedIssue {
  /** The last showing that it was in. */
  readonly presentation: PresentationId;
  /** Options that an earlier showing had; positions may still name them. */
  readonly removedOptions: readonly IssueOption[];
}

/** The team's line about one room that was shown issues. */
export interface RegisteredPresenting extends Omit<PresentingRegistered, "type" | "at"> {
  readonly registered: Authorship;
}

/** What a room has before it now, in the order shown; nothing where nothing was presented to it. */
export const presentedNow = (room: {
  readonly presentations: Iterable<readonly [PresentationId, Presentation]>;
}): Presentation | undefined => {
  let last: Presentation | undefined;
  for (const [, presentation] of room.presentations) last = presentation;
  return last;
};

/** The copies by which one room knows the masters of another, over all showings. */
export const copiesIn = (
  presentings: Iterable<RegisteredPresenting>,
  room: RoomId,
  masters: RoomId,
): ReadonlyMap<IssueId, RegisteredPresenting["copies"][number]> => {
  const byMaster = new Map<IssueId, RegisteredPresenting["copies"][number]>();
  for (const line of presentings) {
    if (line.room !== room || line.masters !== masters) continue;
    for (const copied of line.copies) {
      const before = byMaster.get(copied.master)?.options ?? [];
      const known = new Set(copied.options.map(({ master }) => master));
      const options = [...before.filter(({ master }) => !known.has(master)), ...copied.options];
      byMaster.set(copied.master, { ...copied, options });
    }
  }
  return byMaster;
};
