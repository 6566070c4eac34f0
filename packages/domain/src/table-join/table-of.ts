import type { Party } from "../charter/charter.ts";
import type { DeviceId, IssueId, PartyId, RoomId } from "../ids.ts";
import { personOf } from "../people/state.ts";
import type { RoomState } from "../room/state.ts";
import { type Agenda, agendaOf } from "./agenda.ts";
import { newConditions, orderOf } from "./new-conditions.ts";
import { stepOf } from "./steps.ts";
import type { Cell, Step, TableOfSeat } from "./table.ts";

/**
 * Where each side stands on what is at issue, joined from the rooms of one mediation that this device is in, and from
 * nothing else. Mediators have the masters for rows; a party has what it was shown, an observer what is common.
 */
export const tableOf = (rooms: readonly RoomState[], device: DeviceId): TableOfSeat => {
  const seat = seatOf(rooms, device);
  const agenda = agendaOf(rooms, seat.type === "mediator");
  const steps = stepsByParty(rooms, agenda);
  if (seat.type === "mediator") for (const byIssue of steps.values()) markNew(byIssue);
  const parties = partiesOf(rooms, seat, new Set(steps.keys()));
  return {
    ...{ seat: seat.type, parties },
    rows: agenda.lines.map(({ issue, number, level }) => ({
      ...{ issue, number, level },
      cells: parties.map(({ party }) => cellOf(party, steps.get(party)?.get(issue.issue) ?? [])),
    })),
  };
};

type SeatOfTable =
  | { readonly type: "mediator" | "observer" }
  | { readonly type: "party"; readonly party: PartyId };

const seatOf = (rooms: readonly RoomState[], device: DeviceId): SeatOfTable => {
  if (rooms.some(({ kind }) => kind === "team")) return { type: "mediator" };
  for (const room of rooms) {
    const party = personOf(room, device)?.seat.party;
    if (party !== undefined) return { type: "party", party };
  }
  return { type: "observer" };
};

/** A party's own column comes first, and others where it keeps something of theirs. */
const partiesOf = (
  rooms: readonly RoomState[],
  seat: SeatOfTable,
  placed: ReadonlySet<PartyId>,
): readonly Party[] => {
  const known = new Map<PartyId, Party>();
  for (const room of rooms) for (const [id, party] of room.parties) if (!known.has(id)) known.set(id, party);
  const all = [...known.values()];
  if (seat.type !== "party") return all;
  const own = all.filter(({ party }) => party === seat.party);
  return [...own, ...all.filter(({ party }) => party !== seat.party && placed.has(party))];
};

type StepsByIssue = Map<IssueId, Step[]>;

/** Every placing in these rooms under its party and issue, the oldest words first. */
const stepsByParty = (rooms: readonly RoomState[], agenda: Agenda): ReadonlyMap<PartyId, StepsByIssue> => {
  const byId = new Map<RoomId, RoomState>(rooms.map((room) => [room.room, room]));
  const byParty = new Map<PartyId, StepsByIssue>();
  for (const { room, placings } of rooms)
    for (const placing of placings.values()) {
      const targets = agenda.targetsOf(placing.agenda ?? room, placing.issue);
      if (targets.length === 0) continue;
      const step = stepOf(placing, room, byId, agenda);
      const byIssue: StepsByIssue = byParty.get(placing.party) ?? new Map();
      byParty.set(placing.party, byIssue);
      for (const { issue, placedOn } of targets) {
        const steps = byIssue.get(issue) ?? [];
        byIssue.set(issue, steps);
        steps.push(placedOn === undefined ? step : { ...step, placedOn });
      }
    }
  for (const byIssue of byParty.values()) for (const steps of byIssue.values()) steps.sort(byAge);
  return byParty;
};

/** By when the words were said, then by when they were placed, then by where they stand in the log. */
const byAge = (a: Step, b: Step): number =>
  orderOf(a) - orderOf(b) ||
  a.placing.placed.at - b.placing.placed.at ||
  a.placing.placed.sequence - b.placing.placed.sequence ||
  (a.placing.placing < b.placing.placing ? -1 : 1);

const markNew = (byIssue: StepsByIssue): void => {
  const counting = [...byIssue.values()].map((steps) => steps.filter(counts));
  const suggested = newConditions(counting);
  for (const [issue, steps] of byIssue)
    byIssue.set(
      issue,
      steps.map((step) => (suggested.has(step) ? { ...step, isSuggestedNew: true } : step)),
    );
};

const cellOf = (party: PartyId, steps: readonly Step[]): Cell => ({
  party,
  now: steps.findLast(counts) ?? null,
  history: steps.toReversed(),
});

const counts = ({ placing }: Step): boolean => placing.withdrawn === undefined;
