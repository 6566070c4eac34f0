import { ok, type Result } from "@parley/kernel";
import type { CheckNote } from "../conveyance/events.ts";
import type { DeviceId, IssueId, OptionId, PresentationId, RoomId } from "../ids.ts";
import { numbered, openIssues } from "../issues/order.ts";
import type { Issue } from "../issues/state.ts";
import type { Objection } from "../objection.ts";
import { isMember, presentPeople, sideOf } from "../people/state.ts";
import type { Copied, PresentedIssue } from "../presenting/events.ts";
import { hashOfIssues } from "../presenting/hash.ts";
import { copiesIn, presentedNow } from "../presenting/state.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { mediatedBy, type Plan, planOf, roomOfKind, type Step } from "./plan.ts";

/** The rooms of one presenting, all of which the mediator is in. */
export interface PresentingRooms {
  /** The room that keeps the masters: the team's, or the co-mediators'. */
  readonly masters: RoomState;
  /** The mediator's own team, which keeps the mapping. */
  readonly team: RoomState;
  /** Where they are to be shown, all at once. */
  readonly rooms: readonly RoomState[];
}

/** Ids for one room's copies, drawn for that room alone; see `freshIdsNeeded` for how many. */
export interface PresentingIds {
  readonly presentation: PresentationId;
  readonly issues: readonly IssueId[];
  readonly options: readonly OptionId[];
}

export interface IntendedPresenting {
  /** Chosen masters; they are shown in the order of the masters, whatever the order here. */
  readonly issues: readonly IssueId[];
  readonly presenting: PresentationId;
  readonly ids: ReadonlyMap<RoomId, PresentingIds>;
  /** What the outgoing check found in what each room is to read. */
  readonly findings: ReadonlyMap<RoomId, readonly CheckNote[]>;
  readonly reason?: string;
  readonly at: number;
  readonly by: DeviceId;
}

/** What one room is to be shown, and the mapping that only the team keeps. */
export interface Showing {
  readonly issues: readonly PresentedIssue[];
  readonly copies: readonly Copied[];
}

/** How many new ids a room needs: what it was shown before keeps the ids that it has there. */
export const freshIdsNeeded = (
  { masters, team }: Pick<PresentingRooms, "masters" | "team">,
  room: RoomId,
  issues: readonly IssueId[],
): { readonly issues: number; readonly options: number } => {
  const known = copiesIn(team.presentings.values(), room, masters.room);
  const chosen = chosenMasters(masters, issues);
  const isNew = ({ issue }: Issue): boolean => !known.has(issue);
  const newOptions = chosen.flatMap(({ issue, options }) => {
    const mapped = new Set(known.get(issue)?.options.map(({ master }) => master));
    return options.filter(({ option }) => !mapped.has(option));
  });
  return { issues: chosen.filter(isNew).length, options: newOptions.length };
};

/** The list exactly as a room will read it. */
export const showingFor = (
  { masters, team }: Pick<PresentingRooms, "masters" | "team">,
  room: RoomId,
  issues: readonly IssueId[],
  ids: Pick<PresentingIds, "issues" | "options">,
): Showing => {
  const known = copiesIn(team.presentings.values(), room, masters.room);
  const freshIssues = ids.issues[Symbol.iterator]();
  const freshOptions = ids.options[Symbol.iterator]();
  const chosen = chosenMasters(masters, issues);
  const copies = chosen.map(({ issue, options }): Copied => {
    const before = known.get(issue);
    const byMaster = new Map(before?.options.map(({ master, copy }) => [master, copy] as const));
    return {
      master: issue,
      copy: before?.copy ?? next(freshIssues),
      options: options.map(({ option }) => ({
        master: option,
        copy: byMaster.get(option) ?? next(freshOptions),
      })),
    };
  });
  return { issues: presentedFrom(chosen, copies), copies };
};

/**
 * The events of one presenting, to be appended all or nothing: the whole list in each room, under ids of that
 * room, and for each a line in the team's room. Nothing in a room says what another room is shown.
 */
export const planPresenting = (
  rooms: PresentingRooms,
  intended: IntendedPresenting,
): Result<Plan, Objection> => {
  const fit = roomsFit(rooms, intended);
  if (!fit.ok) return fit;
  const steps = rooms.rooms.flatMap((room) => stepsFor(rooms, room, intended));
  return planOf(steps, intended.by);
};

/** What a delegation copies from a room that its own people are in: exactly what they have before them there. */
export const planImport = (
  { delegation, from }: { readonly delegation: RoomState; readonly from: RoomState },
  intended: { readonly presentation: PresentationId; readonly at: number; readonly by: DeviceId },
): Result<Plan, Objection> => {
  const { presentation, at, by } = intended;
  const kind = roomOfKind(from, ["caucus", "common", "committee"]);
  if (!kind.ok) return kind;
  if (!isMember(from, by)) return refuse({ type: "NotAMemberOfSource" });
  if (from.charter?.mediation !== delegation.charter?.mediation) return refuse({ type: "OtherMediation" });
  const shown = presentedNow(from);
  if (shown === undefined) return refuse({ type: "NothingChosen" });
  const { issues, hash } = shown;
  const event = { type: "issuesImported", at, presentation, from: from.room, issues, hash } as const;
  return planOf([{ room: delegation, event }], by);
};

/** Relays take so many rooms in one append; one of them is the team's. */
const ROOMS_AT_ONCE = 15;

const chosenMasters = (masters: RoomState, issues: readonly IssueId[]): readonly Issue[] => {
  const chosen = new Set(issues);
  return numbered(openIssues(masters))
    .map(({ issue }) => issue)
    .filter(({ issue }) => chosen.has(issue));
};

const presentedFrom = (masters: readonly Issue[], copies: readonly Copied[]): readonly PresentedIssue[] => {
  const issueCopies = new Map(copies.map(({ master, copy }) => [master, copy] as const));
  const optionCopies = new Map(
    copies.flatMap(({ options }) => options.map(({ master, copy }) => [master, copy] as const)),
  );
  return masters.flatMap(({ issue, title, parent, kind, options }) => {
    const copy = issueCopies.get(issue);
    if (copy === undefined) return [];
    // Below an issue that this room is not shown, it stands on the first level.
    const above = parent === undefined ? undefined : issueCopies.get(parent);
    const shown = options.flatMap(({ option, label }) => {
      const optionCopy = optionCopies.get(option);
      return optionCopy === undefined ? [] : [{ option: optionCopy, label }];
    });
    return [{ issue: copy, title, ...(above === undefined ? {} : { parent: above }), kind, options: shown }];
  });
};

const next = <T>(ids: Iterator<T>): T => {
  const drawn = ids.next();
  if (drawn.done === true) throw new Error("Parley has a bug: too few ids were drawn for a presenting");
  return drawn.value;
};

const roomsFit = (
  { masters, team, rooms }: PresentingRooms,
  { issues, by }: IntendedPresenting,
): Result<null, Objection> => {
  if (rooms.length === 0 || issues.length === 0) return refuse({ type: "NothingChosen" });
  if (rooms.length > ROOMS_AT_ONCE)
    return refuse({ type: "TooMany", what: "presentation", most: ROOMS_AT_ONCE });
  const all = [
    roomOfKind(masters, ["team", "coMediators"]),
    roomOfKind(team, ["team"]),
    mediatedBy(masters, by, { type: "NotAMemberOfSource" }),
    mediatedBy(team, by, { type: "NotAMemberOfTeam" }),
    ...rooms.flatMap((room) => [
      roomOfKind(room, ["caucus", "common", "committee"]),
      mediatedBy(room, by, { type: "NotAMemberOfDestination" }),
    ]),
  ];
  for (const fit of all) if (!fit.ok) return fit;
  for (const room of [team, ...rooms])
    if (room.charter?.mediation !== masters.charter?.mediation) return refuse({ type: "OtherMediation" });
  for (const id of issues) {
    const issue = masters.issues.get(id);
    if (issue === undefined) return refuse({ type: "Unknown", what: "issue", id });
    if (issue.status.type !== "open")
      return refuse({ type: "IssueNotOpen", issue: id, status: issue.status.type });
  }
  const empty = rooms.find((room) => !presentPeople(room).some((person) => sideOf(person) !== "mediators"));
  return empty === undefined ? ok(null) : refuse({ type: "NobodyThere", room: empty.room });
};

const stepsFor = (
  rooms: PresentingRooms,
  room: RoomState,
  { issues, presenting, ids, findings, reason, at }: IntendedPresenting,
): readonly Step[] => {
  const drawn = ids.get(room.room);
  if (drawn === undefined) throw new Error("Parley has a bug: no ids were drawn for a room");
  const showing = showingFor(rooms, room.room, issues, drawn);
  const shown = {
    presentation: drawn.presentation,
    hash: hashOfIssues(showing.issues),
  };
  return [
    { room, event: { type: "issuesPresented", at, ...shown, issues: showing.issues } },
    {
      room: rooms.team,
      event: {
        ...{ type: "presentingRegistered", at, presenting, ...shown, room: room.room },
        ...{ masters: rooms.masters.room, version: rooms.masters.sequence, copies: showing.copies },
        findings: findings.get(room.room) ?? [],
        ...(reason === undefined ? {} : { reason }),
      },
    },
  ];
};
