import { type Issue, type Numbered, numbered, openIssues, type RoomState } from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropOf, type Shift, shiftOf } from "../../src/issues/issue-moves.ts";
import { AT, after, issueId, teamRoomWith } from "./team-room.ts";

/** 1, 1.1, 1.2, 2, 2.1, 3, 4: ids count from 1 in this order. */
const room = teamRoomWith(
  [0, 1, 1, 0, 4, 0, 0].map((parent, place) => ({
    ...{ issue: issueId(place + 1), title: `${place + 1}`, kind: { type: "options" }, options: [] },
    ...(parent === 0 ? {} : { parent: issueId(parent) }),
  })),
);

const listOf = (state: RoomState): readonly Numbered<Issue>[] => numbered(openIssues(state));
const shown = (state: RoomState): readonly string[] =>
  listOf(state).map(({ number, issue }) => `${number} ${issue.title}`);
const gone = (shift: Shift | null): readonly string[] | null =>
  shift === null ? null : shown(after(room, { ...shift.move, at: AT }));

describe("moving an issue", () => {
  const list = listOf(room);

  it("stands where it was dropped: above a row, or beneath it", () => {
    expect(gone(dropOf(list, issueId(7), issueId(1), "above"))?.[0]).toBe("1 7");
    expect(gone(dropOf(list, issueId(6), issueId(7), "beneath"))?.slice(-2)).toEqual(["3 7", "4 6"]);
    expect(gone(dropOf(list, issueId(6), issueId(1), "beneath"))?.[1]).toBe("1.1 6");
    expect(gone(dropOf(list, issueId(6), issueId(3), "beneath"))?.[3]).toBe("1.3 6");
    expect(gone(dropOf(list, issueId(3), issueId(7), "beneath"))?.at(-1)).toBe("5 3");
  });

  it("goes nowhere where two levels would not do, or nothing would change", () => {
    expect(dropOf(list, issueId(1), issueId(5), "above")).toBeNull();
    expect(dropOf(list, issueId(1), issueId(4), "beneath")).toBeNull();
    expect(dropOf(list, issueId(1), issueId(2), "above")).toBeNull();
    expect(dropOf(list, issueId(6), issueId(7), "above")).toBeNull();
    expect(dropOf(list, issueId(2), issueId(1), "beneath")).toBeNull();
    expect(shiftOf(list, issueId(1), "up")).toBeNull();
    expect(shiftOf(list, issueId(1), "inward")).toBeNull();
  });

  it("is taken back whole, whatever the move", () => {
    const id = fc.integer({ min: 1, max: 7 }).map(issueId);
    const shift = fc.oneof(
      fc
        .tuple(id, id, fc.constantFrom("above" as const, "beneath" as const))
        .map(([one, on, edge]) => dropOf(list, one, on, edge)),
      fc
        .tuple(id, fc.constantFrom("up" as const, "down" as const, "inward" as const, "outward" as const))
        .map(([one, way]) => shiftOf(list, one, way)),
    );
    fc.assert(
      fc.property(shift, (found) => {
        if (found === null) return;
        const moved = after(room, { ...found.move, at: AT });
        expect(shown(moved)).not.toEqual(shown(room));
        expect(shown(after(moved, { ...found.back, at: AT }))).toEqual(shown(room));
      }),
      { numRuns: 300 },
    );
  });
});
