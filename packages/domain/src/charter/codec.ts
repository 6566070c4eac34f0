import { LIMITS } from "../limits.ts";
import { introduction, seat } from "../people/codec.ts";
import { ROOM_KINDS } from "../room/kind.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import {
  choice,
  id,
  integer,
  list,
  literal,
  optional,
  record,
  type Schema,
  truth,
} from "../schema/schema.ts";
import {
  attribution,
  entryHash,
  form,
  itemId,
  label,
  mediationId,
  moment,
  partyId,
  personId,
  terms,
  words,
} from "../schema/words.ts";
import type { Charter, Party, PartyName } from "./charter.ts";
import type {
  CharterEvent,
  CharterRestated,
  Departed,
  PartyAdded,
  PartyRelabelled,
  RestatedItem,
  RestatedMessage,
  RoomOpened,
  RulesRaised,
} from "./events.ts";
import { parseLanguage } from "./language.ts";

const language: Schema<string> = id(parseLanguage);

const charter = record<Charter>({
  mediation: mediationId,
  title: label,
  template: choice("peace", "labour", "commercial", "empty"),
  conveyanceDefault: terms,
  sourceSees: choice("nothing", "thatConveyed", "exactWords"),
  narrowestTermsLocked: truth,
  readReceipts: truth,
  languages: list(language, LIMITS.languages),
});

const party = record<Party>({
  party: partyId,
  neutralLabel: label,
  names: list(record<PartyName>({ name: label, language, usedBy: optional(partyId) }), LIMITS.names),
  hue: integer(0, 359),
});

const departed = record<Departed>({
  person: personId,
  name: label,
  seat,
  group: integer(0, LIMITS.groups - 1),
});

const restatedItem = record<RestatedItem>({
  item: itemId,
  form,
  text: words,
  terms,
  mayBeMediatorsIdea: truth,
  expiresAt: optional(moment),
  saidBy: personId,
  saidAt: moment,
  entry: entryHash,
});

const restatedMessage = record<RestatedMessage>({
  message: itemId,
  form,
  wording: words,
  attribution,
  expiresAt: optional(moment),
  deliveredBy: personId,
  deliveredAt: moment,
  entry: entryHash,
});

const opening = {
  at: moment,
  charter,
  kind: choice(...ROOM_KINDS),
  title: optional(label),
  parties: list(party, LIMITS.parties),
  seats: list(introduction, LIMITS.seats),
};

export const charterSchemas: EventSchemas<CharterEvent> = {
  roomOpened: record<RoomOpened>({ type: literal("roomOpened"), ...opening }),
  charterRestated: record<CharterRestated>({
    type: literal("charterRestated"),
    ...opening,
    departed: list(departed, LIMITS.seats),
    items: list(restatedItem, LIMITS.restatedItems),
    messages: list(restatedMessage, LIMITS.restatedItems),
  }),
  rulesRaised: record<RulesRaised>({
    type: literal("rulesRaised"),
    at: moment,
    rulesVersion: integer(1, 1_000_000),
  }),
  partyAdded: record<PartyAdded>({ type: literal("partyAdded"), at: moment, party }),
  partyRelabelled: record<PartyRelabelled>({ type: literal("partyRelabelled"), at: moment, party }),
};
