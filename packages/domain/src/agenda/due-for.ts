import { standingsOf } from "../commitments/due.ts";
import type { CommitmentId, ExchangeId, NameListId, PartyId, RoomId } from "../ids.ts";
import { newestVersion } from "../lists/state.ts";
import type { Role } from "../people/seat.ts";
import type { RoomState } from "../room/state.ts";
import type { Verifier } from "../sides/verifier.ts";
import { windowOf } from "../steps/clocks.ts";
import { standingOf } from "../steps/standing.ts";

/** For whom it is asked. */
export interface AgendaSeat {
  readonly role: Role;
  readonly party?: PartyId;
}

/** Something that is to be done by a moment. */
export interface Due {
  readonly room: RoomId;
  readonly due: number;
  /** Before the span that was asked for, and still not done. */
  readonly overdue: boolean;
  /** Whether this seat has to do it, or to see to it that it was done; others may only know of it. */
  readonly part: "does" | "verifies" | "knows";
  readonly what: DueThing;
}

export type DueThing =
  | { readonly type: "step"; readonly exchange: ExchangeId; readonly step: number; readonly deed: string }
  | {
      readonly type: "commitment";
      readonly commitment: CommitmentId;
      readonly occurrence: number;
      readonly deed: string;
    }
  /** A list is awaited, or objections to it end. */
  | { readonly type: "list"; readonly list: NameListId; readonly title: string }
  | { readonly type: "objections"; readonly list: NameListId; readonly title: string };

/**
 * What is due for this seat in the rooms that it is in, from one moment to another, soonest first; what is overdue at
 * the first moment comes before it. A clock that stands still makes nothing due. Whoever is in the team's room is told
 * once of what the team keeps, and not again of its copies; of what runs in a committee, there.
 */
export const dueFor = (
  rooms: Iterable<RoomState>,
  seat: AgendaSeat,
  from: number,
  to: number,
): readonly Due[] => {
  const states = [...rooms];
  const shown = shownElsewhere(states);
  const all = states.flatMap((room) => [
    ...stepsDue(room, seat),
    ...commitmentsDue(room, seat, to),
    ...listsDue(room, seat),
  ]);
  return all
    .filter(({ due, room, what }) => due <= to && !shown.has(`${room} ${idOf(what)}`))
    .map((each) => ({ ...each, overdue: each.due < from }))
    .sort((a, b) => a.due - b.due);
};

type Undated = Omit<Due, "overdue">;

/** Copies of what the team's room keeps, by room and id; an exchange that runs in a committee is no copy there. */
const shownElsewhere = (rooms: readonly RoomState[]): ReadonlySet<string> => {
  const committees = new Set(rooms.filter(({ kind }) => kind === "committee").map(({ room }) => room));
  const shown = new Set<string>();
  const add = (room: RoomId, id: string): void => {
    shown.add(`${room} ${id}`);
  };
  for (const team of rooms) {
    for (const { copies } of team.exchanges.values())
      for (const { room, exchange } of copies) if (!committees.has(room)) add(room, exchange);
    for (const { copies } of team.commitments.values())
      for (const { room, commitment } of copies) add(room, commitment);
    for (const { of, copy } of team.followed.values()) if (of !== "exchange") add(copy.room, copy.id);
  }
  return shown;
};

const idOf = (what: DueThing): string => {
  switch (what.type) {
    case "step":
      return what.exchange;
    case "commitment":
      return what.commitment;
    case "list":
    case "objections":
      return what.list;
  }
};

const stepsDue = (room: RoomState, seat: AgendaSeat): readonly Undated[] => {
  const found: Undated[] = [];
  for (const exchange of room.exchanges.values()) {
    const { running } = exchange;
    if (running === undefined || exchange.moved !== undefined) continue;
    for (const step of running.steps.values()) {
      const { status, parts } = standingOf(room, exchange, running, step);
      if (parts !== undefined || status === "verified" || status === "locked" || status === "suspended")
        continue;
      const due = windowOf(running, step)?.closesAt;
      if (due === undefined) continue;
      const what: DueThing = {
        ...{ type: "step" as const, exchange: exchange.exchange, step: step.number, deed: step.deed },
      };
      const part = partOf(seat, step.actor, step.verifier, status === "reported");
      found.push({ room: room.room, due, part, what });
    }
  }
  return found;
};

const commitmentsDue = (room: RoomState, seat: AgendaSeat, to: number): readonly Undated[] => {
  const found: Undated[] = [];
  for (const commitment of room.commitments.values()) {
    if (commitment.replacedBy !== undefined) continue;
    const { obligor, verifier, deed } = commitment.text;
    for (const { occurrence, status, due } of standingsOf(room, commitment, to)) {
      if (due === undefined || (status !== "due" && status !== "reported")) continue;
      const what: DueThing = {
        ...{ type: "commitment" as const, commitment: commitment.commitment, occurrence, deed },
      };
      const part = partOf(seat, obligor, verifier, status === "reported");
      found.push({ room: room.room, due, part, what });
    }
  }
  return found;
};

const listsDue = (room: RoomState, seat: AgendaSeat): readonly Undated[] => {
  const found: Undated[] = [];
  for (const list of room.lists.values()) {
    const { list: id, title, side, otherSide, due } = list;
    const version = newestVersion(list);
    const own = (whose: PartyId): Due["part"] => (seat.party === whose ? "does" : "knows");
    if (version === undefined && due !== undefined)
      found.push({ room: room.room, due, part: own(side), what: { type: "list", list: id, title } });
    const until = version?.agreed === undefined ? version?.objectionsUntil : undefined;
    if (until !== undefined)
      found.push({
        ...{ room: room.room, due: until, part: own(otherSide) },
        what: { type: "objections", list: id, title },
      });
  }
  return found;
};

const partOf = (seat: AgendaSeat, obligor: PartyId, verifier: Verifier, isReported: boolean): Due["part"] => {
  if (seat.party === obligor) return isReported ? "knows" : "does";
  return isReported && verifies(seat, verifier) ? "verifies" : "knows";
};

const verifies = ({ role, party }: AgendaSeat, verifier: Verifier): boolean => {
  const isMediator = role === "leadMediator" || role === "mediator";
  switch (verifier.type) {
    case "mediators":
      return isMediator;
    case "monitors":
      return role === "monitor";
    case "party":
      return party === verifier.party;
    case "outside":
      return isMediator || role === "monitor";
  }
};
