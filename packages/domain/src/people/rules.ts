import { ok } from "@parley/kernel";
import { checkSeat, roleFitsKind, sideKeyOf } from "../charter/founding.ts";
import type { DeviceId, PersonId } from "../ids.ts";
import { mayReadListsOf } from "../lists/may-read.ts";
import { type Author, byPerson, type Followed, type Rules, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { PeopleEvent, PersonIntroduced } from "./events.ts";
import type { Seat } from "./seat.ts";
import { isMediator, type Person } from "./state.ts";

export const peopleRules: Rules<PeopleEvent> = {
  personIntroduced: (room, event, author) => {
    const { person, seat, devices } = event;
    if (room.people.has(person)) return refuse({ type: "Repeated", what: "person", id: person });
    const [first] = devices;
    if (first === undefined) return refuse({ type: "NoDevices" });
    const group = room.members.get(first)?.group ?? -1;
    const bound = bind(room, person, devices, group);
    if (!bound.ok) return bound;
    const seated = seatFits(room, seat, group);
    if (!seated.ok) return seated;
    // Whoever was let in past the names stays without a voice, on every member's device, until they are removed.
    if (!mayReadListsOf(room, seat)) return refuse({ type: "NamesNotForAll" });
    if (!mayIntroduce(room, event, author, group))
      return refuse({ type: "NotASigner", device: author.member.device });
    return ok({
      ...bound.value,
      people: bound.value.people.with(person, personFrom(room, event, author, group)),
    });
  },
  deviceBound: (room, { person, device }, author) => {
    const known = room.people.get(person);
    if (known === undefined) return refuse({ type: "Unknown", what: "person", id: person });
    const own = known.devices.includes(author.member.device);
    if (!own && !(author.member.signer && author.member.group === known.group))
      return refuse({ type: "NotYourSide" });
    const bound = bind(room, person, [device], known.group);
    if (!bound.ok) return bound;
    const changed: Person = { ...known, devices: [...known.devices, device] };
    return ok({ ...bound.value, people: bound.value.people.with(person, changed) });
  },
  seatChanged: byPerson((room, { person, seat }, speaker) => {
    const known = room.people.get(person);
    if (known === undefined) return refuse({ type: "Unknown", what: "person", id: person });
    if (!speaker.member.signer) return refuse({ type: "NotASigner", device: speaker.member.device });
    if (!speaksForGroup(room, speaker, known.group)) return refuse({ type: "NotYourSide" });
    const fits = seatFits(room, seat, known.group);
    if (!fits.ok) return fits;
    return ok({ ...room, people: room.people.with(person, { ...known, seat }) });
  }),
};

/** Binds devices that the room has admitted, that are in this group, and that are nobody's yet. */
const bind = (room: RoomState, person: PersonId, devices: readonly DeviceId[], group: number): Followed => {
  let { members } = room;
  for (const device of devices) {
    const member = members.get(device);
    if (member === undefined || member.removedAt !== undefined)
      return refuse({ type: "Unknown", what: "device", id: device });
    if (member.group !== group) return refuse({ type: "OtherSide", group: member.group });
    if (member.person !== undefined) return refuse({ type: "Repeated", what: "device", id: device });
    members = members.with(device, { ...member, person });
  }
  return ok({ ...room, members });
};

/** The seat fits the room's kind and parties, and the side that its group is already on. */
const seatFits = (room: RoomState, seat: Seat, group: number): Followed => {
  const fits = checkSeat(seat);
  if (!fits.ok) return fits;
  const { kind } = room;
  if (kind === undefined) return refuse({ type: "NotOpened" });
  if (!roleFitsKind(kind, seat.role)) return refuse({ type: "RoleDoesNotFit", kind, role: seat.role });
  if (seat.party !== undefined && !room.parties.has(seat.party))
    return refuse({ type: "Unknown", what: "party", id: seat.party });
  const side = sideOfGroup(room, group);
  if (side !== undefined) return side === sideKeyOf(seat) ? ok(room) : refuse({ type: "OtherSide", group });
  // A caucus has the two sides that founded it, a notebook one person; nobody founds a third.
  if (kind === "caucus") return refuse({ type: "OtherSide", group });
  const taken = [...room.people.values()].some(
    (person) => person.group !== group && sideKeyOf(person.seat) === sideKeyOf(seat),
  );
  return taken && kind !== "coMediators" && sideKeyOf(seat) !== "others"
    ? refuse({ type: "SameSideTwice", kind })
    : ok(room);
};

const sideOfGroup = (room: RoomState, group: number): ReturnType<typeof sideKeyOf> | undefined => {
  for (const person of room.people.values()) if (person.group === group) return sideKeyOf(person.seat);
  return undefined;
};

/**
 * A signer of the newcomer's group or, where that group is still nameless or has no signer, a mediator who
 * signs; or the newcomer, once somebody of their group is known, but never as a head or lead.
 */
const mayIntroduce = (room: RoomState, event: PersonIntroduced, author: Author, group: number): boolean => {
  const nameless = sideOfGroup(room, group) === undefined;
  if (author.member.signer && !nameless && author.member.group === group) return true;
  if (author.member.signer && isMediator(room, author.member.device) && speaksForGroup(room, author, group))
    return true;
  const self = event.devices.includes(author.member.device);
  const leads = event.seat.role === "head" || event.seat.role === "leadMediator";
  return self && !nameless && !leads;
};

/** A group's own people speak for it; for a group without a signer of a known person, the mediators do. */
const speaksForGroup = (room: RoomState, author: Author, group: number): boolean => {
  if (author.member.group === group) return true;
  const hasOwnSigner = [...room.members.values()].some(
    (member) =>
      member.group === group &&
      member.signer &&
      member.removedAt === undefined &&
      member.person !== undefined,
  );
  return !hasOwnSigner && isMediator(room, author.member.device);
};

const personFrom = (room: RoomState, event: PersonIntroduced, author: Author, group: number): Person => {
  const introducedBy = room.members.get(author.member.device)?.person;
  const { person, name, seat, devices } = event;
  return { person, name, seat, devices, group, ...(introducedBy === undefined ? {} : { introducedBy }) };
};
