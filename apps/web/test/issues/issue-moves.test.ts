import {
  createId,
  type DeviceId,
  type EntryHash,
  evolve,
  type Issue,
  type IssueId,
  type Numbered,
  numbered,
  openIssues,
  RANDOM_ID_BYTES,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomState,
  startRoom,
} from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropOf, type Shift, shiftOf } from "../../src/issues/issue-moves.ts";

const DEVICE = "d".repeat(64) as DeviceId;
const AT = 1_700_000_000_000;
const bytes = (n: number): Uint8Array => new Uint8Array(RANDOM_ID_BYTES).fill(n);
const issueId = (n: number): IssueId => createId("issue", bytes(n));

const after = (state: RoomState, happening: RoomEvent | RoomFact): RoomState => {
  const sequence = state.sequence + 1;
  const entry = sequence.toString(16).padStart(64, "e") as EntryHash;
  const next = evolve(state, happening, { by: DEVICE, sequence, entry });
  expect([...next.refused]).toEqual([]);
  return next;
};

/** 1, 1.1, 1.2, 2, 2.1, 3, 4: ids count from 1 in this order. */
const room = ((): RoomState => {
  const seat = { role: "leadMediator", authority: "none" } as const;
  const people = [{ person: createId("person", bytes(1)), name: "Ilse", seat, devices: [DEVICE] }];
  const founded: RoomFact = {
    ...{ type: "founded", rulesVersion: 1, admission: "any" },
    groups: [{ group: 0, devices: [{ device: DEVICE, signer: true, writer: true }] }],
  };
  const opened: RoomEvent = {
    ...{ type: "roomOpened", at: AT, kind: "team", parties: [], seats: people },
    charter: {
      ...{ mediation: createId("mediation", bytes(1)), title: "Talks", template: "peace" },
      ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
      ...{ readReceipts: false, languages: ["en"] },
    },
  };
  const added: RoomEvent = {
    ...{ type: "issuesAdded", at: AT },
    issues: [0, 1, 1, 0, 4, 0, 0].map((parent, place) => ({
      ...{
        issue: issueId(place + 1),
        title: `${place + 1}`,
        kind: { type: "options" } as const,
        options: [],
      },
      ...(parent === 0 ? {} : { parent: issueId(parent) }),
    })),
  };
  return [founded, opened, added].reduce(after, startRoom("a".repeat(64) as RoomId));
})();

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
