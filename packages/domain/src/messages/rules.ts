import { ok } from "@parley/kernel";
import { isTaken } from "../items/rules.ts";
import { byMediator, byPerson, type Rules, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { Attribution } from "./attribution.ts";
import type { MessageDelivered, MessageEvent } from "./events.ts";
import type { Message } from "./state.ts";

export const messageRules: Rules<MessageEvent> = {
  messageDelivered: byMediator((room, event, speaker) => {
    const { message, expiresAt, at, attribution } = event;
    if (isTaken(room, message)) return refuse({ type: "Repeated", what: "message", id: message });
    if (expiresAt !== undefined && expiresAt <= at) return refuse({ type: "AlreadyLapsed", expiresAt, at });
    if (!namesAPartyHere(room, attribution))
      return refuse({
        type: "Unknown",
        what: "party",
        id: attribution.type === "party" ? attribution.label : "",
      });
    const delivered = messageFrom(event, speaker.authorship);
    return ok({ ...room, messages: room.messages.with(message, delivered) });
  }),
  messageAcknowledged: byPerson((room, { message }, speaker) => {
    const known = room.messages.get(message);
    if (known === undefined) return refuse({ type: "Unknown", what: "message", id: message });
    if (known.delivered.group === speaker.person.group) return refuse({ type: "NotForMediators" });
    if (known.acknowledged.some(({ person }) => person === speaker.person.person))
      return refuse({ type: "AlreadyDone", event: "messageAcknowledged" });
    const acknowledged = [...known.acknowledged, speaker.authorship];
    return ok({ ...room, messages: room.messages.with(message, { ...known, acknowledged }) });
  }),
};

/** Labels and names by which a room knows its parties. */
const namesOfParties = (room: RoomState): readonly string[] =>
  [...room.parties.values()].flatMap((party) => [party.neutralLabel, ...party.names.map(({ name }) => name)]);

const namesAPartyHere = (room: RoomState, attribution: Attribution): boolean =>
  attribution.type !== "party" || namesOfParties(room).includes(attribution.label);

const messageFrom = (event: MessageDelivered, delivered: Message["delivered"]): Message => {
  const { message, form, wording, attribution, expiresAt } = event;
  return {
    ...{ message, form, wording, attribution, delivered, acknowledged: [], answers: [] },
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
};
