import { ok, type Result } from "@parley/kernel";
import type { AccessAgreed, AccessReported } from "../access/events.ts";
import type { AccessAgreement, AccessReport } from "../access/state.ts";
import type { DeviceId, ItemId, PartyId, RoomId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { isHere } from "../sides/acting-side.ts";
import type { Collected } from "./collect.ts";
import type { Draft } from "./draft.ts";
import type { PairOfIds } from "./events.ts";
import type { PlanRooms } from "./present-plan.ts";
import { roomsFit } from "./rooms.ts";

/**
 * Plans for the team's room what was agreed and reported on access in another room and is not on record with the team.
 * Whoever reported without a side is named as the source.
 */
export const collectAccess = (
  draft: Draft,
  { team, from }: { readonly team: RoomState; readonly from: RoomState },
  most: number,
): Result<Collected, Objection> => {
  const known = draft.room(team.room).accessCopies.get(from.room) ?? [];
  const there = new Set(known.map(({ copy }) => copy));
  const waiting = entriesOf(from).filter((entry) => !there.has(idOf(entry)));
  const copied = copyInto(draft, {
    ...{ from, to: team.room, entries: waiting.slice(0, most) },
    known: known.map(({ master, copy }) => ({ here: copy, there: master })),
  });
  if (!copied.ok) return copied;
  const ids = copied.value.map(({ here, there: master }) => ({ master, copy: here }));
  const noted = note(draft, team.room, from.room, ids);
  return noted.ok ? ok({ left: [], more: waiting.length > most }) : noted;
};

/**
 * Plans for each room what the team has on record on access, or what was chosen of it, and the room was not shown yet;
 * apart from the reports of a side that is there. A report that was corrected before it was shown is left out.
 */
export const presentAccess = (
  draft: Draft,
  { team, to }: PlanRooms,
  chosen: readonly ItemId[] | undefined,
  by: DeviceId,
  most: number,
): Result<{ readonly more: boolean }, Objection> => {
  const fits = roomsFit(team, to, by, ["caucus", "common", "committee"]);
  if (!fits.ok) return fits;
  const all = entriesOf(team);
  const ids = new Set(all.map(idOf));
  const unknown = chosen?.find((id) => !ids.has(id));
  if (unknown !== undefined) return refuse({ type: "Unknown", what: "accessReport", id: unknown });
  const wished = chosen === undefined ? all : all.filter((entry) => chosen.includes(idOf(entry)));
  const share = Math.max(1, Math.floor(most / to.length));
  const before = draft.plan.length;
  let more = false;
  for (const room of to) {
    const known = draft.room(team.room).accessCopies.get(room.room) ?? [];
    const shown = new Set(known.map(({ master }) => master));
    const waiting = wished.filter(
      (entry) => !shown.has(idOf(entry)) && !isCorrected(entry) && !isOwn(entry, room),
    );
    const copied = copyInto(draft, {
      ...{ from: team, to: room.room, entries: waiting.slice(0, share) },
      known: known.map(({ master, copy }) => ({ here: master, there: copy })),
    });
    if (!copied.ok) return copied;
    const pairs = copied.value.map(({ here, there }) => ({ master: here, copy: there }));
    const noted = note(draft, team.room, room.room, pairs);
    if (!noted.ok) return noted;
    more ||= waiting.length > share;
  }
  return draft.plan.length === before
    ? refuse({ type: "AlreadyDone", event: "accessReported" })
    : ok({ more });
};

type Entry = AccessAgreement | AccessReport;

/** Agreements before reports, each in the order in which they came. */
const entriesOf = ({ accessAgreements, accessReports }: RoomState): readonly Entry[] => [
  ...accessAgreements.values(),
  ...accessReports.values(),
];

const idOf = (entry: Entry): ItemId => ("agreement" in entry ? entry.agreement : entry.report);

const isCorrected = (entry: Entry): boolean => "report" in entry && entry.correctedBy !== undefined;

const isOwn = (entry: Entry, room: RoomState): boolean => {
  const side: PartyId | undefined = "report" in entry ? entry.side : undefined;
  return side !== undefined && isHere(room, side);
};

/** Which entry of the room that it comes from stands for which of the other. */
interface Pair {
  readonly here: ItemId;
  readonly there: ItemId;
}

interface Copying {
  readonly from: RoomState;
  readonly to: RoomId;
  readonly entries: readonly Entry[];
  readonly known: readonly Pair[];
}

/** An agreement that the other room has in the same words is the same one; anything else gets an id of that room. */
const copyInto = (
  draft: Draft,
  { from, to, entries, known }: Copying,
): Result<readonly Pair[], Objection> => {
  const there = new Map(known.map((pair) => [pair.here, pair.there]));
  const earlier = earlierOf(from);
  const copied: Pair[] = [];
  for (const entry of entries) {
    const id = idOf(entry);
    const before = there.get(earlier.get(id) ?? id);
    const same = "agreement" in entry ? sameAgreement(draft.room(to), entry, [...there.values()]) : undefined;
    const drawn = same ?? draft.draw("item", to);
    if (same === undefined) {
      const added = draft.add(to, eventOf(from, entry, { at: draft.at, id: drawn, before }));
      if (!added.ok) return added;
    }
    there.set(id, drawn);
    copied.push({ here: id, there: drawn });
  }
  return ok(copied);
};

/** What each agreement took the place of, and what each report corrected. */
const earlierOf = ({ accessAgreements, accessReports }: RoomState): ReadonlyMap<ItemId, ItemId> => {
  const earlier = new Map<ItemId, ItemId>();
  for (const { agreement, replacedBy } of accessAgreements.values())
    if (replacedBy !== undefined) earlier.set(replacedBy, agreement);
  for (const { report, correctedBy } of accessReports.values())
    if (correctedBy !== undefined) earlier.set(correctedBy, report);
  return earlier;
};

const sameAgreement = (
  { accessAgreements }: RoomState,
  agreed: AccessAgreement,
  taken: readonly ItemId[],
): ItemId | undefined =>
  [...accessAgreements.values()].find(
    (each) =>
      each.crossing === agreed.crossing &&
      each.measure === agreed.measure &&
      each.unit === agreed.unit &&
      each.perDay === agreed.perDay &&
      each.from === agreed.from &&
      each.through === agreed.through &&
      !taken.includes(each.agreement),
  )?.agreement;

interface As {
  readonly at: number;
  readonly id: ItemId;
  /** What it takes the place of, or corrects, there. */
  readonly before: ItemId | undefined;
}

const eventOf = (from: RoomState, entry: Entry, as: As): AccessAgreed | AccessReported =>
  "agreement" in entry ? agreedEvent(entry, as) : reportedEvent(from, entry, as);

const agreedEvent = (
  { crossing, measure, unit, perDay, from, through }: AccessAgreement,
  { at, id, before }: As,
): AccessAgreed => ({
  ...{ type: "accessAgreed", at, agreement: id, crossing, measure, unit, perDay, from },
  ...(through === undefined ? {} : { through }),
  ...(before === undefined ? {} : { replaces: before }),
});

const reportedEvent = (
  room: RoomState,
  { crossing, measure, unit, day, counted, side, source, reported }: AccessReport,
  { at, id, before }: As,
): AccessReported => {
  const who = source ?? (side === undefined ? room.people.get(reported.person)?.name : undefined);
  return {
    ...{ type: "accessReported", at, report: id, crossing, measure, unit, day, counted },
    ...(side === undefined ? {} : { side }),
    ...(who === undefined ? {} : { source: who }),
    ...(before === undefined ? {} : { corrects: before }),
  };
};

const note = (
  draft: Draft,
  team: RoomId,
  room: RoomId,
  ids: readonly PairOfIds[],
): Result<null, Objection> =>
  ids.length === 0 ? ok(null) : draft.add(team, { type: "accessCopied", at: draft.at, room, ids });
