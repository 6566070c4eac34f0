import { isMember, type MediationId, type PartyId, type RoomKind, type RoomState } from "@parley/domain";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { Replica } from "../replica/replica.ts";
import type { Core } from "./core.ts";

/** The order in which a mediation's rooms stand. */
const KIND_ORDER: readonly RoomKind[] = [
  "team",
  "caucus",
  "coMediators",
  "delegation",
  "common",
  "committee",
  "notebook",
];

/**
 * The rooms that belong to a mediation of this person: founded by this device, by whoever invited it, or by a member of
 * a room that belongs. A relay, or a stranger who has learnt a device's key, can put a device into any room: such a room
 * is not shown.
 */
export const roomsOf = (core: Core, mediation: MediationId): readonly Replica[] => {
  const record = core.mediation(mediation);
  if (record === undefined) return [];
  const believed = new Set<DeviceId>([core.device.device, ...record.trusted]);
  const belonging: Replica[] = [];
  let candidates = [...core.rooms.values()].filter(({ fold }) => fold.state.charter?.mediation === mediation);
  for (let found = true; found; ) {
    const isBelieved = ({ fold }: Replica): boolean => fold.founders.some((device) => believed.has(device));
    const next = candidates.filter(isBelieved);
    candidates = candidates.filter((candidate) => !isBelieved(candidate));
    found = next.length > 0;
    belonging.push(...next);
    for (const { fold } of next) for (const device of fold.state.members.keys()) believed.add(device);
  }
  return belonging.sort(byKind);
};

const byKind = (a: Replica, b: Replica): number => {
  const place = ({ fold }: Replica): number => KIND_ORDER.indexOf(fold.state.kind ?? "notebook");
  if (place(a) !== place(b)) return place(a) - place(b);
  return partyPlace(a) - partyPlace(b) || (a.room < b.room ? -1 : 1);
};

const partyPlace = ({ fold: { state } }: Replica): number => {
  const party = partyOf(state);
  return party === null ? -1 : [...state.parties.keys()].indexOf(party);
};

/** The party whose caucus or delegation this is. */
export const partyOf = (state: RoomState): PartyId | null => {
  if (state.kind !== "caucus" && state.kind !== "delegation") return null;
  for (const { seat } of state.people.values()) if (seat.party !== undefined) return seat.party;
  return null;
};

/** This device's room of a kind in a mediation, where it has one and is still in it. */
export const roomOfKind = (core: Core, mediation: MediationId, kind: RoomKind): Replica | undefined =>
  roomsOf(core, mediation).find(
    ({ fold }) => fold.state.kind === kind && isMember(fold.state, core.device.device),
  );

/** This device's separate talks with a party: those that go on, where others have been succeeded. */
export const caucusWith = (core: Core, mediation: MediationId, party: PartyId): Replica | undefined =>
  caucusesWith(core, mediation, party).find(({ fold }) => fold.state.announcements.at(-1) === undefined);

/** All of them, with those that have been succeeded. */
export const caucusesWith = (core: Core, mediation: MediationId, party: PartyId): readonly Replica[] =>
  roomsOf(core, mediation).filter(
    ({ fold }) =>
      fold.state.kind === "caucus" &&
      partyOf(fold.state) === party &&
      isMember(fold.state, core.device.device),
  );

/** The mediation that a room belongs to, if it belongs to one. */
export const mediationOf = (core: Core, room: RoomId): MediationId | null => {
  const mediation = core.rooms.get(room)?.fold.state.charter?.mediation;
  if (mediation === undefined) return null;
  return roomsOf(core, mediation).some((replica) => replica.room === room) ? mediation : null;
};
