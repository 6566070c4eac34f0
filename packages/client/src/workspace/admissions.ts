import { isMember, type MediationId, type Role, type Seat } from "@parley/domain";
import { assert, type Bytes, base64UrlToBytes, err, ok } from "@parley/kernel";
import {
  type Cosignature,
  type DeviceId,
  encodeFoundingStatement,
  type FoundingStatement,
  type Member,
  parseFoundingStatement,
  type RoomId,
} from "@parley/protocol";
import type { InvitationWish, Outcome } from "../api.ts";
import type { Replica } from "../replica/replica.ts";
import { type Desk, perform } from "./append.ts";
import type { Core } from "./core.ts";
import { foundRoom, openingLike, statementFor } from "./founding.ts";
import type { Welcome } from "./handshake-messages.ts";
import type { InvitationRecord } from "./invitation-records.ts";
import { openingAct } from "./mediations.ts";
import { bringIn, type Newcomer } from "./members.ts";
import { caucusWith, roomOfKind, roomsOf } from "./rooms-of.ts";

/**
 * The statement that a head is to sign with this device, where their party has no caucus with this team yet, or only the
 * one that is to be succeeded.
 */
export const prepareFounding = (core: Core, record: InvitationRecord): Bytes | null => {
  const { purpose, party, mediation } = record;
  if (purpose !== "head" || party === null || caucusFor(record, core) !== undefined) return null;
  const { device, wrapKey } = newcomerOf(core, record);
  const head: Member = { device, wrapKey, group: 1, signer: true, writer: true };
  return encodeFoundingStatement(statementFor(core, "caucus", [...teamMembers(core, mediation), head]));
};

/** The separate talks to which an invited head comes; not those in whose stead they found new ones. */
const caucusFor = ({ party, mediation, succeeds }: InvitationRecord, core: Core): Replica | undefined => {
  const caucus = party === null ? undefined : caucusWith(core, mediation, party);
  return caucus?.room === succeeds?.room ? undefined : caucus;
};

/** The mediating team as a caucus's group 0: its mediators' devices, all of whom may write, second and remove. */
const teamMembers = (core: Core, mediation: MediationId): readonly Member[] => {
  const team = roomOfKind(core, mediation, "team");
  if (team === undefined) return [];
  return mediatorsOf(team).flatMap(({ devices }) =>
    devices.flatMap((device) => {
      const member = team.fold.rights?.members.get(device);
      return member === undefined ? [] : [{ ...member, group: 0, signer: true, writer: true }];
    }),
  );
};

const mediatorsOf = (team: Replica) =>
  [...team.fold.state.people.values()].filter(
    ({ seat }) => seat.role === "leadMediator" || seat.role === "mediator",
  );

/** With both signatures: the caucus is founded and the head let into the common room, all or nothing. */
export const completeFounding = (
  core: Core,
  record: InvitationRecord,
  signature: Bytes,
): Promise<Outcome<Welcome>> => {
  const statement = statementOf(record);
  const newcomer = newcomerOf(core, record);
  const cosignature: Cosignature = { device: newcomer.device, signature };
  return perform(core, async (desk) => {
    const done = alreadyFounded(core, record);
    if (done !== null) return ok(welcomeOf(core, record, done));
    const team = roomOfKind(core, record.mediation, "team");
    if (team === undefined) return err({ type: "UnknownRoom" });
    const { person, name, seat } = newcomer;
    const mediators = mediatorsOf(team)
      .map(({ person, name, seat, devices }) => ({
        person,
        name,
        seat,
        devices: devices.filter((device) => isIn(statement, device)),
      }))
      .filter(({ devices }) => devices.length > 0);
    const seats = [...mediators, { person, name, seat, devices: [newcomer.device] }];
    const opening = openingLike(team.fold.state, "caucus", seats);
    if (!opening.ok) return opening;
    const caucus = await foundRoom(core, desk, statement, [cosignature], opening.value);
    if (!caucus.ok) return caucus;
    const { room } = caucus.value.fold;
    const told = await tellOfSuccessor(core, desk, record, room);
    if (!told.ok) return told;
    const rooms = await bringInto(core, desk, commonRooms(core, record.mediation), newcomer);
    return rooms.ok ? ok(welcomeOf(core, record, [room, ...rooms.value])) : rooms;
  });
};

/** Never silently: the old room reads where its talk goes on, in the very append that founds the new one. */
const tellOfSuccessor = async (
  core: Core,
  desk: Desk,
  { succeeds }: InvitationRecord,
  room: RoomId,
): Promise<Outcome<null>> => {
  if (succeeds === undefined) return ok(null);
  const old = desk.room(succeeds.room);
  if (!old.ok) return old;
  const { reason } = succeeds;
  const told = await old.value.event({ type: "successorAnnounced", at: core.now(), room, reason });
  return told.ok ? ok(null) : told;
};

/** Where the append went through but the answer was lost: the caucus and the common room that it made. */
const alreadyFounded = (core: Core, record: InvitationRecord): readonly RoomId[] | null => {
  const caucus = caucusFor(record, core);
  if (caucus === undefined || record.peer === null || !isMember(caucus.fold.state, record.peer.device))
    return null;
  return [caucus.room, ...commonRooms(core, record.mediation)];
};

const isIn = (statement: FoundingStatement, device: DeviceId): boolean =>
  statement.members.some((member) => member.device === device);

const statementOf = ({ statement }: InvitationRecord): FoundingStatement => {
  const bytes = base64UrlToBytes(statement ?? "");
  const parsed = bytes.ok ? parseFoundingStatement(bytes.value) : bytes;
  assert(parsed.ok, "a stored statement that no encoder wrote");
  return parsed.value;
};

/** Admits the invited device to the rooms of its purpose, or proposes it where a second is needed. */
export const welcomeInto = (core: Core, record: InvitationRecord): Promise<Outcome<Welcome>> =>
  perform(core, async (desk) => {
    const shared = await coMediatorsRoomFor(core, desk, record);
    if (!shared.ok) return shared;
    const known = roomsFor(core, record).map(({ room }) => room);
    const rooms = await bringInto(core, desk, [...shared.value, ...known], newcomerOf(core, record));
    return rooms.ok ? ok(welcomeOf(core, record, rooms.value)) : rooms;
  });

/** The first lead of another team needs a room to be admitted to. */
const coMediatorsRoomFor = async (
  core: Core,
  desk: Desk,
  { purpose, mediation }: InvitationRecord,
): Promise<Outcome<readonly RoomId[]>> => {
  if (purpose !== "coMediatorLead" || roomOfKind(core, mediation, "coMediators") !== undefined) return ok([]);
  const founded = await openingAct(core, { mediation, kind: "coMediators", people: [] })(desk);
  return founded.ok ? ok([founded.value]) : founded;
};

const bringInto = async (
  core: Core,
  desk: Desk,
  rooms: readonly RoomId[],
  newcomer: Newcomer,
): Promise<Outcome<readonly RoomId[]>> => {
  for (const room of rooms) {
    const builder = desk.room(room);
    if (!builder.ok) return builder;
    if (builder.value.fold.rights?.members.has(newcomer.device) !== true) {
      const brought = await bringIn(core, builder.value, newcomer);
      if (!brought.ok) return brought;
    }
  }
  return ok(rooms);
};

const commonRooms = (core: Core, mediation: MediationId): readonly RoomId[] =>
  mine(core, mediation).flatMap(({ room, fold }) => (fold.state.kind === "common" ? [room] : []));

/** Rooms of the mediation in which this device administers its side. */
const mine = (core: Core, mediation: MediationId): readonly Replica[] =>
  roomsOf(core, mediation).filter(
    ({ fold, status }) =>
      status.status !== "stopped" && fold.rights?.members.get(core.device.device)?.signer === true,
  );

const roomsFor = (core: Core, record: InvitationRecord): readonly Replica[] => {
  const { mediation, purpose } = record;
  const rooms = mine(core, mediation);
  const ofKinds = (...kinds: readonly (string | undefined)[]) =>
    rooms.filter(({ fold }) => kinds.includes(fold.state.kind));
  switch (purpose) {
    case "head": {
      const caucus = caucusFor(record, core);
      return [...ofKinds("delegation"), ...(caucus === undefined ? [] : [caucus]), ...ofKinds("common")];
    }
    case "adviser":
      return ofKinds("delegation", "caucus", "common");
    case "mediator":
      return ofKinds("team", "caucus", "common");
    case "coMediatorLead":
      return ofKinds("coMediators", "common");
    case "observer":
    case "guarantor":
    case "monitor":
      return ofKinds("common");
    case "ownDevice":
      return rooms;
  }
};

export const newcomerOf = (core: Core, record: InvitationRecord): Newcomer => {
  const wrapKey = base64UrlToBytes(record.peer?.wrapKey ?? "");
  assert(record.peer !== null && wrapKey.ok, "an invitation that nobody has answered");
  const { person, name, isAdministrator = false, peer } = record;
  const seat = seatFor(core, record);
  return { person, name, seat, device: peer.device, wrapKey: wrapKey.value, isAdministrator };
};

const seatFor = (core: Core, { purpose, party, authority, mediation }: InvitationRecord): Seat => {
  const role: Role =
    purpose === "ownDevice" ? (core.mediation(mediation)?.role ?? "observer") : roleOf(purpose);
  const hasParty = role === "head" || role === "adviser";
  return { role, authority, ...(hasParty && party !== null ? { party } : {}) };
};

const roleOf = (purpose: Exclude<InvitationWish["purpose"], "ownDevice">): Role =>
  purpose === "coMediatorLead" ? "leadMediator" : purpose;

const welcomeOf = (core: Core, record: InvitationRecord, rooms: readonly RoomId[]): Welcome => {
  const { role, authority, party = null } = seatFor(core, record);
  const { mediation, person } = record;
  const trusted = [core.device.device, ...(core.mediation(mediation)?.trusted ?? [])];
  return { mediation, person, role, party, authority, rooms, trusted };
};
