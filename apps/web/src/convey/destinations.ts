import type { RoomView, WorkspaceSnapshot } from "@parley/client";
import {
  type Attribution,
  authorityFor,
  type DeviceId,
  type Item,
  isMediator,
  presentPeople,
  type RoomState,
  sideOf,
} from "@parley/domain";

/** The rooms into which this mediator may carry words from that one: others of the same mediation where somebody hears. */
export const destinationsFrom = (
  source: RoomView,
  { rooms }: WorkspaceSnapshot,
  device: DeviceId,
): readonly RoomView[] =>
  [...rooms.values()].filter(
    ({ room, kind, mediation, state, mayWrite }) =>
      room !== source.room &&
      mediation === source.mediation &&
      mayWrite &&
      (kind === "caucus" || kind === "common" || kind === "committee") &&
      isMediator(state, device) &&
      presentPeople(state).some((person) => sideOf(person) !== "mediators"),
  );

/** This mediator's team in the mediation, where every conveyance is entered. */
export const teamOf = (
  source: RoomView,
  { rooms }: WorkspaceSnapshot,
  device: DeviceId,
): RoomView | undefined =>
  [...rooms.values()].find(
    ({ kind, mediation, state }) =>
      kind === "team" && mediation === source.mediation && isMediator(state, device),
  );

/** One way to sign the words, and whether the terms allow it. */
export interface Signing {
  /** Stable within one choice: the type, and for a party its label. */
  readonly key: string;
  readonly attribution: Attribution;
  readonly isAllowed: boolean;
}

/** In whose name these words could stand in that room: without, in each name the room knows the speaker's party by, as ours. */
export const signingsOf = (
  item: Item,
  source: RoomState,
  destination: RoomState | undefined,
  wording: string,
  now: number,
): readonly Signing[] => {
  const allows = (type: Attribution["type"]): boolean =>
    authorityFor(item, now, wording, type).ok ||
    // Words that are not the permitted ones are told apart from a name that is not permitted at all.
    grantsInOtherWords(item, now, type);
  const speaker = source.people.get(item.said.person)?.seat.party;
  const party = speaker === undefined ? undefined : destination?.parties.get(speaker);
  const labels = party === undefined ? [] : [party.neutralLabel, ...party.names.map(({ name }) => name)];
  const isInPartysName = allows("party");
  return [
    { key: "none", attribution: { type: "none" }, isAllowed: allows("none") },
    ...[...new Set(labels)].map(
      (label): Signing => ({
        key: `party ${label}`,
        attribution: { type: "party", label },
        isAllowed: isInPartysName,
      }),
    ),
    { key: "mediatorsIdea", attribution: { type: "mediatorsIdea" }, isAllowed: allows("mediatorsIdea") },
  ];
};

const grantsInOtherWords = (item: Item, now: number, type: Attribution["type"]): boolean => {
  const refused = authorityFor(item, now, "", type);
  return !refused.ok && refused.error.type === "NotTheseWords";
};
