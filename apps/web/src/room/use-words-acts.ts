import {
  type Item,
  type ItemId,
  livelinessOf,
  type Message,
  type Minutes,
  mayBeMediatorsIdea,
  type RoomKind,
  sideOf,
} from "@parley/domain";
import type { OfferedAct } from "../app/acts.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { isOwn } from "../record/keepers.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { widerTerms } from "./AskDialog.tsx";
import { travels } from "./ItemRow.tsx";
import { type RoomPlace, useRoom } from "./room-context.ts";

export interface WordsActs {
  readonly ofItem: (item: Item) => readonly OfferedAct[];
  readonly ofMessage: (message: Message) => readonly OfferedAct[];
  readonly ofMinutes: (minutes: Minutes) => readonly OfferedAct[];
}

/** What this person may do with words of the room: the same for buttons, keys and palette. */
export const useWordsActs = (): WordsActs => {
  const { go } = useSeat();
  const place = useRoom();
  const { view, me, ask, answer } = place;
  const copy = useCopy();
  const { rooms } = useSnapshot();
  const hasOwnRecord = [...rooms.values()].some(
    (room) => room.mediation === view.mediation && room.mayWrite && isOwn(room),
  );
  const isObserver = me?.seat.role === "observer";
  return {
    ofItem: (item) => {
      const id = item.item;
      const may = rightsOver(item, place);
      return offered([
        [may.convey, { act: "convey", run: () => go({ screen: "convey", room: view.room, item: id }) }],
        [may.askPermission, { act: "askPermission", run: () => ask({ type: "askPermission", item: id }) }],
        [
          may.permit,
          {
            act: item.asked === undefined ? "letTravel" : "permit",
            run: () => ask({ type: "permit", item: id }),
          },
        ],
        [may.decline, { act: "decline", run: () => ask({ type: "decline", item: id }) }],
        [may.act, { act: "answer", run: () => answer(id) }],
        [may.place, { act: "place", run: () => ask({ type: "place", item: id }) }],
        [may.place && hasOwnRecord, { act: "enter", run: () => ask({ type: "enter", item: id }) }],
        [true, { act: "copy", run: () => copy(item.text) }],
        [may.withdraw, { act: "withdraw", run: () => ask({ type: "withdraw", item: id }) }],
      ]);
    },
    ofMessage: ({ message, wording }) =>
      offered([
        [view.mayWrite, { act: "answer", run: () => answer(message) }],
        [
          view.mayWrite && me !== undefined && !isObserver,
          { act: "place", run: () => ask({ type: "place", item: message }) },
        ],
        [
          view.mayWrite && me !== undefined && !isObserver && hasOwnRecord,
          { act: "enter", run: () => ask({ type: "enter", item: message }) },
        ],
        [true, { act: "copy", run: () => copy(wording) }],
      ]),
    ofMinutes: ({ minutes, agreed, agreements }) => {
      const isOpen = agreed === undefined && view.mayWrite;
      const hasAgreed = agreements.some(({ group }) => group === me?.group);
      return offered([
        [
          isOpen && me !== undefined && sideOf(me) !== "others" && !hasAgreed,
          { act: "agreeMinutes", run: () => ask({ type: "agreeMinutes", minutes }) },
        ],
        [isOpen, { act: "rivalMinutes", run: () => ask({ type: "rivalMinutes", minutes }) }],
      ]);
    },
  };
};

const offered = (acts: readonly (readonly [isPossible: boolean, act: OfferedAct])[]): readonly OfferedAct[] =>
  acts.filter(([isPossible]) => isPossible).map(([, act]) => act);

const rightsOver = (item: Item, { view, me, isMediator, now }: RoomPlace) => {
  const isOurs = me?.group === item.said.group;
  const act = view.mayWrite && me !== undefined;
  const canWiden = widerTerms(item).length > 0 || !mayBeMediatorsIdea(item);
  const knowsPermission = view.kind === "caucus" || view.kind === "committee";
  const maybeWider = act && livelinessOf(item, now) === "live" && canWiden && knowsPermission;
  const stands = item.withdrawn === undefined;
  return {
    act,
    convey: isMediator && travels(view.kind),
    askPermission: maybeWider && isMediator && !isOurs,
    permit: maybeWider && !isMediator && isOurs,
    decline: act && isOurs && item.asked !== undefined,
    place: act && isTabled(view.kind) && me.seat.role !== "observer" && stands,
    withdraw: act && isOurs && stands,
  };
};

/** Rooms whose words can stand on the table; a notebook's are nobody's position. */
const isTabled = (kind: RoomKind): boolean => kind !== "notebook";

const useCopy = (): ((words: string) => void) => {
  const { panel } = useWords().room;
  const announce = useAnnounce();
  return (words) => void navigator.clipboard.writeText(words).then(() => announce(panel.copied));
};

/** Whether this person is still to say that a message has reached them. */
export const mayAcknowledge = (message: Message, { view, me }: RoomPlace): boolean =>
  me !== undefined &&
  view.mayWrite &&
  me.group !== message.delivered.group &&
  !message.acknowledged.some(({ person }) => person === me.person);

/** Whether this person's side is still to agree that the room goes out as plain text. */
export const mayAgreeToExport = (id: ItemId, { view, me }: RoomPlace): boolean => {
  const proposed = view.state.exports.get(id);
  return (
    proposed !== undefined &&
    proposed.upTo === undefined &&
    view.mayAdmit &&
    me !== undefined &&
    !proposed.agreements.some(({ group }) => group === me.group)
  );
};
