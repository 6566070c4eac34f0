import { ok, type Result } from "@parley/kernel";
import type { CommitmentId, DeviceId, IncidentId, RoomId } from "../ids.ts";
import type { IncidentPresented } from "../incidents/events.ts";
import type { Incident } from "../incidents/state.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { isHere } from "../sides/acting-side.ts";
import { actsOn, type CarriedAct, sideOfAct } from "./acts.ts";
import { carry } from "./carry.ts";
import type { Draft } from "./draft.ts";
import type { PlanRooms } from "./present-plan.ts";
import { roomsFit } from "./rooms.ts";
import { copyIn, type FollowedCopy, pairedId } from "./state.ts";

export interface ShownIncident {
  readonly incident: IncidentId;
  /** How the mediator tells what is alleged; absent: in the words in which it was alleged. */
  readonly wording?: string;
  /** Whether evidence goes along, and what was said with the finding. */
  readonly withWords: boolean;
}

/**
 * Plans for each room what is alleged, under an id of its own, and how far it was looked into. Evidence, and what was
 * said with a finding, goes only on wish.
 */
export const presentIncident = (
  draft: Draft,
  { team, to }: PlanRooms,
  wish: ShownIncident,
  by: DeviceId,
): Result<null, Objection> => {
  const fits = roomsFit(team, to, by, ["caucus", "common", "committee"]);
  if (!fits.ok) return fits;
  const incident = team.incidents.get(wish.incident);
  if (incident === undefined) return refuse({ type: "Unknown", what: "incident", id: wish.incident });
  const before = draft.plan.length;
  for (const room of to) {
    const shown = showIn(draft, { team, room, incident }, wish);
    if (!shown.ok) return shown;
  }
  return draft.plan.length === before
    ? refuse({ type: "AlreadyDone", event: "incidentPresented" })
    : ok(null);
};

interface IncidentAt {
  readonly team: RoomState;
  readonly room: RoomState;
  readonly incident: Incident;
}

const showIn = (draft: Draft, at: IncidentAt, wish: ShownIncident): Result<null, Objection> => {
  const copy = copyFor(draft, at, wish);
  if (!copy.ok) return copy;
  if (wish.withWords) {
    const shown = showEvidence(draft, at, copy.value);
    if (!shown.ok) return shown;
  }
  const there = draft.room(at.room.room).incidents.get(copy.value.copy.id as IncidentId);
  const standing = standingOf(at.incident, wish.withWords);
  if (there === undefined || showsAlready(there, standing)) return ok(null);
  return draft.add(at.room.room, {
    ...{ type: "incidentPresented", at: draft.at, incident: there.incident },
    ...standing,
  });
};

/** The copy that the room has; otherwise it is told of what is alleged. */
const copyFor = (
  draft: Draft,
  { team, room, incident }: IncidentAt,
  { wording, withWords }: ShownIncident,
): Result<FollowedCopy, Objection> => {
  const known = copyIn(draft.room(team.room), incident.incident, room.room);
  if (known !== undefined) return ok(known);
  const { side, place, from, to, words, doneBy } = incident;
  const commitment = copyOfCommitment(team, room.room, incident.commitment);
  const copied = draft.draw("incident", room.room);
  const alleged = draft.add(room.room, {
    ...{ type: "incidentAlleged", at: draft.at, incident: copied, place, from, words: wording ?? words },
    ...(side === undefined ? {} : { side }),
    ...(to === undefined ? {} : { to }),
    ...(commitment === undefined ? {} : { commitment }),
    ...(doneBy === undefined || !withWords ? {} : { doneBy: { name: doneBy.name, at: doneBy.at } }),
  });
  if (!alleged.ok) return alleged;
  const there = { room: room.room, id: copied };
  const copy = { of: "incident", master: incident.incident, copy: there } as const;
  const account = { recorded: [], shown: [], ids: [] };
  const noted = draft.add(team.room, { type: "copyFollowed", at: draft.at, ...copy, ...account });
  return noted.ok ? ok({ ...copy, recorded: new Set(), shown: new Set(), ids: [] }) : noted;
};

/** Apart from what a side that is there brought itself, and from what comes from that room. */
const showEvidence = (
  draft: Draft,
  { team, room, incident }: IncidentAt,
  copy: FollowedCopy,
): Result<null, Objection> => {
  const acts = actsOn(draft.room(team.room), "incident", incident.incident).filter(({ entry, event }) => {
    if (event.type !== "evidenceAdded" || copy.shown.has(entry)) return false;
    const side = sideOfAct(draft.room(team.room), event);
    const isOwn = side !== undefined && isHere(room, side);
    return !isOwn && pairedId(copy, "master", event.evidence) === undefined;
  });
  const carried = carry(draft, {
    ...{ team: team.room, copy, acts, direction: "shown", pairs: copy.ids },
    how: {
      ...{ room: room.room, id: copy.copy.id, withWords: true },
      ...{ versionOf: (version) => version, entryAs: (entry) => entry },
    },
  });
  if (!carried.ok) return carried;
  const [left] = carried.value;
  return left === undefined ? ok(null) : refuse(left.objection);
};

type Standing = Pick<IncidentPresented, "status" | "foundAt" | "words">;

const standingOf = ({ status, findings, shown }: Incident, withWords: boolean): Standing => {
  const last = findings.at(-1);
  const isFound = last !== undefined && last.finding === status;
  const foundAt = isFound ? (last.doneBy?.at ?? last.found.at) : shown?.foundAt;
  const words = isFound && withWords ? last.words : undefined;
  return {
    status,
    ...(foundAt === undefined || !isFound ? {} : { foundAt }),
    ...(words === undefined ? {} : { words }),
  };
};

/** Whether showing it would change nothing there; what was found there itself stands. */
const showsAlready = ({ status, shown }: Incident, standing: Standing): boolean => {
  if (status !== standing.status) return false;
  if (shown === undefined) return true;
  return (
    shown.foundAt === standing.foundAt && (standing.words === undefined || shown.words === standing.words)
  );
};

const copyOfCommitment = (
  { commitments }: RoomState,
  room: RoomId,
  master: CommitmentId | undefined,
): CommitmentId | undefined =>
  master === undefined
    ? undefined
    : commitments.get(master)?.copies.find((copy) => copy.room === room)?.commitment;

/** The team's commitment of which a room's is a copy. */
export const masterOfCommitment = (
  { commitments }: RoomState,
  room: RoomId,
  copy: CommitmentId,
): CommitmentId | undefined => {
  for (const { commitment, copies } of commitments.values())
    if (copies.some((each) => each.room === room && each.commitment === copy)) return commitment;
  return undefined;
};

/** An allegation that names the other room's commitment, or none where it is not there. */
export const aboutCommitment = <Act extends CarriedAct>(
  act: Act,
  there: (commitment: CommitmentId) => CommitmentId | undefined,
): Act => {
  if (act.type !== "incidentAlleged" || act.commitment === undefined) return act;
  const { commitment, ...alleged } = act;
  const known = there(commitment);
  return (known === undefined ? alleged : { ...alleged, commitment: known }) as Act;
};
