import {
  createId,
  type PartyId,
  personOf,
  type RandomIds,
  type RoomEvent,
  type RoomState,
} from "@parley/domain";
import type { DeviceId } from "@parley/protocol";
import type { Picker } from "../non-interference/picker.ts";

/** Of the table, the record and exchanges: what no rule lets somebody do who is no mediator here. */
export const forbiddenWork = (
  picker: Picker,
  state: RoomState,
  me: DeviceId,
  at: number,
): readonly RoomEvent[] => {
  const person = personOf(state, me);
  const others = [...state.parties.values()].filter(({ party }) => party !== person?.seat.party);
  const { party } = picker.one(others);
  return [
    ...onIssues(picker, state, at, party),
    ...onOthersRecord(picker, state, me, at),
    ...onPreferences(picker, at, party),
    ...onExchanges(picker, state, at, party),
  ];
};

const NO_DIGEST = "0".repeat(64) as Extract<RoomEvent, { type: "issuesPresented" }>["hash"];

const onIssues = (picker: Picker, state: RoomState, at: number, party: PartyId): readonly RoomEvent[] => {
  const issue = picker.one([...state.copies.keys(), random(picker, "issue")]);
  const item = picker.one([...state.items.keys(), random(picker, "item")]);
  const presentation = random(picker, "presentation");
  const fresh = { issue: random(picker, "issue"), title: "Ours alone", options: [] } as const;
  const placing = random(picker, "placing");
  const placed = { placing, issue, party, form: "offer", stance: "agreed" } as const;
  return [
    { type: "issuesAdded", at, issues: [{ ...fresh, kind: { type: "options" } }] },
    { type: "issueRenamed", at, issue, title: "What it is really about" },
    { type: "issueSetAside", at, issue },
    {
      ...{ type: "issuesPresented", at, presentation, hash: NO_DIGEST },
      issues: [{ ...fresh, kind: { type: "options" } }],
    },
    {
      ...{ type: "presentingRegistered", at, presenting: presentation, presentation, hash: NO_DIGEST },
      ...{ room: state.room, masters: state.room, version: 1, copies: [], findings: [] },
    },
    // Put in another side's mouth, or pointing into a room that not everybody here is in.
    { type: "positionPlaced", at, ...placed, source: { type: "said", room: state.room, item } },
    {
      type: "positionPlaced",
      at,
      ...placed,
      agenda: elsewhere,
      source: { type: "said", room: elsewhere, item },
    },
    { type: "conditionConfirmed", at, placing: picker.one([...state.placings.keys(), placing]) },
  ];
};

const elsewhere = "f".repeat(64) as RoomState["room"];

const onOthersRecord = (picker: Picker, state: RoomState, me: DeviceId, at: number): readonly RoomEvent[] => {
  const mine = personOf(state, me)?.group;
  const reports = [...state.reports.values()].filter(({ added }) => added.group !== mine);
  const entries = [...state.record.values()].filter(({ entered }) => entered.group !== mine);
  const report = picker.one([...reports.map((each) => each.report), random(picker, "report")]);
  const entry = picker.one([...entries.map((each) => each.entry), random(picker, "recordEntry")]);
  const passages = [{ start: 0, end: 20, words: "never reported there" }];
  return [
    { type: "reportWithdrawn", at, report },
    { type: "reportContinued", at, report, part: 1, text: "more of it" },
    { type: "recordWithdrawn", at, entry },
    { type: "recordConfirmed", at, entry },
    {
      ...{
        type: "recordEntered",
        at,
        entry: random(picker, "recordEntry"),
        standing: "confirmed",
        issues: [],
      },
      ...{ origin: { type: "person" }, voices: [{ type: "reportsOwnVoice" }] },
      basis: { type: "passages", report, passages },
      content: { type: "statement", form: "offer", claim: "undertakes", about: [] },
    },
  ];
};

const onPreferences = (picker: Picker, at: number, party: PartyId): readonly RoomEvent[] => {
  const preference = random(picker, "preference");
  return [
    {
      ...{ type: "preferenceGiven", at, preference, estimateOf: party },
      statement: { type: "interest", text: "They would take anything." },
    },
    {
      ...{ type: "preferenceGiven", at, preference, shown: NO_DIGEST },
      statement: { type: "issuesRanked", order: [[random(picker, "issue")]] },
    },
    { type: "preferenceWithdrawn", at, preference },
  ];
};

const onExchanges = (picker: Picker, state: RoomState, at: number, party: PartyId): readonly RoomEvent[] => {
  const exchange = picker.one([...state.exchanges.keys(), random(picker, "exchange")]);
  const list = picker.one([...state.lists.keys(), random(picker, "nameList")]);
  const ofList = { at, list, version: 1, side: party } as const;
  return [
    { type: "exchangeAdopted", at, exchange, version: 9, hash: NO_DIGEST },
    {
      ...{ type: "exchangeAnswered", at, exchange, version: 1, hash: NO_DIGEST },
      ...{ side: party, answer: "accepted" },
    },
    { type: "stepExplained", at, exchange, step: 1, side: party, words: "as if they had said so" },
    { type: "stepVerified", at, exchange, step: 1, outcome: "verified" },
    {
      type: "progressPresented",
      at,
      exchange,
      version: 1,
      steps: [],
      splits: [],
      suspended: { all: false, steps: [] },
    },
    {
      ...{ type: "entryObjected", ...ofList, objection: random(picker, "item"), pseudonym: "A1" },
      ground: "security",
    },
    { type: "listAgreed", ...ofList, hash: NO_DIGEST },
    { type: "listFrozen", at, list, version: 1 },
    { type: "namesPermitted", at, list, side: party },
  ];
};

const random = <Kind extends keyof RandomIds>(picker: Picker, kind: Kind): RandomIds[Kind] =>
  createId(
    kind,
    Uint8Array.from({ length: 16 }, () => picker.below(256)),
  );
