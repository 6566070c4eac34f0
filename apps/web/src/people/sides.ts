import type { RoomView } from "@parley/client";
import { type PartyId, type Person, presentPeople, sideOf } from "@parley/domain";

/** A side that has fewer than two administrators in some rooms, and who the only one is. */
export interface ThinSide {
  /** The side's party, or null for the mediators. */
  readonly party: PartyId | null;
  readonly administrators: readonly Person[];
  readonly rooms: readonly RoomView[];
}

/** Below this, one lost device leaves a side that nobody can administer. */
const ADVISED_ADMINISTRATORS = 2;

/** Sides with too few people who may admit and remove, each with the rooms that it concerns. */
export const thinSidesOf = (rooms: readonly RoomView[]): readonly ThinSide[] => {
  const thin = new Map<string, ThinSide>();
  for (const room of rooms) {
    if (room.kind === "notebook" || room.status.status === "removed") continue;
    for (const [key, people] of sidesIn(room)) {
      const administrators = people.filter((person) => isAdministrator(room, person));
      if (administrators.length >= ADVISED_ADMINISTRATORS) continue;
      const names = administrators.map(({ person }) => person).join(" ");
      const known = thin.get(`${key} ${names}`);
      const party = key === "mediators" ? null : (people[0]?.seat.party ?? null);
      thin.set(`${key} ${names}`, { party, administrators, rooms: [...(known?.rooms ?? []), room] });
    }
  }
  return [...thin.values()];
};

export const isAdministrator = ({ rights }: RoomView, { devices }: Person): boolean =>
  devices.some((device) => rights.members.get(device)?.signer === true);

/** The room's people by side. Whoever is nobody's side has nobody to stand in for them. */
const sidesIn = (room: RoomView): ReadonlyMap<string, readonly Person[]> => {
  const sides = new Map<string, readonly Person[]>();
  for (const person of presentPeople(room.state)) {
    const side = sideOf(person);
    if (side === "others" || (side === "party" && !administersItself(room))) continue;
    const key = side === "mediators" ? side : (person.seat.party ?? side);
    sides.set(key, [...(sides.get(key) ?? []), person]);
  }
  return sides;
};

/** In rooms that the mediators alone administer, a party needs nobody of its own to do it. */
const administersItself = ({ rights }: RoomView): boolean => rights.admission !== "first";
