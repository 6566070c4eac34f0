import type { DeviceId, ItemId, Moment, PartyId, PersonId, RoomId, RoomState, Seat } from "@parley/domain";
import { type Doing, doingOf, isDoing } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { sayOfPackages } from "../packages/say-notice.ts";
import { type Catalogue, useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { type Names, useNames, wordsIn } from "./names.ts";
import { sayOfTable } from "./say-table.ts";

export interface Notice {
  readonly text: string;
  /** What it is about, to jump to. */
  readonly about?: string;
  /** It is about the table, which shows the rest. */
  readonly isOfTable?: true;
  /** It is about something that is planned, listed, undertaken, alleged or counted; its own screen shows the rest. */
  readonly doing?: Doing;
}

interface Context {
  readonly room: RoomState;
  readonly words: Catalogue;
  readonly names: Names;
  readonly nameOfRoom: (room: RoomId) => string;
}

/** Says in one sentence what happened; nothing for what has a row of its own or needs no words. */
export const useNotice = (room: RoomState): ((moment: Moment) => Notice | null) => {
  const words = useWords();
  const names = useNames(room);
  const roomName = useRoomName();
  const { rooms } = useSnapshot();
  const nameOfRoom = (id: RoomId): string => {
    const view = rooms.get(id);
    return view === undefined ? words.room.otherRoom : roomName(view);
  };
  return (moment) => sayNotice({ room, words, names, nameOfRoom }, moment);
};

/** Accounts that a mediating team keeps for itself, and entries that are told of once their list is submitted. */
const QUIET: ReadonlySet<string> = new Set([
  "exchangeCopied",
  "listCopied",
  "commitmentCopied",
  "entriesListed",
]);

const sayNotice = (context: Context, moment: Moment): Notice | null => {
  const { room, words, names, nameOfRoom } = context;
  const ofTable = sayOfTable(room, words, names.person(moment.person), nameOfRoom, moment);
  if (ofTable !== null) return { text: ofTable, isOfTable: true };
  const { happening } = moment;
  if ("at" in happening && isDoing(happening)) {
    if (QUIET.has(happening.type)) return null;
    const text = words.room.notice.doing(names.person(moment.person), words.audit.happening[happening.type]);
    return { text, doing: doingOf(happening) };
  }
  const text =
    sayOfPackages(room, words, names.person(moment.person), moment) ??
    sayOfItems(context, moment) ??
    sayOfRoom(context, moment);
  return typeof text === "string" ? { text } : text;
};

/** What became of something said, delivered or drafted earlier. */
const sayOfItems = ({ room, words, names, nameOfRoom }: Context, moment: Moment): Notice | null => {
  const { notice } = words.room;
  const { happening } = moment;
  const who = names.person(moment.person);
  const about = (id: ItemId, say: (who: string, words: string) => string): Notice => ({
    text: say(who, excerptOf(wordsIn(room, id) ?? words.room.gone)),
    about: id,
  });
  switch (happening.type) {
    case "itemWithdrawn":
      return about(happening.item, notice.withdrawn);
    case "permissionAsked":
      return about(happening.item, notice.asked);
    case "permissionGiven":
      return about(happening.item, notice.given);
    case "permissionDeclined":
      return about(happening.item, notice.declined);
    case "conveyanceNoted":
      return about(happening.item, notice.conveyed);
    case "messageAcknowledged":
      return about(happening.message, notice.acknowledged);
    case "minutesAgreed": {
      const title = room.minutes.get(happening.minutes)?.title ?? words.room.gone;
      return { text: notice.minutesAgreed(who, title), about: happening.minutes };
    }
    case "exportAgreed":
      return { text: notice.exportAgreed(who), about: happening.export };
    case "conveyanceRegistered": {
      const { source, destination, wording } = happening;
      const [from, to] = [nameOfRoom(source.room), nameOfRoom(destination.room)];
      return { text: notice.registered(who, from, to, excerptOf(wording)) };
    }
    case "checkOverridden": {
      const found = happening.findings.map(({ words: one }) => one);
      return {
        text: notice.overridden(who, nameOfRoom(happening.destination.room), found, happening.reason),
      };
    }
    case "messageNoted": {
      const { to, wording } = happening;
      return {
        text: wording === undefined ? notice.noted(who, to) : notice.notedWords(who, to, excerptOf(wording)),
      };
    }
    default:
      return null;
  }
};

/** What happened to the room and the people in it. */
const sayOfRoom = ({ room, words, names }: Context, moment: Moment): string | null => {
  const { notice } = words.room;
  const { happening, stamp } = moment;
  const who = moment.person === undefined ? names.device(stamp.by) : names.person(moment.person);
  const nameOf = (person: PersonId): string => names.named(person);
  const seated = (seat: Seat): string => names.seat(seat);
  const party = (id: PartyId): string => room.parties.get(id)?.neutralLabel ?? words.room.sideOf.others;
  switch (happening.type) {
    case "roomOpened":
      return `${notice.opened(who)} ${sayCharter(words, room)}`;
    case "charterRestated":
      return notice.restated(who);
    case "rulesRaised":
      return notice.rulesRaised(who);
    case "partyAdded":
      return notice.partyAdded(who, party(happening.party.party));
    case "partyRelabelled":
      return notice.partyRelabelled(who, happening.party.neutralLabel);
    case "personIntroduced": {
      const { person, name, seat } = happening;
      const said =
        person === moment.person
          ? notice.cameIn(nameOf(person), seated(seat))
          : notice.introduced(who, name, seated(seat));
      const seconds = secondsOf(room, happening.devices).map(names.device);
      return seconds.length === 0 ? said : `${said} ${notice.seconded([...new Set(seconds)])}`;
    }
    case "seatChanged":
      return notice.seatChanged(
        who,
        nameOf(happening.person),
        `${seated(happening.seat)}, ${words.terms.authority[happening.seat.authority]}`,
      );
    case "successorAnnounced":
      return notice.successor(who, happening.reason);
    case "deviceAdmitted": {
      const by = [happening.proposedBy, ...happening.secondedBy].map(names.device);
      return notice.admitted(names.device(happening.device), [...new Set(by)]);
    }
    case "admissionProposed":
      return notice.proposed(names.device(happening.by));
    case "deviceRemoved": {
      const [name, by] = [names.device(happening.device), names.device(happening.by)];
      return name === by ? notice.removedOwn(name) : notice.removed(name, by);
    }
    case "epochBegan":
      return happening.history === "restarted" ? notice.restarted : null;
    default:
      return null;
  }
};

/** Who seconded the admission of the devices with which somebody came in. */
const secondsOf = (room: RoomState, devices: readonly DeviceId[]): readonly DeviceId[] =>
  room.timeline
    .toArray()
    .flatMap(({ happening }) =>
      happening.type === "deviceAdmitted" && devices.includes(happening.device) ? happening.secondedBy : [],
    );

const sayCharter = ({ room: { notice }, terms }: Catalogue, room: RoomState): string => {
  const { charter, kind } = room;
  if (charter === undefined || kind === "notebook") return "";
  const sees = terms.sourceSees[charter.sourceSees].toLocaleLowerCase();
  return [
    notice.charter(terms.terms[charter.conveyanceDefault], sees),
    ...(charter.narrowestTermsLocked ? [notice.locked] : []),
    charter.readReceipts ? notice.receiptsOn : notice.receiptsOff,
  ].join(" ");
};
