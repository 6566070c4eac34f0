import type { ItemId } from "../ids.ts";
import type { Item } from "../items/state.ts";
import type { Message } from "../messages/state.ts";
import { type Person, presentPeople, sideOf } from "../people/state.ts";
import type { Authorship } from "../room/authorship.ts";
import type { RoomState } from "../room/state.ts";
import type { RegisteredConveyance } from "./state.ts";

/** What became of a delivered message in the room that heard it. */
export interface Receipts {
  readonly message: Message;
  readonly acknowledged: readonly Authorship[];
  readonly answers: readonly Item[];
  /** People of parties in the room now who have not acknowledged. */
  readonly awaiting: readonly Person[];
}

/** One telling of an item: who heard it, in which words, and what came of it. */
export interface Told {
  readonly conveyance: RegisteredConveyance;
  /** The room that heard it, where the reader is in it. */
  readonly room?: RoomState;
  readonly receipts?: Receipts;
}

/** The team's register of messages, oldest first. */
export const registerOf = (team: RoomState): readonly RegisteredConveyance[] => [...team.register.values()];

/** Receipts of a message, as the room that heard it knows them; nothing where it is not known there. */
export const receiptsOf = (room: RoomState, id: ItemId): Receipts | undefined => {
  const message = room.messages.get(id);
  if (message === undefined) return undefined;
  const acknowledged = new Set(message.acknowledged.map(({ person }) => person));
  return {
    message,
    acknowledged: message.acknowledged,
    answers: message.answers.flatMap((answer) => room.items.get(answer) ?? []),
    awaiting: presentPeople(room).filter(
      (person) =>
        person.group !== message.delivered.group &&
        sideOf(person) === "party" &&
        !acknowledged.has(person.person),
    ),
  };
};

/**
 * Who has been told an item, in which words: a join over the states of rooms that the reader is in. A line
 * of the register whose room is not among them stands without receipts.
 */
export const whoHasBeenTold = ({
  item,
  source,
  team,
  rooms,
}: {
  readonly item: ItemId;
  readonly source: RoomState;
  readonly team: RoomState;
  readonly rooms: Iterable<RoomState>;
}): readonly Told[] => {
  const byId = new Map(Array.from(rooms, (room) => [room.room, room]));
  return registerOf(team)
    .filter((entry) => entry.source.room === source.room && entry.source.item === item)
    .map((conveyance) => {
      const room = byId.get(conveyance.destination.room);
      if (room === undefined) return { conveyance };
      const receipts = receiptsOf(room, conveyance.destination.message);
      return { conveyance, room, ...(receipts === undefined ? {} : { receipts }) };
    });
};
