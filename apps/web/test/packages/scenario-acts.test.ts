import { readFileSync } from "node:fs";
import { parseParleyJson, type Scenario } from "@parley/analysis/files";
import type { Intended } from "@parley/client";
import type { IssueId, OptionId, PartyId, PreferenceId, RuleId } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { actsOfScenario } from "../../src/packages/bring/scenario-acts.ts";

const example = (path: string): Scenario => {
  const text = readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), "utf8");
  const read = parseParleyJson({ name: path, text });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const actsOf = (scenario: Scenario): readonly Intended[] => {
  let drawn = 0;
  const draw = <Id>(): Id => `id ${drawn++}` as Id;
  const parties = new Map(scenario.problem.parties.map(({ name }) => [name, name as PartyId]));
  return actsOfScenario(
    scenario,
    parties,
    { issue: draw<IssueId>, option: draw<OptionId>, preference: draw<PreferenceId>, rule: draw<RuleId> },
    { unitOf: (second) => `% ${second}`, reservationIs: (value) => `reservation ${value}` },
  );
};

const given = (acts: readonly Intended[]) => acts.filter((act) => act.type === "preferenceGiven");

describe("a scenario as acts of the mediators", () => {
  it("is issues, rules, and estimates of each party, the ranking of issues first", () => {
    const acts = actsOf(example("labour/tramways.json"));
    expect(acts.map(({ type }) => type).slice(0, 3)).toEqual(["issuesAdded", "ruleSet", "ruleSet"]);
    const said = given(acts);
    expect(said.every(({ estimateOf }) => estimateOf !== undefined)).toBe(true);
    expect(said.map(({ statement }) => statement.type)).toEqual(
      [0, 1].flatMap(() => ["issuesRanked", ...Array(5).fill("optionsRanked"), "reservation"]),
    );
  });

  it("makes amounts of what can be shared out, and points of numbers", () => {
    const acts = actsOf(example("camp-david-1978/camp-david.json"));
    const [added] = acts;
    const issues = added?.type === "issuesAdded" ? added.issues : [];
    expect(issues.every(({ kind }) => kind.type === "divisible")).toBe(true);
    const points = given(acts).flatMap(({ statement }) =>
      statement.type === "issuePoints" ? [statement.points.map((one) => one.points)] : [],
    );
    expect(points).toEqual([
      [35, 10, 20, 10, 5, 20],
      [55, 5, 10, 5, 20, 5],
    ]);
  });

  it("keeps a reservation that is a number as words of the estimate, and nothing where there is none", () => {
    const scenario = example("camp-david-1978/camp-david.json");
    const [first, ...others] = scenario.problem.parties;
    if (first === undefined) throw new Error("the example has no party");
    const parties = [{ ...first, reservation: 0.4 }, ...others];
    const said = given(actsOf({ ...scenario, problem: { ...scenario.problem, parties } }));
    const interests = said.filter(({ statement }) => statement.type === "interest");
    expect(interests).toHaveLength(1);
    expect(interests[0]).toMatchObject({
      ...{ estimateOf: first.name, statement: { type: "interest", text: "reservation 0.4" } },
    });
  });

  it("leaves an issue that a rule speaks of as options, also where it could be shared out", () => {
    const scenario = example("camp-david-1978/camp-david.json");
    const constraints = [
      { type: "notBoth" as const, one: { issue: 0, option: 0 }, other: { issue: 1, option: 0 } },
    ];
    const [added] = actsOf({ ...scenario, problem: { ...scenario.problem, constraints } });
    const kinds = added?.type === "issuesAdded" ? added.issues.map(({ kind }) => kind.type) : [];
    expect(kinds).toEqual(["options", "options", ...Array(4).fill("divisible")]);
  });
});
