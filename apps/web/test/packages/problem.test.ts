import type { IssueId, OptionId, Party, PartyId, Preference, PreferenceStatement } from "@parley/domain";
import { describe, expect, it } from "vitest";
import type { Basis, TitledIssue } from "../../src/packages/basis.ts";
import { sourcesOf, studiedOf } from "../../src/packages/problem/problem.ts";
import { choiceOf, settledOf, waysOf } from "../../src/packages/problem/ways.ts";

const issueId = (name: string) => name as IssueId;
const optionId = (name: string) => name as OptionId;
const PAY: TitledIssue = {
  issue: issueId("pay"),
  title: "Pay",
  kind: { type: "options" },
  options: ["low", "high"].map((label) => ({ option: optionId(label), label })),
};
const NOTICE: TitledIssue = {
  issue: issueId("notice"),
  title: "Notice",
  kind: { type: "divisible", unit: "days", least: 0, most: 60, step: 1 },
  options: [],
};
const party = (name: string): Party => ({ party: name as PartyId, neutralLabel: name, names: [], hue: 0 });
const said = (...statements: readonly PreferenceStatement[]): readonly Preference[] =>
  statements.map((statement) => ({ statement }) as Preference);
const RANKED_PAY: PreferenceStatement = {
  type: "optionsRanked",
  issue: PAY.issue,
  order: [[optionId("high")], [optionId("low")]],
};
const MORE_NOTICE: PreferenceStatement = { type: "amountsRanked", issue: NOTICE.issue, better: "more" };

const basis = (
  north: readonly Preference[],
  south: readonly Preference[],
  estimated: readonly Preference[] = [],
): Basis => ({
  home: {} as Basis["home"],
  own: null,
  issues: [PAY, NOTICE],
  sides: [
    { party: party("north"), said: north, estimated: [] },
    { party: party("south"), said: south, estimated },
  ],
  rules: [],
  pinned: [],
  hearing: [],
});

describe("what can be studied", () => {
  it("is what all who spoke have ranked; the rest is named with who is missing", () => {
    const { issues, unranked, silent } = studiedOf(
      basis(said(RANKED_PAY, MORE_NOTICE), said(RANKED_PAY)),
      new Set(),
    );
    expect(issues.map(({ issue }) => issue.title)).toEqual(["Pay"]);
    expect(unranked.map(({ issue, by }) => [issue.title, by])).toEqual([["Notice", ["south"]]]);
    expect(silent).toEqual([]);
    const alone = studiedOf(basis(said(RANKED_PAY), []), new Set());
    expect(alone.silent.map((side) => side.party.neutralLabel)).toEqual(["south"]);
  });

  it("counts a side's own word unless an estimate is asked for, and an estimate where there is no word", () => {
    const both = basis(said(RANKED_PAY), said(RANKED_PAY), said(RANKED_PAY, MORE_NOTICE));
    expect(studiedOf(both, new Set()).sheets.map(({ source }) => source)).toEqual(["party", "party"]);
    const south = new Set([party("south").party]);
    expect(studiedOf(both, south).sheets.map(({ source }) => source)).toEqual(["party", "estimate"]);
    const silent = studiedOf(basis(said(RANKED_PAY), [], said(RANKED_PAY)), new Set());
    expect(silent.sheets.map(({ source }) => source)).toEqual(["party", "estimate"]);
  });

  it("looks at a few amounts of what is divisible, and reads a line among amounts as options that are out", () => {
    const ways = waysOf(NOTICE);
    expect(ways.map(({ label }) => label).slice(0, 2)).toEqual(["0 days", "8 days"]);
    expect(ways.at(-1)?.label).toBe("60 days");
    const line: PreferenceStatement = {
      type: "redLineAmount",
      issue: NOTICE.issue,
      never: "less",
      amount: 10,
    };
    const words = said(RANKED_PAY, MORE_NOTICE, line);
    const studied = studiedOf(basis(words, said(RANKED_PAY, MORE_NOTICE)), new Set());
    const never = studied.sheets[0]?.statements.filter(({ type }) => type === "never");
    expect(never).toEqual([0, 1].map((option) => ({ type: "never", option: { issue: 1, option } })));
    // Each statement can be traced to the words that it came from.
    expect(sourcesOf(studied, "north").map(({ statement }) => statement.type)).toEqual([
      "optionsRanked",
      "amountsRanked",
      "redLineAmount",
      "redLineAmount",
    ]);
  });

  it("turns packages into choices and back, an amount to the nearest that is looked at", () => {
    const words = said(RANKED_PAY, MORE_NOTICE);
    const { issues } = studiedOf(basis(words, words), new Set());
    const settled = settledOf(issues, [1, 2]);
    expect(choiceOf(issues, settled)).toEqual([1, 2]);
    expect(choiceOf(issues, settled.slice(1))).toBeUndefined();
    const near = [settled[0], { issue: NOTICE.issue, choice: { type: "amount" as const, amount: 14 } }];
    expect(
      choiceOf(
        issues,
        near.flatMap((each) => each ?? []),
      ),
    ).toEqual([1, 2]);
  });
});
