import {
  isMediator,
  isMember,
  type MediationId,
  namelessDevices,
  type Party,
  type PersonId,
  type RoomState,
  type Seat,
} from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { Replica } from "../replica/replica.ts";
import { newcomerOf } from "./admissions.ts";
import { perform } from "./append.ts";
import type { Core } from "./core.ts";
import { openingAct, seatOf } from "./mediations.ts";
import { introductionOf } from "./members.ts";
import { mediationOf, roomOfKind, roomsOf } from "./rooms-of.ts";

/**
 * What a device does by itself, each at most once at a time: it names devices that it knows and that nobody has named;
 * a head's device founds its delegation's own room, a second team's lead's its team's; and a lead's device shows in its
 * team's rooms the parties that another team has added to the common room.
 */
export const keepHouse = (
  core: Core,
): { readonly onRoom: (replica: Replica) => void; readonly onWelcome: () => void } => {
  const busy = new Set<string>();
  const once = (key: string, work: () => Promise<unknown>): void => {
    if (busy.has(key) || core.connection.status !== "online" || core.isLocked) return;
    busy.add(key);
    void work().finally(() => busy.delete(key));
  };
  const look = (replica: Replica): void => {
    if (replica.status.status !== "open") return;
    const mediation = mediationOf(core, replica.room);
    if (mediation === null) return;
    const { state } = replica.fold;
    if (
      isMember(state, core.device.device) &&
      namelessDevices(state).some(({ device }) => who(core, mediation, device) !== null)
    )
      once(`names ${replica.room} ${state.sequence}`, () => nameDevices(core, replica, mediation));
    if (mayFoundDelegation(core, mediation))
      once(`delegation ${mediation}`, () => foundDelegation(core, mediation));
    if (mayFoundTeam(core, mediation)) once(`team ${mediation}`, () => foundTeam(core, mediation));
    if (lackingParties(core, mediation).length > 0)
      once(`parties ${mediation}`, () => addParties(core, mediation));
  };
  return {
    onRoom: look,
    onWelcome: () => {
      for (const replica of core.rooms.values()) look(replica);
    },
  };
};

interface Known {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
}

/** Who holds a device, as this workspace knows it: itself, whom it invited, or people of its other rooms. */
const who = (core: Core, mediation: MediationId, device: DeviceId): Known | null => {
  const me = core.mediation(mediation);
  if (me !== undefined && device === core.device.device)
    return { person: me.me, name: core.record.myName, seat: seatOf(me) };
  const invited = core.record.invitations.find(
    (record) =>
      record.mediation === mediation &&
      record.peer?.device === device &&
      (record.status === "joined" || record.status === "founding"),
  );
  if (invited !== undefined) return newcomerOf(core, invited);
  for (const { fold } of roomsOf(core, mediation)) {
    const known = [...fold.state.people.values()].find(({ devices }) => devices.includes(device));
    if (known !== undefined) return known;
  }
  return null;
};

/** Names what it may; what the rules leave to somebody else is left. */
const nameDevices = (core: Core, replica: Replica, mediation: MediationId): Promise<unknown> =>
  perform(core, async (desk) => {
    const builder = desk.room(replica.room);
    if (!builder.ok) return builder;
    for (const { device } of namelessDevices(builder.value.fold.state)) {
      const known = who(core, mediation, device);
      const state: RoomState = builder.value.fold.state;
      if (known !== null) await builder.value.event(introductionOf(state, { ...known, device }, core.now()));
    }
    return ok(null);
  });

const mayFoundDelegation = (core: Core, mediation: MediationId): boolean => {
  const me = core.mediation(mediation);
  if (me?.role !== "head" || roomOfKind(core, mediation, "delegation") !== undefined) return false;
  const hasJoined = core.record.joins.some((join) => join.mediation === mediation && join.purpose === "head");
  return hasJoined && roomOfKind(core, mediation, "caucus")?.status.status === "open";
};

const foundDelegation = (core: Core, mediation: MediationId): Promise<unknown> =>
  perform(core, async (desk) =>
    mayFoundDelegation(core, mediation)
      ? openingAct(core, { mediation, kind: "delegation", people: [] })(desk)
      : err({ type: "NotOffered" }),
  );

/** Whoever was invited to lead a team of their own has its room from then on, and a notebook as every lead has. */
const mayFoundTeam = (core: Core, mediation: MediationId): boolean =>
  roomOfKind(core, mediation, "team") === undefined &&
  roomOfKind(core, mediation, "common")?.status.status === "open" &&
  core.record.joins.some((join) => join.mediation === mediation && join.purpose === "coMediatorLead");

const foundTeam = (core: Core, mediation: MediationId): Promise<unknown> =>
  perform(core, async (desk) => {
    if (!mayFoundTeam(core, mediation)) return err({ type: "NotOffered" });
    const team = await openingAct(core, { mediation, kind: "team", people: [] })(desk);
    return team.ok ? openingAct(core, { mediation, kind: "notebook", people: [] })(desk) : team;
  });

interface Lacking {
  readonly room: RoomId;
  readonly party: Party;
}

/** Parties of the common room that this lead's team room and caucuses do not show yet. */
const lackingParties = (core: Core, mediation: MediationId): readonly Lacking[] => {
  if (core.mediation(mediation)?.role !== "leadMediator") return [];
  const all = roomOfKind(core, mediation, "common")?.fold.state.parties.values() ?? [];
  const parties = [...all];
  return roomsOf(core, mediation)
    .filter(
      ({ fold: { state }, status }) =>
        (state.kind === "team" || state.kind === "caucus") &&
        status.status === "open" &&
        isMediator(state, core.device.device),
    )
    .flatMap(({ room, fold }) =>
      parties.filter(({ party }) => !fold.state.parties.has(party)).map((party) => ({ room, party })),
    );
};

const addParties = (core: Core, mediation: MediationId): Promise<unknown> =>
  perform(core, async (desk) => {
    for (const { room, party } of lackingParties(core, mediation)) {
      const builder = desk.room(room);
      if (!builder.ok) return builder;
      const added = await builder.value.event({ type: "partyAdded", at: core.now(), party });
      if (!added.ok) return added;
    }
    return ok(null);
  });
