import { describe, expect, it } from "vitest";
import {
  curvesOf,
  foundMoves,
  numberOf,
  type PlanStep,
  type RoomEvent,
  type StepVerified,
  standingOf,
  totalsOf,
  windowOf,
} from "../src/index.ts";
import { adopted, answered, DAY_MS, HOUR_MS, plan, presented, running, X } from "./doing.ts";
import { caucusWith, itemId, NOON, partyId, type TestRoom } from "./support.ts";

const work = ({ state }: TestRoom) => {
  const exchange = state.exchanges.get(X);
  if (exchange?.running === undefined) throw new Error("not running");
  return { exchange, running: exchange.running };
};
const standing = (room: TestRoom, number: number) => {
  const { exchange, running: plan } = work(room);
  const step = plan.steps.get(String(number));
  if (step === undefined) throw new Error("no such step");
  return standingOf(room.state, exchange, plan, step);
};
const status = (room: TestRoom, ...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => standing(room, number).status);

const reported = (step: number, at = NOON + 5): RoomEvent => ({
  type: "stepReported",
  at,
  exchange: X,
  step,
});
const begun = (step: number): RoomEvent => ({ type: "stepBegun", at: NOON + 5, exchange: X, step });
const found = (step: number, more: Partial<StepVerified> = {}): StepVerified => ({
  ...{ type: "stepVerified", at: NOON + 6, exchange: X, step, outcome: "verified" },
  ...more,
});
const done = (room: TestRoom, step: number, by: string, at = NOON + 5): TestRoom =>
  room.when(reported(step, at), by).when(found(step, { at: at + 1 }), "monitor");
const waived = (step: number, side: "north" | "south"): RoomEvent => ({
  ...{ type: "stepWaived", at: NOON + 5, exchange: X, step, side: partyId(side), reason: "in good faith" },
});

describe("the steps of an exchange", () => {
  it("ST2 are verified by somebody else than who reported, as the plan says, and never by the side whose deed it is", () => {
    const room = running().when(reported(1), "north");
    room.refuses(found(1), "north", "ReporterVerifies").refuses(found(1), "south", "NotTheVerifier");
    room.refuses(found(1), "lead", "NotTheVerifier").when(found(1), "monitor");
    running().refuses(found(1), "monitor", "WrongStatus");
  });

  it("ST3 open without what they wait for once both sides have waived it, and not by one alone", () => {
    const one = running().when(waived(2, "south"), "south");
    expect(status(one, 2)).toEqual(["locked"]);
    one
      .refuses(waived(2, "south"), "south", "AlreadyDone")
      .refuses(waived(2, "north"), "south", "NotYourSide");
    expect(status(one.when(waived(2, "north"), "north"), 2, 3)).toEqual(["open", "locked"]);
  });

  it("ST4 wait while a clock stands still; it runs from the verification of the step that it names", () => {
    const room = running();
    const windowIn = (at: TestRoom) => {
      const { running: plan } = work(at);
      const step = plan.steps.get("6");
      return step === undefined ? undefined : windowOf(plan, step);
    };
    expect(windowIn(room)).toBeUndefined();
    const opened = done(done(room, 1, "north"), 2, "south", NOON + HOUR_MS);
    expect(windowIn(opened)).toMatchObject({
      opensAt: NOON + HOUR_MS + 1,
      closesAt: NOON + HOUR_MS + 1 + 4 * DAY_MS,
    });
  });

  it("ST5 that fail freeze those that wait for them, and no others", () => {
    const room = done(done(running(), 1, "north"), 2, "south", NOON + 7)
      .when(reported(3, NOON + 9), "north")
      .when(reported(5, NOON + 9), "north")
      .when(found(2, { at: NOON + 10, outcome: "failed", words: "somebody else" }), "monitor");
    expect(status(room, 1, 2, 3, 4, 5)).toEqual(["verified", "failed", "suspended", "locked", "reported"]);
    expect(standing(room, 3).hindrances).toContainEqual({ type: "counterStep", step: 2, mark: "failed" });
    const again = done(
      room.when({ type: "stepBegun", at: NOON + 11, exchange: X, step: 2 }, "south"),
      2,
      "south",
      NOON + 12,
    );
    expect(status(again, 2, 3)).toEqual(["verified", "reported"]);
  });

  it("ST6 of which a verifier was refused access are known no better for it", () => {
    const room = running()
      .when(reported(1), "north")
      .when(found(1, { outcome: "accessDenied" }), "monitor");
    expect(standing(room, 1)).toMatchObject({ status: "reported", accessDenied: true });
    expect(status(room, 2)).toEqual(["locked"]);
    expect(status(room.when(found(1, { at: NOON + 8 }), "monitor"), 1, 2)).toEqual(["verified", "open"]);
  });

  it("ST7 are found done in part with a number, and in whole with the number that was agreed", () => {
    const room = running().when(reported(1), "north");
    room.refuses(found(1, { outcome: "partial" }), "monitor", "CountNeeded");
    room.refuses(found(1, { outcome: "partial", count: 10 }), "monitor", "CountDiffers");
    room.refuses(found(1, { count: 9 }), "monitor", "CountDiffers");
    expect(work(room.when(found(1), "monitor")).running.progress.get("1")?.count).toBe(10);
  });

  it("ST13 exchange everybody for everybody without a number agreed; the verifier says how many there were", () => {
    const all = (category: string) => ({ category, count: { type: "all" as const } });
    const size = { type: "all" as const };
    const given = plan({
      categories: plan().categories.map((category) => ({ ...category, size })),
      keys: [],
      steps: plan().steps.flatMap((step) => {
        if (step.number === 1) return [{ ...step, gives: all("captives") }];
        return step.number === 2 ? [{ ...step, gives: all("prisoners") }] : [];
      }),
    });
    const room = running(given);
    const readingsIn = (at: TestRoom) => {
      const { exchange, running: plan } = work(at);
      const totals = totalsOf(at.state, exchange, plan);
      return totals.map(({ readings, handedOver }) => [readings.map(({ count }) => count), handedOver]);
    };
    expect(numberOf(room.state, work(room).exchange, work(room).running, given.steps[0] as PlanStep)).toEqual(
      {
        status: "uncounted",
      },
    );
    expect(readingsIn(room)).toEqual([
      [[undefined], 0],
      [[undefined], 0],
    ]);
    expect(curvesOf(given, foundMoves(work(room).running))).toEqual([]);
    room.refuses(begun(2), "south", "StepHeldUp");
    const told = room.when(reported(1), "north");
    told.refuses(found(1), "monitor", "CountNeeded");
    const counted = told.when(found(1, { count: 23 }), "monitor");
    expect(readingsIn(counted)[0]).toEqual([[undefined], 23]);
    const { exchange: of, running: done } = work(counted);
    // EP5: what was found so far stands with the steps that it follows from.
    expect(totalsOf(counted.state, of, done).map(({ handedOverBy }) => handedOverBy)).toEqual([
      [{ step: 1, count: 23 }],
      [],
    ]);
    counted.when(begun(2), "south");
  });

  it("ST8 are divided when both sides agree to the same parts; what was verified is the first part's", () => {
    const partly = running()
      .when(reported(1), "north")
      .when(found(1, { outcome: "partial", count: 7 }), "monitor");
    const proposed = (first: number, holds: readonly number[]): RoomEvent => ({
      ...{
        type: "splitProposed",
        at: NOON + 7,
        exchange: X,
        step: 1,
        split: itemId("s"),
        side: partyId("north"),
      },
      parts: [
        { number: 11, deed: "those who came", count: first, holds },
        { number: 12, deed: "those who did not", count: 10 - first, holds: [] },
      ],
    });
    const agreed = (side: "north" | "south"): RoomEvent => ({
      ...{ type: "splitAgreed", at: NOON + 8, exchange: X, split: itemId("s"), side: partyId(side) },
    });
    partly.refuses(proposed(6, []), "north", "SplitDoesNotFit");
    partly.refuses(proposed(7, [5]), "north", "SplitDoesNotFit");
    const one = partly.when(proposed(7, [2]), "north").refuses(agreed("north"), "north", "AlreadyDone");
    expect(status(one, 1, 2)).toEqual(["partial", "locked"]);
    const split = one.when(agreed("south"), "south");
    expect(status(split, 1, 2, 11, 12)).toEqual(["partial", "open", "verified", "open"]);
    split.refuses(reported(1, NOON + 9), "north", "WasSplit");
    expect(status(done(split, 12, "north", NOON + 9), 1, 12)).toEqual(["verified", "verified"]);
  });

  it("ST9 are suspended with a reason, and go on when whoever suspended them says so", () => {
    const suspended: RoomEvent = {
      ...{ type: "exchangeSuspended", at: NOON + 5, exchange: X, suspension: itemId("h") },
      ...{ side: partyId("south"), steps: [1], reason: "shots were heard" },
    };
    const resumed: RoomEvent = {
      ...{ type: "exchangeResumed", at: NOON + 6, exchange: X, suspension: itemId("h"), reason: "quiet" },
    };
    const room = running().when(suspended, "south");
    expect(status(room, 1, 5)).toEqual(["suspended", "open"]);
    room.refuses(reported(1), "north", "StepHeldUp").refuses(resumed, "north", "NotYourSide");
    expect(status(room.when(resumed, "south"), 1)).toEqual(["open"]);
  });

  it("ST10 keep each side's explanation apart from the other's", () => {
    const explained = (side: "north" | "south", words: string): RoomEvent => ({
      ...{ type: "stepExplained", at: NOON + 5, exchange: X, step: 2, side: partyId(side), words },
    });
    const room = running()
      .when(explained("north", "the list came late"), "north")
      .when(explained("south", "the list was complete"), "south");
    room.refuses(explained("north", "words of another"), "south", "NotYourSide");
    const { explanations } = work(room).running.progress.get("2") ?? { explanations: [] };
    expect(explanations.map(({ side, words }) => [side, words])).toEqual([
      [partyId("north"), "the list came late"],
      [partyId("south"), "the list was complete"],
    ]);
  });

  it("ST11 are shown in separate talks as the mediators show them, beside what the side says there", () => {
    const talks = caucusWith("north")
      .when(presented(), "lead")
      .when(answered("north"), "north")
      .when(adopted(), "lead");
    talks.when(reported(1), "north").refuses(found(1), "lead", "NotForThisKind");
    const shown: RoomEvent = {
      ...{ type: "progressPresented", at: NOON + 7, exchange: X, version: 1, splits: [] },
      steps: [
        {
          step: 1,
          mark: "verified",
          accessDenied: false,
          lockWaived: false,
          count: 10,
          verifiedAt: NOON + 6,
        },
      ],
      suspended: { all: false, steps: [5] },
    };
    const after = talks.when(shown, "lead");
    expect(status(after, 1, 2, 5)).toEqual(["verified", "open", "suspended"]);
    talks.refuses(shown, "north", "NotAMediator");
  });

  it("XP6 are taken over by a later version as they stand; what is under way is not rewritten", () => {
    const other = plan({
      steps: plan().steps.map((step) => (step.number === 1 ? { ...step, deed: "hand over at night" } : step)),
    });
    const next = (room: TestRoom): TestRoom =>
      room
        .when(presented(other, 2), "lead")
        .when(answered("north", other, { version: 2 }), "north")
        .when(answered("south", other, { version: 2 }), "south");
    next(running().when(reported(1), "north")).refuses(adopted(other, 2), "lead", "StepUnderway");
    expect(status(next(done(running(), 5, "north")).when(adopted(other, 2), "lead"), 1, 5)).toEqual([
      ...["open", "verified"],
    ]);
  });
});
