import fc from "fast-check";
import {
  ACCESS_MEASURES,
  CONDITIONS,
  EVIDENCE_KINDS,
  FINDINGS,
  INCIDENT_STATUSES,
  OBJECTION_GROUNDS,
  PROOF_KINDS,
  type RoomEvent,
} from "../src/index.ts";
import { aHash, commitmentId, exchangeId, incidentId, listId, plan } from "./doing.ts";
import { entry, itemId, NOON, partyId, personId, roomId } from "./support.ts";

const of = <const Type extends string>(type: Type) => fc.constant(type);
const at = fc.integer({ min: NOON - 10, max: NOON + 10 });
const side = fc.constantFrom("north", "south").map(partyId);
const name = fc.constantFrom("a", "b");
const item = name.map(itemId);
const exchange = name.map(exchangeId);
const list = name.map(listId);
const commitment = name.map(commitmentId);
const incident = name.map(incidentId);
const room = name.map(roomId);
const version = fc.integer({ min: 1, max: 2 });
const step = fc.integer({ min: 1, max: 6 });
const words = fc.constantFrom("as agreed", "zehn\nTage");
const pseudonym = fc.constantFrom("N-1", "N-2");
const category = fc.constantFrom("captives", "prisoners");
const hash = fc.constantFrom(aHash, "0".repeat(64));
const carried = name.map(entry);
const reason = words;
const verifier = fc.constantFrom({ type: "mediators" } as const, { type: "monitors" } as const);
const parts = fc.constant([
  { number: 7, deed: "one part", count: 1, holds: [] },
  { number: 8, deed: "another", count: 1, holds: [] },
]);
const condition = fc.constantFrom(...CONDITIONS);
const day = fc.constantFrom("2026-03-09", "2026-03-10");
const doneBy = fc.record({ name, person: name.map(personId), at }, { requiredKeys: ["name", "at"] });
const ofStep = { at, exchange, step };
const ofVersion = { at, list, version, side };
const measured = {
  crossing: name,
  measure: fc.constantFrom(...ACCESS_MEASURES),
  unit: fc.constant("lorries"),
};

const exchangeEvents: readonly fc.Arbitrary<RoomEvent>[] = [
  fc.record({ type: of("exchangePresented"), at, exchange, version, plan: fc.constant(plan()) }),
  fc.record({
    type: of("exchangeCopied"),
    at,
    exchange,
    version,
    copy: fc.record({ room, exchange, version }),
  }),
  fc.record({
    type: of("exchangeAnswered"),
    at,
    exchange,
    version,
    hash,
    side,
    answer: fc.constantFrom("accepted" as const, "declined" as const),
  }),
  fc.record({ type: of("exchangeAdopted"), at, exchange, version, hash }),
  fc.record({ type: of("stepBegun"), ...ofStep }),
  fc.record({ type: of("stepReported"), ...ofStep }),
  fc.record({
    type: of("stepVerified"),
    ...ofStep,
    outcome: fc.constantFrom(...(["verified", "partial", "failed", "accessDenied"] as const)),
  }),
  fc.record({ type: of("stepWaived"), ...ofStep, side, reason }),
  fc.record({ type: of("stepExplained"), ...ofStep, side, words }),
  fc.record({ type: of("exchangeSuspended"), at, exchange, suspension: item, side, reason }),
  fc.record({ type: of("exchangeResumed"), at, exchange, suspension: item, reason }),
  fc.record({ type: of("splitProposed"), ...ofStep, split: item, side, parts }),
  fc.record({ type: of("splitAgreed"), at, exchange, split: item, side }),
  fc.record({
    type: of("progressPresented"),
    at,
    exchange,
    version,
    steps: fc.constant([]),
    splits: fc.constant([]),
    suspended: fc.constant({ all: false, steps: [] }),
    handedOver: fc.array(fc.record({ side, pseudonym, seal: fc.constant(aHash), step }), { maxLength: 2 }),
  }),
];

const listEvents: readonly fc.Arbitrary<RoomEvent>[] = [
  fc.record({
    type: of("listOpened"),
    at,
    list,
    title: name,
    side,
    otherSide: side,
    nameReaders: fc.constantFrom("ownRooms" as const, "bothSides" as const),
  }),
  fc.record({
    type: of("entriesListed"),
    at,
    list,
    version,
    entries: fc.array(fc.record({ pseudonym, category }), { maxLength: 2 }),
  }),
  fc.record({ type: of("listSubmitted"), at, list, version, entries: fc.nat(2), hash }),
  fc.record({ type: of("vettingBegan"), ...ofVersion }),
  fc.record({
    type: of("entryObjected"),
    ...ofVersion,
    objection: item,
    pseudonym,
    ground: fc.constantFrom(...OBJECTION_GROUNDS),
  }),
  fc.record({
    type: of("objectionSettled"),
    at,
    list,
    objection: item,
    side,
    outcome: fc.constantFrom("withdrawn" as const, "upheld" as const),
  }),
  fc.record({
    ...{ type: of("categoryClaimed"), ...ofVersion },
    claims: fc.array(fc.record({ pseudonym, category }), { maxLength: 3 }),
  }),
  fc.record({ type: of("conditionClaimed"), ...ofVersion, pseudonym, condition }),
  fc.record({
    type: of("proofOfLifeGiven"),
    ...ofVersion,
    proof: item,
    pseudonym,
    kind: fc.constantFrom(...PROOF_KINDS),
  }),
  fc.record({
    type: of("proofOfLifeJudged"),
    at,
    list,
    proof: item,
    outcome: fc.constantFrom("authenticated" as const, "inconclusive" as const),
  }),
  fc.record({ type: of("listAgreed"), ...ofVersion, hash }),
  fc.record({ type: of("listFrozen"), at, list, version }),
  fc.record({ type: of("namesPermitted"), at, list, side }),
  fc.record({
    type: of("listCopied"),
    at,
    list,
    version,
    withNames: fc.boolean(),
    copy: fc.record({ room, list, version }),
  }),
];

const ofCommitment = { at, commitment };
const ofOccurrence = { ...ofCommitment, occurrence: fc.nat(2) };

const commitmentEvents: readonly fc.Arbitrary<RoomEvent>[] = [
  fc.record({
    type: of("commitmentMade"),
    ...ofCommitment,
    text: fc.record({
      provision: name,
      obligor: side,
      deed: words,
      trigger: fc.constantFrom(
        { type: "date" as const, at: NOON },
        { type: "named" as const, words: "rain" },
      ),
      schedule: fc.constantFrom(
        { type: "once" as const, dueAfterMs: 5 },
        { type: "recurring" as const, every: "day" as const, times: 3 },
      ),
      verifier,
    }),
  }),
  fc.record({ type: of("commitmentTriggered"), ...ofCommitment }),
  fc.record({ type: of("performanceReported"), ...ofOccurrence }),
  fc.record({
    type: of("performanceVerified"),
    ...ofOccurrence,
    outcome: fc.constantFrom(...(["verified", "breached", "accessDenied"] as const)),
  }),
  fc.record({ type: of("performanceDisputed"), ...ofOccurrence, side, words }),
  fc.record({ type: of("performanceWaived"), ...ofOccurrence, side, reason }),
  fc.record({ type: of("commitmentSuspended"), ...ofCommitment, side, reason }),
  fc.record({ type: of("commitmentResumed"), ...ofCommitment, side, reason }),
  fc.record({ type: of("commitmentCopied"), ...ofCommitment, copy: fc.record({ room, commitment }) }),
  fc.record({
    ...{ type: of("copyFollowed"), at, of: of("commitment"), master: commitment },
    copy: fc.record({ room, id: commitment }),
    ...{ recorded: fc.array(carried, { maxLength: 2 }), shown: fc.array(carried, { maxLength: 2 }) },
    ids: fc.array(fc.record({ master: item, copy: item }), { maxLength: 2 }),
  }),
  fc.record({
    type: of("performancePresented"),
    ...ofCommitment,
    suspended: fc.boolean(),
    occurrences: fc.constant([]),
  }),
];

const otherEvents: readonly fc.Arbitrary<RoomEvent>[] = [
  fc.record({ type: of("exchangeMoved"), at, exchange, to: fc.record({ room, exchange }) }),
  fc.record({
    ...{ type: of("namesShown"), at, list, version },
    names: fc.array(
      fc.record({ pseudonym: fc.constantFrom("N-1", "N-2"), identity: fc.record({ name, salt: item }) }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ type: of("incidentAlleged"), at, incident, side, place: name, from: at, words }),
  fc.record({
    type: of("evidenceAdded"),
    at,
    incident,
    evidence: item,
    kind: fc.constantFrom(...EVIDENCE_KINDS),
    words,
  }),
  fc.record({ type: of("inquiryBegan"), at, incident }),
  fc.record({ type: of("inquiryBegan"), at, incident, doneBy }),
  fc.record({ type: of("incidentFound"), at, incident, finding: fc.constantFrom(...FINDINGS), doneBy }),
  fc.record({ type: of("incidentFound"), at, incident, finding: fc.constantFrom(...FINDINGS) }),
  fc.record({ type: of("incidentPresented"), at, incident, status: fc.constantFrom(...INCIDENT_STATUSES) }),
  fc.record({
    ...{ type: of("accessCopied"), at, room },
    ids: fc.array(fc.record({ master: item, copy: item }), { maxLength: 2 }),
  }),
  fc.record({
    type: of("accessAgreed"),
    at,
    agreement: item,
    ...measured,
    perDay: fc.nat(200),
    from: day,
  }),
  fc.record({
    type: of("accessReported"),
    at,
    report: item,
    ...measured,
    day,
    counted: fc.oneof(
      fc.nat(300).map((quantity) => ({ type: "quantity" as const, quantity })),
      fc.constant({ type: "accessDenied" as const }),
    ),
  }),
];

/** Any event of exchanges, lists, commitments, incidents and access, most of them breaking some rule. */
export const anyDoing: fc.Arbitrary<RoomEvent> = fc.oneof(
  ...exchangeEvents,
  ...listEvents,
  ...commitmentEvents,
  ...otherEvents,
);
