import { assert, ok, type Result } from "@parley/kernel";
import type { CommitmentId, DeviceId, ExchangeId, IncidentId, NameListId } from "../ids.ts";
import type { ListEntry } from "../lists/events.ts";
import type { NameList } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import { isMember, personOf } from "../people/state.ts";
import { mediatedBy, roomOfKind } from "../plans/plan.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { collectAccess } from "./access.ts";
import { type ActAt, actsOn, type CarriedAct } from "./acts.ts";
import { carry, type LeftAct } from "./carry.ts";
import type { Draft } from "./draft.ts";
import type { CopiedId, CopyFollowed } from "./events.ts";
import { aboutCommitment, masterOfCommitment } from "./present-incident.ts";
import { masterOfExchange } from "./rooms.ts";
import { type FollowedCopy, followedCopy, pairedId } from "./state.ts";

/** A copy in another room, by the id that it has there; of access, all that is on record there. */
export type CopyThere = FollowedThere | { readonly type: "access" };

type FollowedThere =
  | { readonly type: "exchange"; readonly exchange: ExchangeId }
  | { readonly type: "list"; readonly list: NameListId }
  | { readonly type: "commitment"; readonly commitment: CommitmentId }
  | { readonly type: "incident"; readonly incident: IncidentId };

export interface Collected {
  readonly left: readonly LeftAct[];
  /** More acts wait than were asked for at once. */
  readonly more: boolean;
}

/**
 * Plans for the team's room what a side did with its copy in its own talks and is not on record with the team yet, at
 * most so many acts. Names and notes of a list stay where they are.
 */
export const collect = (
  draft: Draft,
  { team: teamRoom, from }: { readonly team: RoomState; readonly from: RoomState },
  what: CopyThere,
  by: DeviceId,
  most: number,
): Result<Collected, Objection> => {
  const team = draft.room(teamRoom.room);
  const fits = collectable(team, from, by);
  if (!fits.ok) return fits;
  if (what.type === "access") return collectAccess(draft, { team, from }, most);
  const id = idOf(what);
  const known = followedCopy(draft.room(team.room), from.room, id);
  const copy = copyOf(draft, team, from, what);
  if (!copy.ok) return copy;
  const waiting = waitingFor(known, from, what).map((act) => ({
    ...act,
    event: withTheirName(
      { team, from, by },
      {
        ...act,
        event: aboutCommitment(act.event, (commitment) => masterOfCommitment(team, from.room, commitment)),
      },
    ),
  }));
  const acts = waiting.slice(0, most);
  const left = carry(draft, {
    ...{ team: team.room, copy: copy.value, acts, direction: "recorded", pairs: known?.ids ?? [] },
    how: {
      ...{ room: team.room, id: copy.value.master, withWords: true, entryAs: nameless },
      versionOf: (version) => versionOfMaster(team, copy.value, version),
    },
  });
  if (!left.ok) return left;
  const noted = what.type === "list" ? noteVersions(draft, team, from, copy.value) : ok(null);
  return noted.ok ? ok({ left: left.value, more: waiting.length > acts.length }) : noted;
};

/** An entry as it stands where nobody may read the name. */
export const nameless = ({ identity: _, note: __, ...shown }: ListEntry): ListEntry => shown;

const collectable = (team: RoomState, from: RoomState, by: DeviceId): Result<unknown, Objection> => {
  const kind = roomOfKind(team, ["team"]);
  if (!kind.ok) return kind;
  const source = roomOfKind(from, ["caucus", "committee", "common"]);
  if (!source.ok) return source;
  if (!isMember(from, by)) return refuse({ type: "NotAMemberOfSource" });
  if (from.charter?.mediation !== team.charter?.mediation) return refuse({ type: "OtherMediation" });
  return mediatedBy(team, by, { type: "NotAMemberOfTeam" });
};

interface Between {
  readonly team: RoomState;
  readonly from: RoomState;
  readonly by: DeviceId;
}

/** What somebody found, or alleged for no side, stays theirs when a mediator enters it with the team. */
const withTheirName = ({ team, from, by }: Between, { event, person }: ActAt): CarriedAct => {
  const doer = person === undefined ? undefined : from.people.get(person);
  if (doer === undefined || !isTheirOwn(event) || personOf(team, by)?.person === doer.person) return event;
  return { ...event, doneBy: event.doneBy ?? { name: doer.name, person: doer.person, at: event.at } };
};

type OwnAct = Extract<CarriedAct, { readonly doneBy?: unknown }>;

/** Acts that no side answers for. */
const isTheirOwn = (event: CarriedAct): event is OwnAct => {
  switch (event.type) {
    case "incidentAlleged":
    case "evidenceAdded":
      return event.side === undefined;
    case "inquiryBegan":
    case "incidentFound":
    case "performanceVerified":
    case "commitmentTriggered":
    case "proofOfLifeJudged":
      return true;
    default:
      return false;
  }
};

/** What was done there and is not with the team; of a list opened just now, all of it. */
const waitingFor = (
  known: FollowedCopy | undefined,
  from: RoomState,
  what: FollowedThere,
): readonly ActAt[] =>
  actsOn(from, what.type, idOf(what)).filter((act) => {
    if (known?.recorded.has(act.entry) === true) return false;
    return what.type === "incident" ? isNewOfIncident(known, act) : isTheirs(act);
  });

/** Where the mediators showed an incident, they entered the allegation and some of the evidence there themselves. */
const isNewOfIncident = (known: FollowedCopy | undefined, { event }: ActAt): boolean => {
  if (known === undefined) return true;
  if (event.type === "evidenceAdded") return pairedId(known, "copy", event.evidence) === undefined;
  return event.type !== "incidentAlleged";
};

const idOf = (what: FollowedThere): CopiedId => {
  switch (what.type) {
    case "exchange":
      return what.exchange;
    case "list":
      return what.list;
    case "commitment":
      return what.commitment;
    case "incident":
      return what.incident;
  }
};

/** Acts of the people of a side, and what mediators or monitors judged there. */
const isTheirs = ({ doneBy, event }: ActAt): boolean =>
  doneBy !== undefined ||
  event.type === "proofOfLifeJudged" ||
  event.type === "commitmentTriggered" ||
  event.type === "performanceVerified";

type Copy = Pick<FollowedCopy, "of" | "master" | "copy">;

const copyOf = (
  draft: Draft,
  team: RoomState,
  from: RoomState,
  what: FollowedThere,
): Result<Copy, Objection> => {
  const there = (master: CopiedId): Copy => ({
    of: what.type,
    master,
    copy: { room: from.room, id: idOf(what) },
  });
  switch (what.type) {
    case "exchange": {
      const master = masterOfExchange(team, from.room, what.exchange);
      return master === undefined
        ? refuse({ type: "Unknown", what: "exchange", id: what.exchange })
        : ok(there(master));
    }
    case "commitment": {
      const master = masterOfCommitment(team, from.room, what.commitment);
      return master === undefined
        ? refuse({ type: "Unknown", what: "commitment", id: what.commitment })
        : ok(there(master));
    }
    case "incident": {
      if (!from.incidents.has(what.incident))
        return refuse({ type: "Unknown", what: "incident", id: what.incident });
      const known = followedCopy(team, from.room, what.incident);
      return ok(known ?? there(draft.draw("incident", team.room)));
    }
    case "list": {
      const known = followedCopy(team, from.room, what.list);
      if (known !== undefined) return ok(known);
      const list = from.lists.get(what.list);
      if (list === undefined) return refuse({ type: "Unknown", what: "list", id: what.list });
      return openMaster(draft, team, from, list);
    }
  }
};

/** A list that a side opened in its own talks gets a master, without the names. */
const openMaster = (
  draft: Draft,
  team: RoomState,
  from: RoomState,
  { list, title, side, otherSide, exchange, due, nameReaders }: NameList,
): Result<Copy, Objection> => {
  const master = draft.draw("nameList", team.room);
  const about = exchange === undefined ? undefined : masterOfExchange(team, from.room, exchange);
  const opened = draft.add(team.room, {
    ...{ type: "listOpened", at: draft.at, list: master, title, side, otherSide, nameReaders },
    ...(about === undefined ? {} : { exchange: about }),
    ...(due === undefined ? {} : { due }),
  });
  if (!opened.ok) return opened;
  const copy = { of: "list", master, copy: { room: from.room, id: list } } as const;
  const followed: CopyFollowed = {
    type: "copyFollowed",
    at: draft.at,
    ...copy,
    recorded: [],
    shown: [],
    ids: [],
  };
  const noted = draft.add(team.room, followed);
  return noted.ok ? ok(copy) : noted;
};

const versionOfMaster = (team: RoomState, { master, copy }: Copy, version: number): number =>
  team.exchanges
    .get(master as ExchangeId)
    ?.copies.find((each) => each.room === copy.room && each.copyVersion === version)?.version ?? version;

/** Which versions of a list stand where, and whether with names. */
const noteVersions = (
  draft: Draft,
  team: RoomState,
  from: RoomState,
  { master, copy }: Copy,
): Result<null, Objection> => {
  const list = draft.room(team.room).lists.get(master as NameListId);
  const there = from.lists.get(copy.id as NameListId);
  assert(list !== undefined && there !== undefined, "a list has a master and a copy by now");
  return copiedVersions(draft, team, list, there, from);
};

/** Notes each version of a copy that the team's account does not name yet. */
export const copiedVersions = (
  draft: Draft,
  team: RoomState,
  master: NameList,
  copy: NameList,
  room: RoomState,
): Result<null, Objection> => {
  for (const { version, entries } of copy.versions) {
    const withNames = [...entries.values()].some(({ identity }) => identity !== undefined);
    const isNoted = master.copies.some(
      (each) => each.room === room.room && each.copyVersion === version && each.withNames === withNames,
    );
    if (isNoted || !master.versions.some((known) => known.version === version)) continue;
    const noted = draft.add(team.room, {
      ...{ type: "listCopied", at: draft.at, list: master.list, version, withNames },
      copy: { room: room.room, list: copy.list, version },
    });
    if (!noted.ok) return noted;
  }
  return ok(null);
};
