import { ok } from "@parley/kernel";
import { sideOf } from "../people/state.ts";
import { byPerson, type Rules, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { ItemEvent, ItemSaid } from "./events.ts";
import type { Item } from "./state.ts";

export const itemRules: Rules<ItemEvent> = {
  itemSaid: byPerson((room, event, speaker) => {
    const { item, form, terms, expiresAt, replyTo, at } = event;
    if (isTaken(room, item)) return refuse({ type: "Repeated", what: "item", id: item });
    if (expiresAt !== undefined && expiresAt <= at) return refuse({ type: "AlreadyLapsed", expiresAt, at });
    if (sideOf(speaker.person) === "others" && form !== "remark")
      return refuse({ type: "NotANegotiator", role: speaker.person.seat.role });
    const locked = room.charter?.narrowestTermsLocked === true && room.kind === "caucus";
    if (locked && (terms !== "inConfidence" || event.mayBeMediatorsIdea === true))
      return refuse({ type: "TermsLocked" });
    if (replyTo !== undefined && !isTaken(room, replyTo))
      return refuse({ type: "Unknown", what: "item", id: replyTo });
    const said = { ...room, items: room.items.with(item, itemFrom(event, speaker.authorship)) };
    return ok(replyTo === undefined ? said : answered(said, event, replyTo));
  }),
  itemWithdrawn: byPerson((room, { item }, speaker) => {
    const known = room.items.get(item);
    if (known === undefined) return refuse({ type: "Unknown", what: "item", id: item });
    if (known.said.group !== speaker.person.group) return refuse({ type: "NotYourSide" });
    if (known.withdrawn !== undefined) return refuse({ type: "AlreadyDone", event: "itemWithdrawn" });
    const { asked: _, ...rest } = known;
    return ok({ ...room, items: room.items.with(item, { ...rest, withdrawn: speaker.authorship }) });
  }),
};

/** Items and messages of a room share one space of ids, so that a reply names either. */
export const isTaken = (room: RoomState, item: ItemSaid["item"]): boolean =>
  room.items.has(item) || room.messages.has(item);

const itemFrom = (event: ItemSaid, said: Item["said"]): Item => {
  const { item, form, text, terms, expiresAt, replyTo } = event;
  return {
    ...{ item, form, text, terms, said, mayBeMediatorsIdea: event.mayBeMediatorsIdea ?? false },
    ...{ replies: [], permissions: [], declined: [], conveyed: [] },
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};

const answered = (room: RoomState, { item }: ItemSaid, to: ItemSaid["item"]): RoomState => {
  const message = room.messages.get(to);
  if (message !== undefined)
    return { ...room, messages: room.messages.with(to, { ...message, answers: [...message.answers, item] }) };
  const earlier = room.items.get(to);
  return earlier === undefined
    ? room
    : { ...room, items: room.items.with(to, { ...earlier, replies: [...earlier.replies, item] }) };
};
