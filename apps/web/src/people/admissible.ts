import type { RoomView } from "@parley/client";
import type { DeviceId } from "@parley/domain";
import { type Person, personOf, presentPeople, type RoomId, roleFitsKind, sideOf } from "@parley/domain";
import { devicesHere } from "./mediation.ts";

export interface Candidate {
  readonly person: Person;
  readonly knownFrom: RoomId;
}

/** People of this mediation's other rooms who fit into this one and are not in it with every device that is known. */
export const admissibleTo = (
  target: RoomView,
  rooms: readonly RoomView[],
  me: DeviceId,
): readonly Candidate[] => {
  const candidates = new Map<string, Candidate>();
  for (const { room, state } of rooms) {
    if (room === target.room) continue;
    for (const person of presentPeople(state)) {
      const isNew = devicesHere(state, person).some((device) => !target.rights.members.has(device));
      if (isNew && fits(target, person, me) && !candidates.has(person.person))
        candidates.set(person.person, { person, knownFrom: room });
    }
  }
  return [...candidates.values()];
};

/** Whether the person's role and side have a place in a room of this kind. */
const fits = (target: RoomView, person: Person, me: DeviceId): boolean => {
  if (!roleFitsKind(target.kind, person.seat.role)) return false;
  switch (target.kind) {
    case "notebook":
      return personOf(target.state, me)?.person === person.person;
    case "delegation":
      return person.seat.party === target.party;
    case "caucus":
      return sideOf(person) === "mediators" || person.seat.party === target.party;
    case "team":
    case "coMediators":
    case "common":
    case "committee":
      return true;
  }
};

/** Everybody whom this device knows from the mediation's rooms, but for its own person. */
export const othersIn = (rooms: readonly RoomView[], me: DeviceId): readonly Candidate[] => {
  const others = new Map<string, Candidate>();
  for (const { room, state } of rooms) {
    const self = personOf(state, me)?.person;
    for (const person of presentPeople(state))
      if (person.person !== self && !others.has(person.person))
        others.set(person.person, { person, knownFrom: room });
  }
  return [...others.values()];
};
