import fc from "fast-check";
import { AUTHORITIES, FORMS, ROLES, ROOM_KINDS, type RoomEvent, type RoomFact, TERMS } from "../src/index.ts";
import { anyDoing } from "./arbitrary-doing.ts";
import { anyPreferenceEvent } from "./arbitrary-preferences.ts";
import { anyRecordEvent } from "./arbitrary-record.ts";
import { anyIssueEvent, anyPositionEvent, anyPresentingEvent } from "./arbitrary-table.ts";
import {
  ADMISSION,
  charter,
  conveyanceId,
  device,
  entry,
  groups,
  itemId,
  minutesId,
  NOON,
  party,
  partyId,
  personId,
  roomId,
} from "./support.ts";

/** Few names, so that random events meet each other. */
export const NAMES = ["lead", "north", "south", "adviser"] as const;

const name = fc.constantFrom(...NAMES);
const at = fc.integer({ min: NOON - 10, max: NOON + 10 });
const item = fc.constantFrom("a", "b", "c").map(itemId);
const minutes = fc.constantFrom("a", "b").map(minutesId);
const words = fc.constantFrom("ten days", "ثلاثة أيام", "a line\nand another", "“quoted” \\ / \u2028");
const form = fc.constantFrom(...FORMS);
const terms = fc.constantFrom(...TERMS);
const room = name.map(roomId);
const seat = fc.record(
  { role: fc.constantFrom(...ROLES), authority: fc.constantFrom(...AUTHORITIES), party: name.map(partyId) },
  { requiredKeys: ["role", "authority"] },
);
const introduction = fc.record({
  person: name.map(personId),
  name,
  seat,
  devices: fc.array(name.map(device), { maxLength: 2 }),
});
const attribution = fc.oneof(
  fc.constantFrom({ type: "none" } as const, { type: "mediatorsIdea" } as const),
  name.map((side) => ({ type: "party" as const, label: `The ${side} side` })),
);
const aParty = name.map(party);
const findings = fc.array(
  fc.record({
    kind: fc.constantFrom("number" as const, "name" as const),
    words,
    source: fc.record({ room, item }),
  }),
  { maxLength: 2 },
);
const opening = {
  at,
  charter: fc
    .record({
      template: fc.constantFrom("peace" as const, "empty" as const),
      sourceSees: fc.constantFrom("nothing" as const, "thatConveyed" as const, "exactWords" as const),
      readReceipts: fc.boolean(),
      narrowestTermsLocked: fc.boolean(),
    })
    .map((changes) => ({ ...charter, ...changes })),
  kind: fc.constantFrom(...ROOM_KINDS),
  parties: fc.uniqueArray(aParty, { maxLength: 3, selector: (each) => each.party }),
  seats: fc.array(introduction, { maxLength: 3 }),
};
const of = <const Type extends string>(type: Type) => fc.constant(type);

/** Any event, most of them breaking some rule. */
const restated = fc.array(
  fc.record({
    event: fc.record({ type: of("itemSaid"), at, item, form, text: words, terms }),
    by: name.map(personId),
    entry: name.map(entry),
  }),
  { maxLength: 2 },
);

export const anyEvent: fc.Arbitrary<RoomEvent> = fc.oneof(
  fc.record({ type: of("roomOpened"), ...opening }),
  fc.record({
    type: of("charterRestated"),
    ...opening,
    restated,
    departed: fc.constant([]),
  }),
  fc.record({ type: of("restatementContinued"), at, restated }),
  fc.record({ type: of("rulesRaised"), at, rulesVersion: fc.constantFrom(1, 2) }),
  fc.record({ type: fc.constantFrom("partyAdded" as const, "partyRelabelled" as const), at, party: aParty }),
  introduction.chain((person) =>
    at.map((when) => ({ type: "personIntroduced" as const, at: when, ...person })),
  ),
  fc.record({ type: of("deviceBound"), at, person: name.map(personId), device: name.map(device) }),
  fc.record({ type: of("seatChanged"), at, person: name.map(personId), seat }),
  fc.record(
    {
      type: of("itemSaid"),
      at,
      item,
      form,
      text: words,
      terms,
      mayBeMediatorsIdea: fc.boolean(),
      expiresAt: at,
      replyTo: item,
    },
    { requiredKeys: ["type", "at", "item", "form", "text", "terms"] },
  ),
  fc.record({ type: of("itemWithdrawn"), at, item }),
  fc.record(
    {
      type: fc.constantFrom("permissionAsked" as const, "permissionGiven" as const),
      at,
      item,
      terms,
      asMediatorsIdea: fc.boolean(),
      wording: words,
    },
    { requiredKeys: ["type", "at", "item", "terms", "asMediatorsIdea"] },
  ),
  fc.record({ type: of("permissionDeclined"), at, item }),
  fc.record(
    { type: of("messageDelivered"), at, message: item, form, wording: words, attribution, expiresAt: at },
    { requiredKeys: ["type", "at", "message", "form", "wording", "attribution"] },
  ),
  fc.record({ type: of("messageAcknowledged"), at, message: item }),
  fc.record({
    type: of("conveyanceNoted"),
    at,
    item,
    told: fc.oneof(
      fc.constant({ type: "thatConveyed" as const }),
      fc.record({ type: of("exactWords"), wording: words, attribution, to: name }),
    ),
  }),
  fc.record(
    {
      type: of("conveyanceRegistered"),
      at,
      conveyance: name.map(conveyanceId),
      source: fc.record({ room, item }),
      destination: fc.record({ room, message: item }),
      form,
      wording: words,
      attribution,
      authority: terms.map((each) => ({ type: "terms" as const, terms: each })),
      findings,
      reason: words,
    },
    {
      requiredKeys: [
        "type",
        "at",
        "conveyance",
        "source",
        "destination",
        "form",
        "wording",
        "attribution",
        "authority",
        "findings",
      ],
    },
  ),
  fc.record({ type: of("messageNoted"), at, note: item, to: name }),
  fc.record({
    type: of("checkOverridden"),
    at,
    destination: fc.record({ room, sent: item }),
    findings,
    reason: words,
  }),
  fc.record({ type: of("minutesDrafted"), at, minutes, title: name, text: words }),
  fc.record(
    { type: of("minutesAgreed"), at, minutes, draft: name.map(entry) },
    { requiredKeys: ["type", "at", "minutes"] },
  ),
  fc.record({ type: of("minutesRivalled"), at, minutes, against: minutes, title: name, text: words }),
  fc.record({
    type: fc.constantFrom("noteWritten" as const, "noteEdited" as const),
    at,
    note: item,
    text: words,
  }),
  fc.record({ type: of("noteDiscarded"), at, note: item }),
  fc.record({ type: fc.constantFrom("exportProposed" as const, "exportAgreed" as const), at, export: item }),
  fc.record({ type: of("successorAnnounced"), at, room, reason: words }),
  fc.record({ type: of("readThrough"), at, sequence: fc.nat(20) }),
  anyIssueEvent,
  anyPresentingEvent,
  anyPositionEvent,
  anyPreferenceEvent,
  anyRecordEvent,
  { arbitrary: anyDoing, weight: 15 },
);

/** Any fact, true to the log or not. */
export const anyFact: fc.Arbitrary<RoomFact> = fc.oneof(
  fc.constant({
    type: "founded" as const,
    groups: groups(["lead"], ["north"]),
    admission: ADMISSION.caucus,
    rulesVersion: 1,
  }),
  fc.record({
    type: of("deviceAdmitted"),
    device: name.map(device),
    group: fc.nat(2),
    signer: fc.boolean(),
    writer: fc.boolean(),
    proposedBy: name.map(device),
    secondedBy: fc.constant([]),
  }),
  fc.record({
    type: of("admissionProposed"),
    device: name.map(device),
    group: fc.nat(2),
    signer: fc.boolean(),
    writer: fc.boolean(),
    by: name.map(device),
    proposal: name.map(entry),
  }),
  fc.record({ type: of("deviceRemoved"), device: name.map(device), by: name.map(device) }),
  fc.record({
    type: of("epochBegan"),
    epoch: fc.nat(9),
    history: fc.constantFrom("continued" as const, "restarted" as const),
  }),
);
