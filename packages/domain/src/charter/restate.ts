import { ok, type Result } from "@parley/kernel";
import { livelinessOf } from "../items/liveliness.ts";
import type { Item } from "../items/state.ts";
import type { Message } from "../messages/state.ts";
import type { Objection } from "../objection.ts";
import { isMember, isPresent } from "../people/state.ts";
import { mayBeMediatorsIdea, standingTerms } from "../permissions/allowance.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { CharterRestated, Departed, RestatedItem, RestatedMessage } from "./events.ts";

/**
 * What a room must be told after a restart of its history, from its state before the restart and its members
 * after it: charter, parties, the seats of those who are still in, and what is live at `at`. Permissions for
 * exact words do not survive; they can be given again.
 */
export const restatementOf = (
  before: RoomState,
  after: RoomState,
  at: number,
): Result<CharterRestated, Objection> => {
  const { charter, kind, title } = before;
  if (charter === undefined || kind === undefined) return refuse({ type: "NotOpened" });
  const items = [...before.items.values()]
    .filter((item) => livelinessOf(item, at) === "live")
    .map(restatedItem);
  const messages = [...before.messages.values()]
    .filter((message) => livelinessOf(message, at) === "live")
    .map(restatedMessage);
  const seats = [...before.people.values()].flatMap(({ person, name, seat, devices }) => {
    const present = devices.filter((device) => isMember(after, device));
    return present.length === 0 ? [] : [{ person, name, seat, devices: present }];
  });
  const speakers = new Set([
    ...items.map(({ saidBy }) => saidBy),
    ...messages.map(({ deliveredBy }) => deliveredBy),
  ]);
  const departed: readonly Departed[] = [...before.people.values()]
    .filter((person) => speakers.has(person.person) && !isPresent(after, person))
    .map(({ person, name, seat, group }) => ({ person, name, seat, group }));
  return ok({
    ...{ type: "charterRestated", at, charter, kind, seats, departed, items, messages },
    ...(title === undefined ? {} : { title }),
    parties: [...before.parties.values()],
  });
};

const restatedItem = (item: Item): RestatedItem => ({
  ...{ item: item.item, form: item.form, text: item.text },
  ...{ terms: standingTerms(item), mayBeMediatorsIdea: mayBeMediatorsIdea(item) },
  ...(item.expiresAt === undefined ? {} : { expiresAt: item.expiresAt }),
  ...{ saidBy: item.said.person, saidAt: item.said.at, entry: item.said.entry },
});

const restatedMessage = (message: Message): RestatedMessage => ({
  ...{ message: message.message, form: message.form, wording: message.wording },
  attribution: message.attribution,
  ...(message.expiresAt === undefined ? {} : { expiresAt: message.expiresAt }),
  ...{
    deliveredBy: message.delivered.person,
    deliveredAt: message.delivered.at,
    entry: message.delivered.entry,
  },
});
