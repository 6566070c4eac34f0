import type { PersonId, RoomEvent, RoomState, Stamp } from "@parley/domain";
import type { DeviceId } from "@parley/protocol";

/** An accepted entry that says what the room is or who is in it. */
export interface Introducing {
  readonly stamp: Stamp;
  readonly event: RoomEvent;
}

/**
 * Those entries that an outsider needs in order to know who holds the writing devices, and to judge by the room's rules
 * that whoever named them was allowed to: the opening and the parties; of people, the writers, who named them, who named
 * those, and so on to the founders. Nobody else who was introduced is disclosed.
 */
export const introductionsOf = (
  state: RoomState,
  all: readonly Introducing[],
  writers: readonly DeviceId[],
): readonly Introducing[] => {
  const needed: Needed = { devices: new Set(writers), people: new Set() };
  const taken = new Set<Introducing>();
  for (let before = -1; before < taken.size; ) {
    before = taken.size;
    for (const one of all) if (!taken.has(one) && isNeeded(state, all, one, needed)) take(taken, one, needed);
  }
  return [...taken].sort((a, b) => a.stamp.sequence - b.stamp.sequence);
};

interface Needed {
  readonly devices: Set<DeviceId>;
  readonly people: Set<PersonId>;
}

const take = (taken: Set<Introducing>, one: Introducing, { devices, people }: Needed): void => {
  taken.add(one);
  devices.add(one.stamp.by);
  if ("person" in one.event) people.add(one.event.person);
};

const isNeeded = (
  state: RoomState,
  all: readonly Introducing[],
  one: Introducing,
  needed: Needed,
): boolean => {
  const { event } = one;
  switch (event.type) {
    case "roomOpened":
    case "rulesRaised":
    case "partyAdded":
    case "partyRelabelled":
      return true;
    case "charterRestated":
      // It holds everything that was live: other people's words are not disclosed along with a name.
      return event.restated.length === 0;
    case "deviceBound":
      return needed.devices.has(event.device);
    case "seatChanged":
      return needed.people.has(event.person);
    case "personIntroduced":
      return (
        needed.people.has(event.person) ||
        event.devices.some((device) => needed.devices.has(device)) ||
        isFirstOfANeededGroup(state, all, one, needed)
      );
    default:
      return false;
  }
};

/** Who may name somebody can depend on a group being known: then the first of that group is needed as well. */
const isFirstOfANeededGroup = (
  state: RoomState,
  all: readonly Introducing[],
  one: Introducing,
  { people }: Needed,
): boolean => {
  const groupOf = ({ event }: Introducing): number | undefined =>
    event.type === "personIntroduced" ? state.people.get(event.person)?.group : undefined;
  const group = groupOf(one);
  const isFirst = all.find((other) => groupOf(other) === group) === one;
  return isFirst && [...people].some((person) => state.people.get(person)?.group === group);
};
