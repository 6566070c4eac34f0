import { ok, type Result } from "@parley/kernel";
import type { ItemId } from "../ids.ts";
import type { Item } from "../items/state.ts";
import { reachesAsFarAs } from "../items/terms.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { mayBeMediatorsIdea, standingTerms, stands } from "./allowance.ts";
import type { PermissionAsked, PermissionEvent, PermissionGiven } from "./events.ts";
import type { AskedPermission, GivenPermission } from "./state.ts";

export const permissionRules: Rules<PermissionEvent> = {
  permissionAsked: byMediator((room, event, speaker) => {
    const item = standing(room, event.item, event.at);
    if (!item.ok) return item;
    // Nobody asks themselves: a mediator's words in a caucus are the mediator's to carry.
    if (item.value.said.group === speaker.person.group) return refuse({ type: "NotForMediators" });
    if (!widens(item.value, event)) return refuse({ type: "NothingWider", terms: standingTerms(item.value) });
    return ok(withItem(room, { ...item.value, asked: askedFrom(event, speaker) }));
  }),
  permissionGiven: byPerson((room, event, speaker) => {
    const item = standing(room, event.item, event.at);
    if (!item.ok) return item;
    if (item.value.said.group !== speaker.person.group) return refuse({ type: "NotYourSide" });
    if (!widens(item.value, event)) return refuse({ type: "NothingWider", terms: standingTerms(item.value) });
    const { asked: _, ...settled } = item.value;
    const permissions = [...settled.permissions, givenFrom(event, speaker)];
    return ok(withItem(room, { ...settled, permissions }));
  }),
  permissionDeclined: byPerson((room, event, speaker) => {
    const item = room.items.get(event.item);
    if (item === undefined) return refuse({ type: "Unknown", what: "item", id: event.item });
    if (item.said.group !== speaker.person.group) return refuse({ type: "NotYourSide" });
    if (item.asked === undefined) return refuse({ type: "NothingAsked", item: event.item });
    const { asked: _, ...settled } = item;
    return ok(withItem(room, { ...settled, declined: [...settled.declined, speaker.authorship] }));
  }),
};

const standing = (room: RoomState, id: ItemId, at: number): Result<Item, Objection> => {
  const item = room.items.get(id);
  return item === undefined ? refuse({ type: "Unknown", what: "item", id }) : stands(item, at);
};

/** Whether this lets the item travel further than it already may. */
const widens = (item: Item, wish: PermissionAsked | PermissionGiven): boolean =>
  !reachesAsFarAs(standingTerms(item), wish.terms) || (wish.asMediatorsIdea && !mayBeMediatorsIdea(item));

const withItem = (room: RoomState, item: Item): RoomState => ({
  ...room,
  items: room.items.with(item.item, item),
});

const askedFrom = (event: PermissionAsked, { authorship }: Speaker): AskedPermission => {
  const { terms, asMediatorsIdea, wording, reason } = event;
  return {
    ...{ terms, asMediatorsIdea, asked: authorship },
    ...(wording === undefined ? {} : { wording }),
    ...(reason === undefined ? {} : { reason }),
  };
};

const givenFrom = (event: PermissionGiven, { authorship }: Speaker): GivenPermission => {
  const { terms, asMediatorsIdea, wording } = event;
  return { terms, asMediatorsIdea, given: authorship, ...(wording === undefined ? {} : { wording }) };
};
