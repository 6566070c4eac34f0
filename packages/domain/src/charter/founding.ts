import { ok, type Result } from "@parley/kernel";
import type { DeviceId, PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { type Introduction, type Role, type Seat, type SideKind, sideOfRole } from "../people/seat.ts";
import type { Admission, FoundingGroup } from "../room/fact.ts";
import { refuse } from "../room/follow.ts";
import type { RoomKind } from "../room/kind.ts";

interface KindRules {
  /** Fewest and most groups that may found it. */
  readonly groups: readonly [number, number];
  readonly admission: readonly Admission[];
  /** Whose people may be in it at all. */
  readonly sides: readonly SideKind[];
}

// With one group, every rule but "another" comes to the same: a signer of that group.
const OWN: readonly Admission[] = ["any", "every", "first", "firstAndOwn"];
const ANY_NUMBER = Number.POSITIVE_INFINITY;

/** Who founds each kind of room and what an admission needs; the table of the rooms' design. */
const KIND_RULES: { readonly [Kind in RoomKind]: KindRules } = {
  notebook: { groups: [1, 1], admission: OWN, sides: ["mediators", "party", "others"] },
  delegation: { groups: [1, 1], admission: OWN, sides: ["party"] },
  team: { groups: [1, 1], admission: OWN, sides: ["mediators"] },
  coMediators: { groups: [1, ANY_NUMBER], admission: ["every"], sides: ["mediators"] },
  caucus: { groups: [2, 2], admission: ["another"], sides: ["mediators", "party"] },
  common: {
    groups: [1, ANY_NUMBER],
    admission: ["first"],
    sides: ["mediators", "party", "others"],
  },
  committee: {
    groups: [1, ANY_NUMBER],
    admission: ["firstAndOwn"],
    sides: ["mediators", "party", "others"],
  },
};

/** Whether somebody with this role may be in a room of this kind. */
export const roleFitsKind = (kind: RoomKind, role: Role): boolean =>
  KIND_RULES[kind].sides.includes(sideOfRole(role));

/** Whose side a group is on: everybody in it has the same, parties by their id. */
export const sideKeyOf = (seat: Seat): SideKind | PartyId =>
  sideOfRole(seat.role) === "party" && seat.party !== undefined ? seat.party : sideOfRole(seat.role);

/** Heads and advisers name their party; nobody else does. */
export const checkSeat = (seat: Seat): Result<Seat, Objection> => {
  const needsParty = sideOfRole(seat.role) === "party";
  if (needsParty && seat.party === undefined) return refuse({ type: "RoleNeedsParty", role: seat.role });
  if (!needsParty && seat.party !== undefined) return refuse({ type: "RoleHasNoParty", role: seat.role });
  return ok(seat);
};

/**
 * Whether the founders' groups and seats fit the kind of room. Every group needs somebody with a seat; a
 * founding device that no seat names (a recovery file) may be bound later.
 */
export const checkFounding = (
  kind: RoomKind,
  groups: readonly FoundingGroup[],
  seats: readonly Introduction[],
  admission: Admission,
): Result<ReadonlyMap<number, SideKind | PartyId>, Objection> => {
  const rules = KIND_RULES[kind];
  const [fewest, most] = rules.groups;
  if (groups.length < fewest || groups.length > most)
    return refuse({ type: "WrongNumberOfGroups", kind, groups: groups.length });
  if (!rules.admission.includes(admission)) return refuse({ type: "WrongAdmission", kind, admission });
  const sides = sidesOfGroups(kind, groups, seats);
  if (!sides.ok) return sides;
  const seen = new Set<string>();
  for (const side of sides.value.values()) {
    // Several mediating teams meet in the co-mediators' room; elsewhere each side has one group.
    if (seen.has(side) && kind !== "coMediators") return refuse({ type: "SameSideTwice", kind });
    seen.add(side);
  }
  return leadersFit(kind, groups, seats, sides.value) ? sides : refuse({ type: "NoLeadMediator" });
};

const sidesOfGroups = (
  kind: RoomKind,
  groups: readonly FoundingGroup[],
  seats: readonly Introduction[],
): Result<ReadonlyMap<number, SideKind | PartyId>, Objection> => {
  const groupByDevice = groupsByDevice(groups);
  const sides = new Map<number, SideKind | PartyId>();
  const named = new Set<string>();
  for (const { person, seat, devices } of seats) {
    const fits = checkSeat(seat);
    if (!fits.ok) return fits;
    if (!roleFitsKind(kind, seat.role)) return refuse({ type: "RoleDoesNotFit", kind, role: seat.role });
    if (named.has(person)) return refuse({ type: "Repeated", what: "person", id: person });
    named.add(person);
    if (devices.length === 0) return refuse({ type: "NoDevices" });
    for (const device of devices) {
      const group = groupByDevice.get(device);
      if (group === undefined) return refuse({ type: "Unknown", what: "device", id: device });
      if (named.has(device)) return refuse({ type: "Repeated", what: "device", id: device });
      named.add(device);
      const side = sides.get(group);
      if (side !== undefined && side !== sideKeyOf(seat)) return refuse({ type: "GroupIsMixed", group });
      sides.set(group, sideKeyOf(seat));
    }
    if (new Set(devices.map((device) => groupByDevice.get(device))).size > 1)
      return refuse({ type: "OtherSide", group: groupByDevice.get(devices[0] as DeviceId) ?? 0 });
  }
  if (kind === "notebook" && seats.length > 1) return refuse({ type: "SameSideTwice", kind });
  const seatless = groups.find(({ group }) => !sides.has(group));
  return seatless === undefined ? ok(sides) : refuse({ type: "GroupWithoutSeat", group: seatless.group });
};

const leadersFit = (
  kind: RoomKind,
  groups: readonly FoundingGroup[],
  seats: readonly Introduction[],
  sides: ReadonlyMap<number, SideKind | PartyId>,
): boolean => {
  const groupByDevice = groupsByDevice(groups);
  const led = (group: number, roles: readonly Role[]): boolean =>
    seats.some(
      ({ seat, devices }) =>
        roles.includes(seat.role) && devices.some((device) => groupByDevice.get(device) === group),
    );
  const mediating = [...sides].filter(([, side]) => side === "mediators").map(([group]) => group);
  switch (kind) {
    case "notebook":
    case "delegation":
      return true;
    case "caucus":
      return mediating.length === 1 && mediating.every((group) => led(group, ["leadMediator", "mediator"]));
    case "committee":
      return sides.get(0) === "mediators" && led(0, ["leadMediator", "mediator"]);
    case "common":
      return sides.get(0) === "mediators" && led(0, ["leadMediator"]);
    case "team":
    case "coMediators":
      return mediating.every((group) => led(group, ["leadMediator"]));
  }
};

const groupsByDevice = (groups: readonly FoundingGroup[]): ReadonlyMap<DeviceId, number> =>
  new Map(groups.flatMap(({ group, devices }) => devices.map(({ device }) => [device, group] as const)));
