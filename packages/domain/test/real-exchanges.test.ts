/** Exchanges that happened, by their published figures; names of captives never. Sources: practice, (g) 3 and spares. */
import { describe, expect, it } from "vitest";
import {
  clockOf,
  curvesOf,
  type ExchangePlan,
  extensionOf,
  hashEntries,
  type PlanStep,
  plannedMoves,
  proposeOrder,
  type RoomEvent,
  totalsOf,
  untouched,
} from "../src/index.ts";
import { committee, DAY_MS, HOUR_MS, listId, running, X } from "./doing.ts";
import { itemId, NOON, partyId } from "./support.ts";

const [north, south] = [partyId("north"), partyId("south")];
const monitors = { type: "monitors" } as const;
const counted = (category: string, count: number): NonNullable<PlanStep["gives"]> => ({
  ...{ category, count: { type: "counted", count } },
});

/** 2011: one captive for 1,027 prisoners, 477 as he passes and 550 two months later. */
const of2011: ExchangePlan = {
  title: "October 2011",
  sides: [north, south],
  categories: [
    { code: "captive", label: "Captive", side: north, size: { type: "counted", count: 1 } },
    { code: "prisoners", label: "Prisoners", side: south, size: { type: "counted", count: 1027 } },
  ],
  keys: [{ category: "prisoners", count: 1027, for: "captive", forCount: 1 }],
  phases: [
    { number: 1, title: "18 October", starts: { type: "adoption" }, lengthMs: 7 * DAY_MS },
    { number: 2, title: "December", starts: { type: "step", step: 2 }, lengthMs: 62 * DAY_MS },
  ],
  steps: [
    {
      ...{ number: 1, phase: 1, actor: north, deed: "pass by a third country", after: [] },
      gives: counted("captive", 1),
      verifier: monitors,
    },
    {
      ...{ number: 2, phase: 1, actor: south, deed: "the first", after: [] },
      counterStep: 1,
      gives: counted("prisoners", 477),
      verifier: monitors,
    },
    {
      ...{ number: 3, phase: 2, actor: south, deed: "the second", after: [2] },
      gives: counted("prisoners", 550),
      verifier: monitors,
    },
  ],
};

/** November 2023: 50 for 150 in four days, and one more day for every further ten. */
const of2023: ExchangePlan = {
  title: "November 2023",
  sides: [north, south],
  categories: [
    { code: "captives", label: "Captives", side: north, size: { type: "counted", count: 50 } },
    { code: "prisoners", label: "Prisoners", side: south, size: { type: "counted", count: 150 } },
  ],
  keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
  phases: [
    {
      ...{ number: 1, title: "Pause", starts: { type: "adoption" }, lengthMs: 4 * DAY_MS },
      extension: { category: "captives", beyond: 50, forEach: 10, lengthMs: DAY_MS },
    },
  ],
  steps: [
    {
      ...{ number: 1, phase: 1, actor: north, deed: "hand over", after: [] },
      gives: counted("captives", 50),
      verifier: monitors,
    },
    {
      ...{ number: 2, phase: 1, actor: south, deed: "hand over", after: [] },
      counterStep: 1,
      gives: { category: "prisoners", count: { type: "byKey", step: 1 } },
      verifier: monitors,
    },
    {
      ...{ number: 3, phase: 1, actor: north, deed: "hand over further", after: [1] },
      gives: counted("captives", 25),
      verifier: monitors,
    },
  ],
};

describe("exchanges that happened", () => {
  it("RE1 2011: 477 and 550 are 1,027, as the key says; a rival figure of 447 stands beside it", () => {
    const room = running(of2011).state;
    const [, prisoners] = totalsOf(room, { exchange: X }, untouched(of2011));
    expect(prisoners?.readings.map(({ type, count }) => [type, count])).toEqual([
      ["agreed", 1027],
      ["steps", 1027],
      ["byKey", 1027],
    ]);
    expect(prisoners?.isConsistent).toBe(true);
    const rival: ExchangePlan = {
      ...of2011,
      steps: of2011.steps.map((step) =>
        step.number === 2 ? { ...step, gives: counted("prisoners", 447) } : step,
      ),
    };
    const [, told] = totalsOf(room, { exchange: X }, untouched(rival));
    expect(told?.isConsistent).toBe(false);
    expect(told?.readings.map(({ count }) => count)).toEqual([1027, 997, 1027]);
  });

  it("RE2 2011: by its key the one who passes weighs as much as all 1,027, so no order keeps the imbalance below 550", () => {
    const room = running(of2011).state;
    const { moves } = plannedMoves(room, { exchange: X }, untouched(of2011), [1, 2, 3]);
    const [curve] = curvesOf(of2011, moves);
    expect(curve?.points.map(({ balance }) => balance)).toEqual([1027, 550, 0]);
    expect(proposeOrder(room, { exchange: X }, untouched(of2011))).toMatchObject({
      largest: 1027,
      isBest: true,
    });
    const free = { ...of2011, steps: of2011.steps.map(({ counterStep: _, ...step }) => step) };
    expect(proposeOrder(room, { exchange: X }, untouched(free))).toMatchObject({
      order: [2, 1, 3],
      largest: 550,
    });
  });

  it("RE3 2023: 50 make 150 by the key; 25 beyond the fifty make the pause two days longer, not three", () => {
    const acts = (step: number, by: string, at: number): readonly (readonly [RoomEvent, string])[] => [
      [{ type: "stepReported", at, exchange: X, step }, by],
      [{ type: "stepVerified", at: at + 1, exchange: X, step, outcome: "verified" }, "monitor"],
    ];
    let room = running(of2023);
    for (const [event, by] of [...acts(1, "north", NOON + 5), ...acts(2, "south", NOON + 7)])
      room = room.when(event, by);
    const work = (at: typeof room) => at.state.exchanges.get(X)?.running;
    expect(work(room)?.progress.get("2")?.count).toBe(150);
    const [phase] = of2023.phases;
    const before = work(room);
    for (const [event, by] of acts(3, "north", NOON + 9)) room = room.when(event, by);
    const after = work(room);
    if (before === undefined || after === undefined || phase === undefined) throw new Error("not running");
    expect([extensionOf(before, phase), extensionOf(after, phase)]).toEqual([0, 2 * DAY_MS]);
    expect(clockOf(after, phase.starts)).toEqual({ status: "running", since: NOON + 3 });
  });

  it("RE4 2023: 300 on a list are open to objection for 24 hours, and not an hour longer", () => {
    const list = listId("three hundred");
    const entries = Array.from({ length: 300 }, (_, i) => ({
      pseudonym: `P-${i + 1}`,
      category: "prisoners",
    }));
    const objected = (at: number): RoomEvent => ({
      ...{ type: "entryObjected", at, list, version: 1, side: north, objection: itemId(`o ${at}`) },
      ...{ pseudonym: "P-17", ground: "security" },
    });
    const room = committee()
      .when(
        {
          ...{ type: "listOpened", at: NOON, list, title: "Three hundred", side: south, otherSide: north },
          nameReaders: "bothSides",
        },
        "south",
      )
      .when({ type: "entriesListed", at: NOON, list, version: 1, entries }, "south")
      .when(
        {
          ...{ type: "listSubmitted", at: NOON, list, version: 1, entries: 300 },
          ...{ hash: hashEntries(entries), objectionsUntil: NOON + 24 * HOUR_MS },
        },
        "south",
      );
    room
      .when(objected(NOON + 24 * HOUR_MS), "north")
      .refuses(objected(NOON + 25 * HOUR_MS), "north", "TooLate");
  });
});
