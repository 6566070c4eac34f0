import { LIMITS } from "../limits.ts";
import { chosen } from "../positions/codec.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import {
  choice,
  decimal,
  list,
  literal,
  optional,
  record,
  type Schema,
  truth,
  union,
} from "../schema/schema.ts";
import {
  amount,
  digest,
  issueId,
  label,
  moment,
  optionId,
  packageId,
  partyId,
  preferenceId,
  reason,
  ruleId,
  words,
} from "../schema/words.ts";
import type {
  OptionOf,
  PackagePinned,
  PackageUnpinned,
  PreferenceEvent,
  PreferenceGiven,
  PreferenceStatement,
  PreferenceWithdrawn,
  RuleBetweenOptions,
  RuleLifted,
  RuleSet,
  Settled,
} from "./events.ts";

type StatementOf<Type extends PreferenceStatement["type"]> = Extract<PreferenceStatement, { type: Type }>;
type RuleOf<Type extends RuleBetweenOptions["type"]> = Extract<RuleBetweenOptions, { type: Type }>;

const settled = list(record<Settled>({ issue: issueId, choice: chosen }), LIMITS.issues);
const tiers = <Id>(id: Schema<Id>, most: number) => list(list(id, most), most);
const points = decimal(0, LIMITS.points);

const statement = union<PreferenceStatement>({
  interest: record<StatementOf<"interest">>({
    type: literal("interest"),
    text: words,
    issue: optional(issueId),
  }),
  issuesRanked: record<StatementOf<"issuesRanked">>({
    type: literal("issuesRanked"),
    order: tiers(issueId, LIMITS.issues),
  }),
  optionsRanked: record<StatementOf<"optionsRanked">>({
    type: literal("optionsRanked"),
    issue: issueId,
    order: tiers(optionId, LIMITS.optionsPerIssue),
  }),
  amountsRanked: record<StatementOf<"amountsRanked">>({
    type: literal("amountsRanked"),
    issue: issueId,
    better: choice("more", "less"),
  }),
  preferred: record<StatementOf<"preferred">>({
    type: literal("preferred"),
    better: settled,
    worse: settled,
  }),
  evenSwap: record<StatementOf<"evenSwap">>({ type: literal("evenSwap"), one: settled, other: settled }),
  issuePoints: record<StatementOf<"issuePoints">>({
    type: literal("issuePoints"),
    points: list(
      record<StatementOf<"issuePoints">["points"][number]>({ issue: issueId, points }),
      LIMITS.issues,
    ),
  }),
  optionPoints: record<StatementOf<"optionPoints">>({
    type: literal("optionPoints"),
    issue: issueId,
    points: list(
      record<StatementOf<"optionPoints">["points"][number]>({ option: optionId, points }),
      LIMITS.optionsPerIssue,
    ),
  }),
  redLine: record<StatementOf<"redLine">>({ type: literal("redLine"), issue: issueId, option: optionId }),
  redLineAmount: record<StatementOf<"redLineAmount">>({
    type: literal("redLineAmount"),
    issue: issueId,
    never: choice("less", "more"),
    amount,
  }),
  reservation: record<StatementOf<"reservation">>({ type: literal("reservation"), package: settled }),
});

const optionOf = record<OptionOf>({ issue: issueId, option: optionId });

const rule = union<RuleBetweenOptions>({
  ifThen: record<RuleOf<"ifThen">>({ type: literal("ifThen"), when: optionOf, must: optionOf }),
  notBoth: record<RuleOf<"notBoth">>({ type: literal("notBoth"), one: optionOf, other: optionOf }),
  atLeastOne: record<RuleOf<"atLeastOne">>({
    type: literal("atLeastOne"),
    of: list(optionOf, LIMITS.optionsPerIssue),
  }),
});

export const preferenceSchemas: EventSchemas<PreferenceEvent> = {
  preferenceGiven: record<PreferenceGiven>({
    type: literal("preferenceGiven"),
    at: moment,
    preference: preferenceId,
    statement,
    shown: optional(digest),
    estimateOf: optional(partyId),
    replaces: optional(preferenceId),
  }),
  preferenceWithdrawn: record<PreferenceWithdrawn>({
    type: literal("preferenceWithdrawn"),
    at: moment,
    preference: preferenceId,
  }),
  ruleSet: record<RuleSet>({
    type: literal("ruleSet"),
    at: moment,
    rule: ruleId,
    holds: rule,
    words: optional(reason),
  }),
  ruleLifted: record<RuleLifted>({ type: literal("ruleLifted"), at: moment, rule: ruleId }),
  packagePinned: record<PackagePinned>({
    type: literal("packagePinned"),
    at: moment,
    package: packageId,
    title: label,
    settled,
    isDraft: truth,
  }),
  packageUnpinned: record<PackageUnpinned>({
    type: literal("packageUnpinned"),
    at: moment,
    package: packageId,
  }),
};
