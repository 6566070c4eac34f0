import type { RoomView } from "@parley/client";
import type { DeviceId, Item, Message, Note, Person, PersonId, RoomState, Seat, Terms } from "@parley/domain";
import { namelessDevices, personOf, presentPeople, sideOf } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";

export interface Names {
  /** "You", or the person's name as this room knows it. */
  readonly person: (person: PersonId | undefined) => string;
  /** The name even of oneself, for the middle of a sentence. */
  readonly named: (person: PersonId | undefined) => string;
  readonly device: (device: DeviceId) => string;
  /** Role and, for people of a party, which one. */
  readonly seat: (seat: Seat) => string;
  /** A signer group: a party's label, or the mediators. */
  readonly side: (group: number) => string;
}

/** How this room calls its people, for this seat. */
export const useNames = (room: RoomState): Names => {
  const { workspace } = useSeat();
  const { room: words, terms, common } = useWords();
  const me = personOf(room, workspace.device)?.person;
  const named = (id: PersonId | undefined): string =>
    id === undefined ? common.unknownPerson : (room.people.get(id)?.name ?? words.somebody);
  return {
    person: (id) => (id !== undefined && id === me ? words.you : named(id)),
    named,
    device: (device) => named(room.members.get(device)?.person),
    seat: ({ role, party }) => {
      const label = party === undefined ? undefined : room.parties.get(party)?.neutralLabel;
      return label === undefined ? terms.role[role] : `${terms.role[role]}, ${label}`;
    },
    side: (group) => {
      const known = [...room.people.values()].find((one) => one.group === group);
      if (known === undefined) return words.sideOf.others;
      const party = known.seat.party === undefined ? undefined : room.parties.get(known.seat.party);
      return party?.neutralLabel ?? (sideOf(known) === "mediators" ? words.sideOf.mediators : known.name);
    },
  };
};

/** Everybody else who would read what is written now, by name; devices without a name are counted too. */
export const useReaders = (room: RoomState): readonly string[] => useReadersOf()(room);

/** The same for any of several rooms. */
export const useReadersOf = (): ((room: RoomState) => readonly string[]) => {
  const { workspace } = useSeat();
  const { compose } = useWords().room;
  return (room) => {
    const me = personOf(room, workspace.device)?.person;
    const names = presentPeople(room)
      .filter(({ person }) => person !== me)
      .map(({ name }) => name);
    return [...names, ...namelessDevices(room).map(() => compose.namelessReader)];
  };
};

/** One sentence: who reads this room, and which parties do not. */
export const useReadBy = (view: RoomView): string => {
  const { room: words } = useWords();
  const { state, kind, title } = view;
  const inside = new Set(presentPeople(state).flatMap(({ seat }) => seat.party ?? []));
  const outside = [...state.parties.values()].filter(({ party }) => !inside.has(party));
  const readBy = words.readBy[kind](title);
  const speaksOfParties = kind === "caucus" || kind === "committee";
  return speaksOfParties && outside.length > 0
    ? `${readBy} ${words.noAccess(outside.map(({ neutralLabel }) => neutralLabel))}`
    : readBy;
};

/** Who said an item or delivered a message. */
export const authorOf = (room: RoomState, said: Item | Message): Person | undefined =>
  room.people.get("said" in said ? said.said.person : said.delivered.person);

/** The words of an item or a message of this room. */
export const wordsIn = (room: RoomState, id: Item["item"] | undefined): string | undefined => {
  if (id === undefined) return undefined;
  return room.items.get(id)?.text ?? room.messages.get(id)?.wording;
};

/** The notes of a room that were not thrown away, oldest first. */
export const keptNotes = (room: RoomState): readonly Extract<Note, { readonly status: "kept" }>[] =>
  [...room.notes.values()].filter((note) => note.status === "kept");

/** How terms are called in a room: where several sides read, what is not to travel stays in the room. */
export const useTermsIn = (
  kind: RoomView["kind"],
): { readonly label: (terms: Terms) => string; readonly meaning: (terms: Terms) => string } => {
  const { room: words, terms: says } = useWords();
  const staysHere = (terms: Terms): boolean => terms === "inConfidence" && kind !== "caucus";
  return {
    label: (terms) => (staysHere(terms) ? words.compose.staysHereChip : says.terms[terms]),
    meaning: (terms) => (staysHere(terms) ? words.compose.inConfidenceShared : says.termsMeaning[terms]),
  };
};
