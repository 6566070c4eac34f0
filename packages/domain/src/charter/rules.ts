import { ok, type Result } from "@parley/kernel";
import type { PartyId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import type { Introduction } from "../people/seat.ts";
import type { Member, Person } from "../people/state.ts";
import type { FoundingGroup } from "../room/fact.ts";
import { type Author, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import { type RoomState, RULES_VERSION } from "../room/state.ts";
import { Table } from "../tables/table.ts";
import type { Party } from "./charter.ts";
import type { CharterEvent, CharterRestated, RoomOpened } from "./events.ts";
import { checkFounding, checkSeat } from "./founding.ts";

export const charterRules: Rules<CharterEvent> = {
  roomOpened: (room, event, author) => {
    if (room.phase !== "founded") return refuse({ type: "AlreadyOpened" });
    return opened(room, event, author, foundersOf(room));
  },
  charterRestated: (room, event, author) => {
    if (room.phase !== "awaitingRestatement") return refuse({ type: "NotRestarted" });
    const opening = opened(room, event, author, presentGroups(room));
    // What it restates beside that follows by the rules of each event (`restore.ts`).
    return opening.ok ? withDeparted(opening.value, event, author) : opening;
  },
  restatementContinued: (room, _event, { member }) => {
    const last = room.timeline.at(-1);
    const type = last?.happening.type;
    const goesOn = type === "charterRestated" || type === "restatementContinued";
    return goesOn && last?.stamp.by === member.device ? ok(room) : refuse({ type: "NotRestarted" });
  },
  rulesRaised: byPerson((room, { rulesVersion }, speaker) => {
    if (!mayKeepCharter(room, speaker)) return refuse({ type: "NotAMediator" });
    if (rulesVersion <= room.rulesVersion)
      return refuse({ type: "RulesNotNewer", rulesVersion, current: room.rulesVersion });
    return ok(withRules(room, rulesVersion));
  }),
  partyAdded: byPerson((room, { party }, speaker) => {
    if (!mayKeepCharter(room, speaker)) return refuse({ type: "NotAMediator" });
    if (room.parties.has(party.party)) return refuse({ type: "Repeated", what: "party", id: party.party });
    return ok({ ...room, parties: room.parties.with(party.party, party) });
  }),
  partyRelabelled: byPerson((room, { party }, speaker) => {
    if (!mayKeepCharter(room, speaker)) return refuse({ type: "NotAMediator" });
    if (!room.parties.has(party.party)) return refuse({ type: "Unknown", what: "party", id: party.party });
    return ok({ ...room, parties: room.parties.with(party.party, party) });
  }),
};

/** The state under these rules; stopped where this build does not know them. */
export const withRules = (room: RoomState, rulesVersion: number): RoomState =>
  rulesVersion > RULES_VERSION
    ? { ...room, rulesVersion, stopped: { type: "UnknownRules", rulesVersion, known: RULES_VERSION } }
    : { ...room, rulesVersion };

/** Mediators keep the charter; where there are none (notebook, delegation), a signer does. */
const mayKeepCharter = (room: RoomState, speaker: Speaker): boolean =>
  room.kind === "notebook" || room.kind === "delegation" ? speaker.member.signer : speaker.mediator;

/** Opening and restating follow one rule; only the set of devices that seats may name differs. */
const opened = (
  room: RoomState,
  event: RoomOpened | CharterRestated,
  author: Author,
  groups: readonly FoundingGroup[],
): Followed => {
  if (!author.member.signer) return refuse({ type: "NotASigner", device: author.member.device });
  const fits = checkFounding(event.kind, groups, event.seats, room.admission ?? "any");
  if (!fits.ok) return fits;
  const parties = partiesById(event.parties, event.seats);
  if (!parties.ok) return parties;
  const seated = event.seats.reduce(seat, { members: room.members, people: room.people });
  return ok({
    ...room,
    ...seated,
    phase: "open",
    kind: event.kind,
    charter: event.charter,
    ...(event.title === undefined ? {} : { title: event.title }),
    parties: parties.value,
  });
};

const partiesById = (
  parties: readonly Party[],
  seats: readonly Introduction[],
): Result<Table<PartyId, Party>, Objection> => {
  let byId = Table.empty<PartyId, Party>();
  for (const party of parties) {
    if (byId.has(party.party)) return refuse({ type: "Repeated", what: "party", id: party.party });
    byId = byId.with(party.party, party);
  }
  for (const { seat } of seats)
    if (seat.party !== undefined && !byId.has(seat.party))
      return refuse({ type: "Unknown", what: "party", id: seat.party });
  return ok(byId);
};

type Seated = Pick<RoomState, "members" | "people">;

const seat = ({ members, people }: Seated, introduction: Introduction): Seated => {
  const { person, devices } = introduction;
  let bound = members;
  let group = 0;
  for (const device of devices) {
    const member = bound.get(device);
    if (member === undefined) continue;
    group = member.group;
    bound = bound.with(device, { ...member, person });
  }
  const known: Person = { ...introduction, group };
  return { members: bound, people: people.with(person, known) };
};

const foundersOf = (room: RoomState): readonly FoundingGroup[] =>
  grouped([...room.members.values()].filter((member) => member.since === 0));

const presentGroups = (room: RoomState): readonly FoundingGroup[] =>
  grouped([...room.members.values()].filter((member) => member.removedAt === undefined));

const grouped = (members: readonly Member[]): readonly FoundingGroup[] => {
  const groups = new Map<number, Member[]>();
  for (const member of members) groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  return [...groups].map(([group, devices]) => ({ group, devices }));
};

/** People without devices here: they can be named as speakers, and speak no more. */
const withDeparted = (room: RoomState, { departed }: CharterRestated, { member }: Author): Followed => {
  if (room.members.get(member.device)?.person === undefined)
    return refuse({ type: "NotIntroduced", device: member.device });
  let { people } = room;
  for (const person of departed) {
    if (people.has(person.person)) return refuse({ type: "Repeated", what: "person", id: person.person });
    const fits = checkSeat(person.seat);
    if (!fits.ok) return fits;
    people = people.with(person.person, { ...person, devices: [] });
  }
  return ok({ ...room, people });
};
