import fc from "fast-check";
import { hashOfIssues, type PreferenceEvent, type PreferenceStatement, type Settled } from "../src/index.ts";
import { issueId, NOON, optionId, packageId, partyId, preferenceId, ruleId } from "./support.ts";

/** Few names, so that random events meet each other. */
const at = fc.integer({ min: NOON - 10, max: NOON + 10 });
const issue = fc.constantFrom("access", "captives", "withdrawal").map(issueId);
const option = fc.constantFrom("all", "some").map(optionId);
const words = fc.constantFrom("Safe roads", "طرق آمنة");
const of = <const Type extends string>(type: Type) => fc.constant(type);

const settled: fc.Arbitrary<readonly Settled[]> = fc.array(
  fc.record({
    issue,
    choice: fc.oneof(
      option.map((each) => ({ type: "option" as const, option: each })),
      fc.constantFrom(5, 0.5).map((amount) => ({ type: "amount" as const, amount })),
    ),
  }),
  { maxLength: 2 },
);
const tiers = <Id>(id: fc.Arbitrary<Id>) => fc.array(fc.array(id, { maxLength: 2 }), { maxLength: 3 });
const points = fc.constantFrom(0, 20, 12.5);
const optionOf = fc.record({ issue, option });

const statement: fc.Arbitrary<PreferenceStatement> = fc.oneof(
  fc.record({ type: of("interest"), text: words, issue }, { requiredKeys: ["type", "text"] }),
  fc.record({ type: of("issuesRanked"), order: tiers(issue) }),
  fc.record({ type: of("optionsRanked"), issue, order: tiers(option) }),
  fc.record({ type: of("amountsRanked"), issue, better: fc.constantFrom("more" as const, "less" as const) }),
  fc.record({ type: of("preferred"), better: settled, worse: settled }),
  fc.record({ type: of("evenSwap"), one: settled, other: settled }),
  fc.record({ type: of("issuePoints"), points: fc.array(fc.record({ issue, points }), { maxLength: 3 }) }),
  fc.record({
    type: of("optionPoints"),
    issue,
    points: fc.array(fc.record({ option, points }), { maxLength: 2 }),
  }),
  fc.record({ type: of("redLine"), issue, option }),
  fc.record({
    type: of("redLineAmount"),
    issue,
    never: fc.constantFrom("less" as const, "more" as const),
    amount: fc.constantFrom(5, 0.5),
  }),
  fc.record({ type: of("reservation"), package: settled }),
);

const preference = fc.constantFrom("a", "b", "c").map(preferenceId);

export const anyPreferenceEvent: fc.Arbitrary<PreferenceEvent> = fc.oneof(
  fc.record(
    {
      type: of("preferenceGiven"),
      at,
      preference,
      statement,
      shown: fc.constant(hashOfIssues([])),
      estimateOf: fc.constantFrom("north", "south").map(partyId),
      replaces: preference,
    },
    { requiredKeys: ["type", "at", "preference", "statement"] },
  ),
  fc.record({ type: of("preferenceWithdrawn"), at, preference }),
  fc.record(
    {
      type: of("ruleSet"),
      at,
      rule: fc.constantFrom("a", "b").map(ruleId),
      holds: fc.oneof(
        fc.record({ type: of("ifThen"), when: optionOf, must: optionOf }),
        fc.record({ type: of("notBoth"), one: optionOf, other: optionOf }),
        fc.record({ type: of("atLeastOne"), of: fc.array(optionOf, { maxLength: 2 }) }),
      ),
      words,
    },
    { requiredKeys: ["type", "at", "rule", "holds"] },
  ),
  fc.record({ type: of("ruleLifted"), at, rule: fc.constantFrom("a", "b").map(ruleId) }),
  fc.record({
    type: of("packagePinned"),
    at,
    package: fc.constantFrom("a", "b").map(packageId),
    title: words,
    settled,
    isDraft: fc.boolean(),
  }),
  fc.record({ type: of("packageUnpinned"), at, package: fc.constantFrom("a", "b").map(packageId) }),
);
