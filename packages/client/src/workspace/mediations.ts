import type { Charter, MediationId, Party, PartyId, PersonId, RoomKind, Seat } from "@parley/domain";
import { err, ok } from "@parley/kernel";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { MediationWish, Outcome, PartyWish, RoomWish } from "../api.ts";
import { type Act, perform } from "./append.ts";
import type { Core } from "./core.ts";
import { foundRoom, openingLike, selfAsFounder, statementFor } from "./founding.ts";
import { newId } from "./ids.ts";
import { bringIn, type Newcomer, newcomersFrom, selfAs } from "./members.ts";
import { notesOn, type OutgoingCheck } from "./outgoing.ts";
import type { MediationRecord } from "./record.ts";
import { roomOfKind, roomsOf } from "./rooms-of.ts";
import { actPlan, write } from "./words.ts";

const LEAD: Seat = { role: "leadMediator", authority: "none" };

/** Founds the team's room, the common room and a notebook, all at once or none. */
export const openMediation = async (core: Core, wish: MediationWish): Promise<Outcome<MediationId>> => {
  const { randomness } = core.ports;
  const me = newId(randomness, "person");
  const charter = charterOf(newId(randomness, "mediation"), wish);
  const parties = wish.parties.map((party) => partyFrom(core, party));
  const known: MediationRecord = {
    mediation: charter.mediation,
    me,
    ...{ role: "leadMediator", party: null, authority: "none", trusted: [] },
  };
  // Kept before the rooms are founded: rooms without it would never be shown, it without rooms is not shown either.
  const kept = await core.update((record) => ({
    ...record,
    myName: wish.myName,
    mediations: [...record.mediations, known],
  }));
  if (!kept.ok) return kept;
  return perform(core, async (desk) => {
    for (const kind of ["team", "common", "notebook"] satisfies readonly RoomKind[]) {
      const statement = statementFor(core, kind, [selfAsFounder(core)]);
      const opening = { charter, kind, parties, seats: [selfAs(core, me, LEAD)] };
      const room = await foundRoom(core, desk, statement, [], opening);
      if (!room.ok) return room;
    }
    return ok(charter.mediation);
  });
};

const charterOf = (mediation: MediationId, wish: MediationWish): Charter => {
  const { title, template, conveyanceDefault, sourceSees, narrowestTermsLocked, readReceipts, languages } =
    wish;
  return {
    mediation,
    title,
    template,
    conveyanceDefault,
    sourceSees,
    narrowestTermsLocked,
    readReceipts,
    languages,
  };
};

const partyFrom = (core: Core, { label, hue }: PartyWish): Party => ({
  party: newId(core.ports.randomness, "party"),
  neutralLabel: label,
  names: [],
  hue,
});

/** Adds a party to every room of the mediation in which this device keeps the charter. */
export const addParty = async (
  core: Core,
  check: OutgoingCheck,
  mediation: MediationId,
  wish: PartyWish,
  reason?: string,
): Promise<Outcome<PartyId>> => {
  let drawn: Party | null = null;
  return perform(core, async (desk) => {
    if (roomOfKind(core, mediation, "team") === undefined)
      return err({ type: "Objection", objection: { type: "NotAMediator" } });
    const rooms = roomsOf(core, mediation).filter(
      ({ status }) => status.status !== "stopped" && status.status !== "removed",
    );
    // A label that the check stops draws no id: what was heard in one room moves nothing in another.
    const findings = rooms.flatMap(({ room }) => notesOn(check, room, wish.label));
    if (findings.length > 0 && reason === undefined) return err({ type: "CheckNeedsReason", findings });
    drawn ??= partyFrom(core, wish);
    for (const { room } of rooms) {
      const builder = desk.room(room);
      if (!builder.ok) return builder;
      const { state } = builder.value.fold;
      const event = { type: "partyAdded", at: core.now(), party: drawn } as const;
      const plan = actPlan(core, check, state, event, reason);
      if (!plan.ok) return plan;
      const added = await write(desk, plan.value);
      if (!added.ok) return added;
    }
    return ok(drawn.party);
  });
};

/** Opens a further room: a delegation's own, a committee, the co-mediators', a notebook, a second common one. */
export const openRoom = (core: Core, wish: RoomWish): Promise<Outcome<RoomId>> =>
  perform(core, openingAct(core, wish));

export const openingAct =
  (
    core: Core,
    { mediation, kind, title, people }: Omit<RoomWish, "kind"> & { readonly kind: RoomWish["kind"] | "team" },
  ): Act<RoomId> =>
  async (desk) => {
    const me = core.mediation(mediation);
    const model = roomsOf(core, mediation)[0];
    if (me === undefined || model === undefined) return err({ type: "UnknownRoom" });
    // As it is by now: the authority with which somebody came in may have been changed since.
    const seat = model.fold.state.people.get(me.me)?.seat ?? seatOf(me);
    const opening = openingLike(model.fold.state, kind, [selfAs(core, me.me, seat)], title);
    if (!opening.ok) return opening;
    const statement = statementFor(core, kind, [selfAsFounder(core)]);
    const founded = await foundRoom(core, desk, statement, [], opening.value);
    if (!founded.ok) return founded;
    // One person's devices are in the same rooms: whatever is founded on one of them is there on the others too.
    for (const own of ownOtherDevices(core, mediation, me.me)) {
      const brought = await bringIn(core, founded.value, own);
      if (!brought.ok) return brought;
    }
    for (const person of people) {
      const from = roomKnowing(core, mediation, person);
      if (from === undefined)
        return err({ type: "Objection", objection: { type: "Unknown", what: "person", id: person } });
      const newcomers = newcomersFrom(core, from, person);
      if (!newcomers.ok) return newcomers;
      for (const newcomer of newcomers.value) {
        if (founded.value.fold.rights?.members.has(newcomer.device) === true) continue;
        const brought = await bringIn(core, founded.value, newcomer);
        if (!brought.ok) return brought;
      }
    }
    return ok(founded.value.fold.room);
  };

/** This person's further devices, from whichever rooms know them; one that was removed anywhere is left out. */
const ownOtherDevices = (core: Core, mediation: MediationId, me: PersonId): readonly Newcomer[] => {
  const found = new Map<DeviceId, Newcomer>();
  const removed = new Set<DeviceId>();
  for (const { room, fold } of roomsOf(core, mediation)) {
    const newcomers = newcomersFrom(core, room, me);
    if (newcomers.ok)
      for (const own of newcomers.value) if (!found.has(own.device)) found.set(own.device, own);
    for (const [device, { person, removedAt }] of fold.state.members)
      if (person === me && removedAt !== undefined) removed.add(device);
  }
  return [...found.values()].filter(({ device }) => device !== core.device.device && !removed.has(device));
};

export const seatOf = ({ role, party, authority }: MediationRecord): Seat => ({
  role,
  authority,
  ...(party === null ? {} : { party }),
});

/** A room of this mediation in which the person is known. */
export const roomKnowing = (core: Core, mediation: MediationId, person: PersonId): RoomId | undefined =>
  roomsOf(core, mediation).find(({ fold }) => fold.state.people.has(person))?.room;
