/** What happened, by its published figures; names of captives never. Sources: practice, (g) and its spares. */
import { describe, expect, it } from "vitest";
import {
  clockOf,
  curvesOf,
  dueAt,
  type ExchangePlan,
  extensionOf,
  hashEntries,
  type NameListId,
  type PlanStep,
  plannedMoves,
  proposeOrder,
  type RoomEvent,
  statusOfMinutes,
  totalsOf,
  untouched,
} from "../src/index.ts";
import { commitmentId, committee, DAY_MS, HOUR_MS, listId, running, X } from "./doing.ts";
import { caucusWith, itemId, minutesId, NOON, partyId } from "./support.ts";

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

/** 2009: nineteen women for a video of the captive, once it is authenticated, and the twentieth after them. */
const of2009: ExchangePlan = {
  title: "2009",
  sides: [north, south],
  categories: [
    { code: "video", label: "Video", side: north, size: { type: "counted", count: 1 } },
    { code: "women", label: "Women", side: south, size: { type: "counted", count: 20 } },
  ],
  keys: [{ category: "women", count: 20, for: "video", forCount: 1 }],
  phases: [{ number: 1, title: "Video", starts: { type: "adoption" }, lengthMs: 7 * DAY_MS }],
  steps: [
    {
      ...{ number: 1, phase: 1, actor: north, deed: "give a video", after: [] },
      gives: counted("video", 1),
      verifier: monitors,
    },
    {
      ...{ number: 2, phase: 1, actor: south, deed: "let the nineteen go", after: [] },
      counterStep: 1,
      gives: counted("women", 19),
      verifier: monitors,
    },
    {
      ...{ number: 3, phase: 1, actor: south, deed: "let the twentieth go", after: [2] },
      gives: counted("women", 1),
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
    const room = openTo("three hundred", 300, 24);
    room.held
      .when(objectedTo(room.id, NOON + 24 * HOUR_MS), "north")
      .refuses(objectedTo(room.id, NOON + 25 * HOUR_MS), "north", "TooLate");
  });

  it("RE5 2009: 19 of 20 leave once the video is authenticated, and not before; the twentieth is still owed", () => {
    const acts = (step: number, by: string, at: number): readonly (readonly [RoomEvent, string])[] => [
      [{ type: "stepReported", at, exchange: X, step }, by],
      [{ type: "stepVerified", at: at + 1, exchange: X, step, outcome: "verified" }, "monitor"],
    ];
    const given: RoomEvent = { type: "stepReported", at: NOON + 5, exchange: X, step: 1 };
    const [left] = acts(2, "south", NOON + 7);
    if (left === undefined) throw new Error("no act");
    running(of2009).when(given, "north").refuses(left[0], "south", "StepHeldUp");
    let room = running(of2009);
    for (const [event, by] of [...acts(1, "north", NOON + 5), ...acts(2, "south", NOON + 7)])
      room = room.when(event, by);
    const work = room.state.exchanges.get(X)?.running;
    expect([1, 2, 3].map((step) => work?.progress.get(String(step))?.count ?? 0)).toEqual([1, 19, 0]);
    const [, women] = totalsOf(room.state, { exchange: X }, untouched(of2009));
    expect(women?.readings.map(({ count }) => count)).toEqual([20, 20, 20]);
    const { moves } = plannedMoves(room.state, { exchange: X }, untouched(of2009), [1, 2, 3]);
    expect(curvesOf(of2009, moves)[0]?.points.map(({ balance }) => balance)).toEqual([20, 1, 0]);
  });

  it("RE6 2011: the names are published and petitions taken for 48 hours, and not an hour longer", () => {
    const room = openTo("four hundred and seventy-seven", 477, 48);
    room.held
      .when(objectedTo(room.id, NOON + 48 * HOUR_MS), "north")
      .refuses(objectedTo(room.id, NOON + 49 * HOUR_MS), "north", "TooLate");
  });
});

describe("talks that happened", () => {
  it("RE7 1978: how long no settlement was to be founded is told by two minutes, and by neither alone", () => {
    const [three, longer] = [minutesId("three months"), minutesId("longer")];
    const told = { title: "17 September 1978", at: NOON + 1 };
    const room = caucusWith("north")
      .when({ type: "minutesDrafted", ...told, minutes: longer, text: "For longer." }, "lead")
      .when(
        {
          ...{ type: "minutesRivalled", ...told, minutes: three, against: longer },
          text: "For three months.",
        },
        "north",
      );
    const minutes = [...room.state.minutes.values()];
    expect(minutes.map(statusOfMinutes)).toEqual(["rival", "rival"]);
    room.refuses(
      { type: "minutesRivalled", ...told, minutes: longer, against: three, text: "For longer." },
      "lead",
      "Repeated",
    );
  });

  it("RE8 2013: an agreement of 6 January may be left after eight years and ends after ten, with 300 million between", () => {
    const signed = Date.UTC(2013, 0, 6);
    const years = (count: number) => Date.UTC(2013 + count, 0, 6) - signed;
    const commitment = commitmentId("term");
    const room = committee().when(
      {
        ...{ type: "commitmentMade", at: NOON + 1, commitment },
        text: {
          ...{ provision: "Transition", obligor: north, deed: "Make the transition whole" },
          ...{ quantity: 300, unit: "million dollars", verifier: monitors },
          trigger: { type: "date", at: signed },
          schedule: {
            type: "stages",
            stages: [
              { name: "may be left", dueAfterMs: years(8) },
              { name: "ends", dueAfterMs: years(10) },
            ],
          },
        },
      },
      "lead",
    );
    const made = room.state.commitments.get(commitment);
    if (made === undefined) throw new Error("no commitment");
    const days = [0, 1].map((stage) =>
      new Date(dueAt(room.state, made, stage) ?? 0).toISOString().slice(0, 10),
    );
    expect(days).toEqual(["2021-01-06", "2023-01-06"]);
    expect(made.text).toMatchObject({ quantity: 300, unit: "million dollars" });
  });
});

/** A list of so many people, submitted at noon and open to objections for so many hours. */
const openTo = (title: string, count: number, hours: number) => {
  const list = listId(title);
  const entries = Array.from({ length: count }, (_, i) => ({
    ...{ pseudonym: `P-${i + 1}`, category: "prisoners" },
  }));
  const opened: RoomEvent = {
    ...{ type: "listOpened", at: NOON, list, title, side: south, otherSide: north },
    nameReaders: "bothSides",
  };
  const submitted: RoomEvent = {
    ...{ type: "listSubmitted", at: NOON, list, version: 1, entries: count },
    ...{ hash: hashEntries(entries), objectionsUntil: NOON + hours * HOUR_MS },
  };
  const room = committee()
    .when(opened, "south")
    .when({ type: "entriesListed", at: NOON, list, version: 1, entries }, "south")
    .when(submitted, "south");
  return { id: list, held: room };
};

const objectedTo = (list: NameListId, at: number): RoomEvent => ({
  ...{ type: "entryObjected", at, list, version: 1, side: north, objection: itemId(`o ${at}`) },
  ...{ pseudonym: "P-17", ground: "security" },
});
