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
import { entryHash, label, mediationId, moment, partyId, personId, terms } from "../schema/words.ts";
import type { Charter, Party, PartyName } from "./charter.ts";
import type {
  CharterEvent,
  CharterRestated,
  Departed,
  PartyAdded,
  PartyRelabelled,
  RestatableEvent,
  RestatedEvent,
  RestatementContinued,
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

const opening = {
  at: moment,
  charter,
  kind: choice(...ROOM_KINDS),
  title: optional(label),
  parties: list(party, LIMITS.parties),
  seats: list(introduction, LIMITS.seats),
};

const restatedEvents = (restatable: Schema<RestatableEvent>): Schema<readonly RestatedEvent[]> =>
  list(
    record<RestatedEvent>({
      event: restatable,
      by: personId,
      entry: entryHash,
      doubtful: optional(literal(true)),
    }),
    LIMITS.restatedEvents,
  );

/** `restatable` reads the events that a restart of history may restate. */
export const charterSchemas = (restatable: Schema<RestatableEvent>): EventSchemas<CharterEvent> => ({
  roomOpened: record<RoomOpened>({ type: literal("roomOpened"), ...opening }),
  charterRestated: record<CharterRestated>({
    type: literal("charterRestated"),
    ...opening,
    departed: list(departed, LIMITS.seats),
    restated: restatedEvents(restatable),
  }),
  restatementContinued: record<RestatementContinued>({
    type: literal("restatementContinued"),
    at: moment,
    restated: restatedEvents(restatable),
  }),
  rulesRaised: record<RulesRaised>({
    type: literal("rulesRaised"),
    at: moment,
    rulesVersion: integer(1, 1_000_000),
  }),
  partyAdded: record<PartyAdded>({ type: literal("partyAdded"), at: moment, party }),
  partyRelabelled: record<PartyRelabelled>({ type: literal("partyRelabelled"), at: moment, party }),
});
