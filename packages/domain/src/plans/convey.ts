import { ok, type Result } from "@parley/kernel";
import type { CheckNote, ConveyanceAuthority, ToldToSource } from "../conveyance/events.ts";
import type { ConveyanceId, DeviceId, ItemId, PartyId } from "../ids.ts";
import type { Item } from "../items/state.ts";
import { type Form, reachesAsFarAs } from "../items/terms.ts";
import type { Attribution } from "../messages/attribution.ts";
import type { Objection } from "../objection.ts";
import { presentPeople, sideOf } from "../people/state.ts";
import { authorityFor, standingTerms } from "../permissions/allowance.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { mediatedBy, type Plan, planOf, roomOfKind, type Step } from "./plan.ts";

/** The rooms of one conveyance, all of which the mediator is in. */
export interface ConveyanceRooms {
  /** Where it was said. */
  readonly source: RoomState;
  /** The mediator's own team. */
  readonly team: RoomState;
  /** Where it is to be heard. */
  readonly destination: RoomState;
  /** Where other teams learn that a message went; absent where there are none. */
  readonly coMediators?: RoomState;
}

/** What the mediator means to say, to be said at `at` by the device `by`. */
export interface IntendedConveyance {
  readonly item: ItemId;
  readonly wording: string;
  readonly attribution: Attribution;
  /** Absent: the form in which it was said. */
  readonly form?: Form;
  /** Absent: as long as the item itself. Never longer. */
  readonly expiresAt?: number;
  /** Fresh ids, each for one room, so that no two rooms share one. `note` is needed with co-mediators. */
  readonly ids: { readonly message: ItemId; readonly conveyance: ConveyanceId; readonly note?: ItemId };
  /** Who hears it, as the source and the co-mediators are told. */
  readonly to: string;
  readonly findings: readonly CheckNote[];
  readonly reason?: string;
  readonly at: number;
  readonly by: DeviceId;
}

/**
 * The events of one conveyance, to be appended all or nothing: the message in the destination, its line in
 * the team's register, what the source is told as the charter says, and what co-mediators may know. The
 * destination's event carries nothing of the source but what the terms let the mediator say.
 */
export const planConveyance = (
  rooms: ConveyanceRooms,
  intended: IntendedConveyance,
): Result<Plan, Objection> => {
  const fit = roomsFit(rooms, intended.by);
  if (!fit.ok) return fit;
  const item = rooms.source.items.get(intended.item);
  if (item === undefined) return refuse({ type: "Unknown", what: "item", id: intended.item });
  const authority = authorityFor(item, intended.at, intended.wording, intended.attribution.type);
  if (!authority.ok) return authority;
  const named = speakersName(rooms, item, intended.attribution);
  if (!named.ok) return named;
  const expiresAt = intended.expiresAt ?? item.expiresAt;
  if (item.expiresAt !== undefined && expiresAt !== undefined && expiresAt > item.expiresAt)
    return refuse({ type: "OutlivesItsSource", expiresAt: item.expiresAt });
  const words: Words = {
    form: intended.form ?? item.form,
    wording: intended.wording,
    attribution: intended.attribution,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  const steps = [
    delivery(rooms, intended, words),
    registration(rooms, intended, words, authority.value),
    ...sourceNote(rooms, intended),
    ...coMediatorsNote(rooms, intended, item),
  ];
  return planOf(steps, intended.by);
};

interface Words {
  readonly form: Form;
  readonly wording: string;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
}

const roomsFit = (rooms: ConveyanceRooms, by: DeviceId): Result<ConveyanceRooms, Objection> => {
  const { source, team, destination, coMediators } = rooms;
  if (source.room === destination.room) return refuse({ type: "SameRoom", room: source.room });
  const all = [
    roomOfKind(source, ["caucus", "committee", "common"]),
    roomOfKind(destination, ["caucus", "common", "committee"]),
    roomOfKind(team, ["team"]),
    mediatedBy(source, by, { type: "NotAMemberOfSource" }),
    mediatedBy(destination, by, { type: "NotAMemberOfDestination" }),
    mediatedBy(team, by, { type: "NotAMemberOfTeam" }),
    ...(coMediators === undefined
      ? []
      : [
          roomOfKind(coMediators, ["coMediators"]),
          mediatedBy(coMediators, by, { type: "NotAMemberOfTeam" }),
        ]),
  ];
  for (const fit of all) if (!fit.ok) return fit;
  const mediation = source.charter?.mediation;
  for (const room of [team, destination, coMediators])
    if (room !== undefined && room.charter?.mediation !== mediation)
      return refuse({ type: "OtherMediation" });
  const heard = presentPeople(destination).some((person) => sideOf(person) !== "mediators");
  return heard ? ok(rooms) : refuse({ type: "NobodyThere", room: destination.room });
};

/** Words in a party's name stand in the name of the party that said them, and in no other's. */
const speakersName = (
  { source, destination }: ConveyanceRooms,
  item: Item,
  attribution: Attribution,
): Result<Attribution, Objection> => {
  if (attribution.type !== "party") return ok(attribution);
  const speaker = source.people.get(item.said.person)?.seat.party;
  const party = speaker === undefined ? undefined : destination.parties.get(speaker);
  const names = party === undefined ? [] : [party.neutralLabel, ...party.names.map(({ name }) => name)];
  return names.includes(attribution.label)
    ? ok(attribution)
    : refuse({ type: "NotTheSpeakersName", label: attribution.label, names });
};

const delivery = ({ destination }: ConveyanceRooms, { ids, at }: IntendedConveyance, words: Words): Step => ({
  room: destination,
  event: { type: "messageDelivered", at, message: ids.message, ...words },
});

const registration = (
  { source, team, destination }: ConveyanceRooms,
  { item, ids, findings, reason, at }: IntendedConveyance,
  words: Words,
  authority: ConveyanceAuthority,
): Step => ({
  room: team,
  event: {
    type: "conveyanceRegistered",
    at,
    conveyance: ids.conveyance,
    source: { room: source.room, item },
    destination: { room: destination.room, message: ids.message },
    ...words,
    authority,
    findings,
    ...(reason === undefined ? {} : { reason }),
  },
});

const sourceNote = ({ source }: ConveyanceRooms, intended: IntendedConveyance): readonly Step[] => {
  const { item, wording, attribution, to, at } = intended;
  const agreed = source.charter?.sourceSees ?? "nothing";
  if (agreed === "nothing") return [];
  const told: ToldToSource =
    agreed === "exactWords" ? { type: "exactWords", wording, attribution, to } : { type: "thatConveyed" };
  return [{ room: source, event: { type: "conveyanceNoted", at, item, told } }];
};

/** Other teams learn that a message went and to whom; its words only where the terms reach all mediators. */
const coMediatorsNote = (
  { coMediators, destination }: ConveyanceRooms,
  { ids, wording, to, at }: IntendedConveyance,
  item: Item,
): readonly Step[] => {
  if (coMediators === undefined || ids.note === undefined) return [];
  const party = onlyParty(destination);
  const shared = reachesAsFarAs(standingTerms(item), "allMediators");
  return [
    {
      room: coMediators,
      event: {
        ...{ type: "messageNoted", at, note: ids.note, to },
        ...(party === undefined ? {} : { party }),
        ...(shared ? { wording } : {}),
      },
    },
  ];
};

const onlyParty = (room: RoomState): PartyId | undefined => {
  const parties = new Set(presentPeople(room).flatMap(({ seat }) => seat.party ?? []));
  const [first] = parties;
  return parties.size === 1 ? first : undefined;
};
