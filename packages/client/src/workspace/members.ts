import type { Introduction, Person, PersonId, Role, RoomEvent, RoomState, Seat } from "@parley/domain";
import { mayJoinListsOf, mayReadListsOf, sideOfRole } from "@parley/domain";
import { type Bytes, err, ok } from "@parley/kernel";
import {
  type DeviceId,
  type EntryHash,
  type Member,
  mayAdmit,
  LIMITS as PROTOCOL,
  type RoomId,
} from "@parley/protocol";
import type { KnownPerson, Outcome } from "../api.ts";
import { loadArchive } from "../replica/stored-room.ts";
import { foldOf, perform } from "./append.ts";
import { type Core, storageError } from "./core.ts";
import type { RoomBuilder } from "./room-builder.ts";
import { roomOfKind, roomsOf } from "./rooms-of.ts";

/** Somebody to be let into rooms: who they are, and the device with its key. */
export interface Newcomer {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  readonly device: DeviceId;
  readonly wrapKey: Bytes;
  /** Administers their side though their role does not bring it: a second administrator. */
  readonly isAdministrator?: boolean;
}

/** Roles that administer their side of a room: they admit, second and remove. */
const isAdministrator = (role: Role, state: RoomState): boolean => {
  switch (role) {
    case "leadMediator":
    case "head":
      return true;
    case "mediator":
      return state.kind !== "team" && state.kind !== "coMediators";
    case "adviser":
    case "analyst":
      return false;
    case "observer":
    case "guarantor":
    case "monitor":
      return true; // of a group of their own, so that they can change their own devices
  }
};

/** What a newcomer would be in a room: the group of their side, or a new one where it has none yet. */
const memberFor = (core: Core, state: RoomState, newcomer: Newcomer): Member => {
  const { device, wrapKey, seat } = newcomer;
  const administers = newcomer.isAdministrator === true || isAdministrator(seat.role, state);
  const same = [...state.people.values()].find((known) => isSameSide(core, state, known, newcomer));
  const taken = new Set([...state.members.values()].map(({ group }) => group));
  let group = same?.group ?? 0;
  while (same === undefined && taken.has(group) && group < PROTOCOL.maxGroups - 1) group++;
  const isOwnGroup = same !== undefined || !taken.has(group);
  return { device, wrapKey, group, signer: isOwnGroup && administers, writer: true };
};

const isSameSide = (core: Core, { kind, charter }: RoomState, known: Person, newcomer: Newcomer): boolean => {
  const { person, seat } = newcomer;
  if (known.person === person) return true;
  // Several teams meet here. This device tells its own people from everybody else's, and others' not from each other's.
  if (kind === "coMediators") {
    const team = charter === undefined ? undefined : roomOfKind(core, charter.mediation, "team");
    const isOurs = (one: PersonId): boolean => team?.fold.state.people.has(one) === true;
    return isOurs(known.person) && isOurs(person);
  }
  const side = sideOfRole(seat.role);
  if (side === "others" || sideOfRole(known.seat.role) !== side) return false;
  return side === "mediators" || known.seat.party === seat.party;
};

/**
 * Admits a newcomer where this device may do so alone, and names them in the next breath; proposes them otherwise. Who
 * could not be named yet is named later, by whoever the rules let (`housekeeping.ts`).
 */
export const bringIn = async (
  core: Core,
  builder: RoomBuilder,
  newcomer: Newcomer,
): Promise<Outcome<"admitted" | "proposed">> => {
  const { rights, state } = builder.fold;
  const me = rights?.members.get(core.device.device);
  if (rights === null || me === undefined) return err({ type: "UnknownRoom" });
  if (!me.signer) return err({ type: "Rights", error: "NotASigner" });
  const member = memberFor(core, state, newcomer);
  if (rights.members.has(member.device)) return err({ type: "Rights", error: "AlreadyAMember" });
  // Whoever comes reads what was written before as well.
  if (!mayReadListsOf(state, newcomer.seat))
    return err({ type: "Objection", objection: { type: "NamesNotForAll" } });
  if (!mayAdmit(rights, new Set([me.group]), member.group)) {
    const proposed = await builder.propose(member);
    return proposed.ok ? ok("proposed") : proposed;
  }
  const admitted = await builder.change([member], []);
  if (!admitted.ok) return admitted;
  await builder.event(introductionOf(builder.fold.state, newcomer, core.now()));
  return ok("admitted");
};

/** A new person's introduction, or one more device of a person who is known in the room. */
export const introductionOf = (
  state: RoomState,
  { person, name, seat, device }: Omit<Newcomer, "wrapKey">,
  at: number,
): RoomEvent =>
  state.people.has(person)
    ? { type: "deviceBound", at, person, device }
    : { type: "personIntroduced", at, person, name, seat, devices: [device] };

export const admit = (
  core: Core,
  room: RoomId,
  { person, knownFrom }: KnownPerson,
): Promise<Outcome<"admitted" | "proposed">> =>
  perform(core, async (desk) => {
    const newcomers = newcomersFrom(core, knownFrom, person);
    if (!newcomers.ok) return newcomers;
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    let outcome: "admitted" | "proposed" = "admitted";
    let isAnybodyNew = false;
    for (const newcomer of newcomers.value) {
      if (builder.value.fold.rights?.members.has(newcomer.device) === true) continue;
      const brought = await bringIn(core, builder.value, newcomer);
      if (!brought.ok) return brought;
      isAnybodyNew = true;
      if (brought.value === "proposed") outcome = "proposed";
    }
    return isAnybodyNew ? ok(outcome) : err({ type: "Rights", error: "AlreadyAMember" });
  });

/** The devices of a person as one room knows them. */
export const newcomersFrom = (core: Core, room: RoomId, person: PersonId): Outcome<readonly Newcomer[]> => {
  const fold = foldOf(core, room);
  if (!fold.ok) return fold;
  const known = fold.value.state.people.get(person);
  if (known === undefined)
    return err({ type: "Objection", objection: { type: "Unknown", what: "person", id: person } });
  const { name, seat } = known;
  const { kind } = fold.value.state;
  return ok(
    known.devices.flatMap((device) => {
      const member = fold.value.rights?.members.get(device);
      if (member === undefined) return [];
      // A side's own room tells who administers it; in others a role may bring more rights than it has at home.
      const isAdministrator = member.signer && (kind === "delegation" || kind === "team");
      return [{ person, name, seat, device, wrapKey: member.wrapKey, isAdministrator }];
    }),
  );
};

export const secondAdmission = (
  core: Core,
  room: RoomId,
  proposal: EntryHash,
): Promise<Outcome<"admitted" | "waiting">> =>
  perform(core, async (desk) => {
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    const proposed = builder.value.fold.rights?.proposals.get(proposal)?.member;
    if (proposed !== undefined && !mayCome(core, builder.value.fold.state, proposed))
      return err({ type: "Objection", objection: { type: "NamesNotForAll" } });
    return builder.value.second(proposal);
  });

/**
 * Whoever seconds answers for it as much as whoever proposed: by the group's own side, or, of somebody new here, by the
 * seat that this device knows from another room. A stranger comes to no room that holds names.
 */
const mayCome = (core: Core, state: RoomState, { device, group }: Member): boolean => {
  if (mayJoinListsOf(state, group)) return true;
  if ([...state.people.values()].some((known) => known.group === group)) return false;
  const mediation = state.charter?.mediation;
  const rooms = mediation === undefined ? [] : roomsOf(core, mediation);
  const known = rooms.flatMap(({ fold }) =>
    [...fold.state.people.values()].filter(({ devices }) => devices.includes(device)),
  );
  return known.length > 0 && known.every(({ seat }) => mayReadListsOf(state, seat));
};

/** Removal and new epoch are one entry: whoever is removed reads nothing that is written from then on. */
export const removeDevices = (
  core: Core,
  room: RoomId,
  devices: readonly DeviceId[],
): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    const builder = desk.room(room);
    return builder.ok ? builder.value.change([], devices) : builder;
  });

/** Begins a room's history anew; only an administrator may, and it is announced in the room by itself. */
export const restartHistory = (core: Core, room: RoomId): Promise<Outcome<null>> =>
  perform(core, async (desk) => {
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    const { rights } = builder.value.fold;
    if (rights?.members.get(core.device.device)?.signer !== true)
      return err({ type: "Rights", error: "NotASigner" });
    return builder.value.restart(core.now());
  });

/** What was there before each restart of a room's history, from this device's own store. */
export const readArchive = async (core: Core, room: RoomId): Promise<Outcome<readonly RoomState[]>> => {
  const replica = core.rooms.get(room);
  if (replica === undefined) return err({ type: "UnknownRoom" });
  await replica.settled();
  const archive = await loadArchive(core.vault, room);
  return archive.ok ? archive : err(storageError(archive.error));
};

/** This person's own introduction, for a founding. */
export const selfAs = (core: Core, person: PersonId, seat: Seat): Introduction => ({
  person,
  name: core.record.myName,
  seat,
  devices: [core.device.device],
});
