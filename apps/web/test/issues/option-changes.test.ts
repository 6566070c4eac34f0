import type { Issue, RoomState } from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deedsOf, wishFor } from "../../src/issues/issue-changes.ts";
import type { OptionWish } from "../../src/issues/option-changes.ts";
import { AT, after, issueId, optionId, ROOM, teamRoomWith } from "./team-room.ts";

const LABELS = ["by road", "by sea", "by air", "on foot"];
const room = teamRoomWith([
  {
    ...{ issue: issueId(1), title: "Access", kind: { type: "options" } },
    options: LABELS.map((label, at) => ({ option: optionId(at + 1), label })),
  },
]);

const issueOf = (state: RoomState): Issue => {
  const issue = state.issues.get(issueId(1));
  if (issue === undefined) throw new Error("the issue is gone");
  return issue;
};
const labelsIn = (state: RoomState): readonly string[] => issueOf(state).options.map(({ label }) => label);
const done = (
  options: readonly OptionWish[],
): { readonly acts: number; readonly is: RoomState; readonly back: RoomState } => {
  const deeds = deedsOf(issueOf(room), { ...wishFor(issueOf(room)), options }, ROOM);
  if (deeds === null) throw new Error("the wish is whole");
  const is = deeds.acts.reduce((state, act) => after(state, { ...act, at: AT }), room);
  return {
    acts: deeds.acts.length,
    is,
    back: deeds.undo.reduce((state, act) => after(state, { ...act, at: AT }), is),
  };
};
const { options: asTheyAre } = wishFor(issueOf(room));

describe("the options of an issue", () => {
  it("stand in the order that is wished, by no more moves than it takes", () => {
    expect(done(asTheyAre).acts).toBe(0);
    const [first, second, third, fourth] = asTheyAre as [OptionWish, OptionWish, OptionWish, OptionWish];
    const down = done([second, first, third, fourth]);
    expect(down.acts).toBe(1);
    expect(labelsIn(down.is)).toEqual(["by sea", "by road", "by air", "on foot"]);
    const last = done([second, third, fourth, first]);
    expect(last.acts).toBe(1);
    expect(labelsIn(last.is)).toEqual(["by sea", "by air", "on foot", "by road"]);
    const up = done([fourth, first, second, third]);
    expect(up.acts).toBe(1);
    expect(labelsIn(up.is)).toEqual(["on foot", "by road", "by sea", "by air"]);
  });

  it("keep who they are when they move, so that a position that names one names it still", () => {
    const { is } = done(asTheyAre.toReversed());
    expect(issueOf(is).options).toEqual(issueOf(room).options.toReversed());
  });

  it("are what was wished, whatever was moved, said otherwise, taken out and added; and taken back whole", () => {
    const label = fc.constantFrom("", "by road", "by night", "in stages");
    const known = fc
      .shuffledSubarray([...asTheyAre], { minLength: asTheyAre.length })
      .chain((order) =>
        fc.tuple(
          ...order.map((one) =>
            fc.option(label, { nil: one.label }).map((said) => ({ ...one, label: said })),
          ),
        ),
      );
    const fresh = fc.array(
      label.map((said): OptionWish => ({ key: "new", option: null, label: said })),
      { maxLength: 3 },
    );
    const wish = fc
      .tuple(known, fresh, fc.nat(4))
      .map(([order, added, at]) => order.toSpliced(at, 0, ...added));
    fc.assert(
      fc.property(wish, (wished) => {
        const { is, back } = done(wished);
        expect(labelsIn(is)).toEqual(wished.flatMap((one) => (one.label === "" ? [] : [one.label])));
        expect(labelsIn(back)).toEqual(LABELS);
      }),
      { numRuns: 300 },
    );
  });
});
