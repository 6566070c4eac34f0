import fc from "fast-check";
import {
  FORMS,
  hashOfIssues,
  type IssueKind,
  type NewIssue,
  type PositionEvent,
  type PresentedIssue,
  type PresentingEvent,
  STANCES,
} from "../src/index.ts";
import type { IssueEvent } from "../src/issues/events.ts";
import {
  issueId,
  itemId,
  NOON,
  optionId,
  partyId,
  placingId,
  presentationId,
  recordEntryId,
  roomId,
} from "./support.ts";

/** Few names, so that random events meet each other. */
const at = fc.integer({ min: NOON - 10, max: NOON + 10 });
const issue = fc.constantFrom("access", "captives", "withdrawal").map(issueId);
const option = fc.constantFrom("all", "some").map((label) => ({ option: optionId(label), label }));
const room = fc.constantFrom("lead", "north").map(roomId);
const party = fc.constantFrom("north", "south").map(partyId);
const title = fc.constantFrom("Access by road", "الأسرى", "Withdrawal");
const of = <const Type extends string>(type: Type) => fc.constant(type);

const kind: fc.Arbitrary<IssueKind> = fc.oneof(
  fc.constant({ type: "options" as const }),
  fc.record({
    type: of("divisible"),
    unit: fc.constantFrom("days", "trucks a day"),
    least: fc.constantFrom(0, 10),
    most: fc.constantFrom(10, 600.5),
    step: fc.constantFrom(0, 0.5, 5),
  }),
);
const options = fc.uniqueArray(option, { maxLength: 2, selector: (each) => each.option });
const newIssue: fc.Arbitrary<NewIssue> = fc.record(
  { issue, title, parent: issue, code: fc.constantFrom("Ce", "TjMis"), kind, options },
  { requiredKeys: ["issue", "title", "kind", "options"] },
);
const presented: fc.Arbitrary<readonly PresentedIssue[]> = fc.array(
  fc.record(
    { issue, title, parent: issue, kind, options },
    { requiredKeys: ["issue", "title", "kind", "options"] },
  ),
  { maxLength: 3 },
);

export const anyIssueEvent: fc.Arbitrary<IssueEvent> = fc.oneof(
  fc.record({ type: of("issuesAdded"), at, issues: fc.array(newIssue, { maxLength: 3 }) }),
  fc.record({ type: of("issueRenamed"), at, issue, title }),
  fc.record({ type: of("issueRedefined"), at, issue, kind }),
  fc.record(
    { type: of("issueMoved"), at, issue, parent: issue, before: issue },
    { requiredKeys: ["type", "at", "issue"] },
  ),
  fc.record({ type: of("issuesMerged"), at, into: issue, merged: fc.array(issue, { maxLength: 2 }) }),
  fc.record({
    type: of("issueSplit"),
    at,
    issue,
    into: fc.array(
      newIssue.map(({ parent: _, ...part }) => part),
      { maxLength: 2 },
    ),
  }),
  fc.record({ type: fc.constantFrom("issueSetAside" as const, "issueTakenUp" as const), at, issue }),
  fc.record({ type: fc.constantFrom("optionAdded" as const, "optionRenamed" as const), at, issue, option }),
  fc.record(
    {
      ...{ type: of("optionMoved"), at, issue },
      option: option.map((each) => each.option),
      before: option.map((each) => each.option),
    },
    { requiredKeys: ["type", "at", "issue", "option"] },
  ),
  fc.record({ type: of("optionRemoved"), at, issue, option: option.map((each) => each.option) }),
);

const showing = fc.constantFrom("first", "second").map(presentationId);
const shown = { at, presentation: showing, issues: presented };

export const anyPresentingEvent: fc.Arbitrary<PresentingEvent> = fc.oneof(
  fc
    .record({ type: of("issuesPresented"), ...shown })
    .map((event) => ({ ...event, hash: hashOfIssues(event.issues) })),
  fc
    .record({ type: of("issuesImported"), from: room, ...shown })
    .map((event) => ({ ...event, hash: hashOfIssues(event.issues) })),
  fc.record(
    {
      type: of("presentingRegistered"),
      at,
      presenting: showing,
      masters: room,
      version: fc.nat(20),
      room,
      presentation: showing,
      hash: fc.constant(hashOfIssues([])),
      copies: fc.array(
        fc.record({
          master: issue,
          copy: issue,
          options: fc.array(
            fc.record({ master: option.map((o) => o.option), copy: option.map((o) => o.option) }),
            {
              maxLength: 1,
            },
          ),
        }),
        { maxLength: 2 },
      ),
      findings: fc.constant([]),
      reason: title,
    },
    {
      requiredKeys: [
        "type",
        "at",
        "presenting",
        "masters",
        "version",
        "room",
        "presentation",
        "hash",
        "copies",
        "findings",
      ],
    },
  ),
);

const placing = fc.constantFrom("one", "two").map(placingId);

export const anyPositionEvent: fc.Arbitrary<PositionEvent> = fc.oneof(
  fc.record(
    {
      type: of("positionPlaced"),
      at,
      placing,
      issue,
      agenda: room,
      party,
      form: fc.constantFrom(...FORMS),
      stance: fc.constantFrom(...STANCES),
      choice: fc.oneof(
        option.map((each) => ({ type: "option" as const, option: each.option })),
        fc.constant({ type: "amount" as const, amount: 12.5 }),
      ),
      source: fc.oneof(
        fc.record({ type: of("said"), room, item: fc.constantFrom("a", "b").map(itemId) }),
        fc.record({ type: of("recorded"), room, entry: fc.constant(recordEntryId("a")) }),
      ),
    },
    { requiredKeys: ["type", "at", "placing", "issue", "party", "form", "stance", "source"] },
  ),
  fc.record({
    type: fc.constantFrom(
      "placingWithdrawn" as const,
      "placingRestored" as const,
      "conditionConfirmed" as const,
      "conditionDismissed" as const,
      "conditionReopened" as const,
    ),
    at,
    placing,
  }),
);
