import { describe, expect, it } from "vitest";
import { type ExchangePlan, hashPlan, type ObjectionType, type PlanStep, standingOf } from "../src/index.ts";
import { adopted, answered, committee, plan, presented, running, X } from "./doing.ts";
import { caucusWith, NOON, partyId, type TestRoom, teamRoom } from "./support.ts";

const withStep = (number: number, more: Partial<PlanStep>): ExchangePlan =>
  plan({ steps: plan().steps.map((step) => (step.number === number ? { ...step, ...more } : step)) });

const statusIn = ({ state }: TestRoom, number: number): string => {
  const exchange = state.exchanges.get(X);
  const step = exchange?.running?.steps.get(String(number));
  if (exchange?.running === undefined || step === undefined) return "unknown";
  return standingOf(state, exchange, exchange.running, step).status;
};

describe("the plan of an exchange", () => {
  it("XP1 is presented version by version, by a mediator, and each has the hash of exactly its text", () => {
    const room = committee().when(presented(), "lead");
    expect(room.state.exchanges.get(X)?.versions[0]?.hash).toBe(hashPlan(plan()));
    room.refuses(presented(), "north", "NotAMediator");
    room.refuses(presented(plan(), 3), "lead", "Repeated");
    const other = withStep(5, { deed: "open the Old Mill Road" });
    expect(hashPlan(other)).not.toBe(hashPlan(plan()));
    expect(room.when(presented(other, 2), "lead").state.exchanges.get(X)?.versions).toHaveLength(2);
  });

  it("XP2 holds together: whatever it refers to is in it, nothing waits for itself, nobody verifies themselves", () => {
    const broken: readonly (readonly [ExchangePlan, string])[] = [
      [plan({ sides: [partyId("north"), partyId("north")] }), "TwoSidesNeeded"],
      [plan({ steps: [] }), "NoSteps"],
      [plan({ categories: [] }), "UnknownCategory"],
      [plan({ phases: [] }), "UnknownPhase"],
      [withStep(3, { counterStep: 9 }), "UnknownStep"],
      [withStep(3, { counterStep: 1 }), "CounterStepOfOneSide"],
      [withStep(1, { counterStep: 4 }), "WaitsForALaterPhase"],
      [withStep(1, { counterStep: 2 }), "WaitsForItself"],
      [withStep(1, { after: [1] }), "WaitsForItself"],
      [withStep(1, { verifier: { type: "party", party: partyId("north") } }), "VerifiesItself"],
      [withStep(5, { gives: { category: "prisoners", count: { type: "all" } } }), "NotTheActorsCategory"],
      [withStep(5, { window: { opensAfterMs: 2, closesAfterMs: 1 } }), "WindowEndsBeforeItBegins"],
      [plan({ keys: [] }), "NoKey"],
    ];
    for (const [given, problem] of broken) {
      const room = committee().refuses(presented(given), "lead", "PlanDoesNotHold");
      expect(room.state.refused.at(-1)?.reason).toMatchObject({ problem });
    }
  });

  it("XP3 is answered per version by the hash of its text; an answer to another text, or an older one, counts for nothing", () => {
    const other = withStep(5, { deed: "open the Old Mill Road" });
    const room = committee().when(presented(), "lead").when(answered("north"), "north");
    room.refuses(answered("south", other), "south", "NotThisText");
    const second = room.when(presented(other, 2), "lead");
    second.refuses(answered("south"), "south", "Superseded");
    second
      .when(answered("south", other, { version: 2 }), "south")
      .refuses(adopted(other, 2), "lead", "NotAccepted");
  });

  it("XP4 is adopted once both sides have accepted the same text", () => {
    const room = committee().when(presented(), "lead").when(answered("north"), "north");
    room.refuses(adopted(), "lead", "NotAccepted");
    const declined = room.when(answered("south", plan(), { answer: "declined" }), "south");
    declined.refuses(adopted(), "lead", "NotAccepted");
    const both = declined.when(answered("south"), "south").when(adopted(), "lead");
    expect(both.state.exchanges.get(X)?.running).toMatchObject({ version: 1, hash: hashPlan(plan()) });
    both.refuses(answered("north", plan(), { answer: "declined" }), "north", "AlreadyDone");
  });

  it("XP5 binds a side only by its own people with the authority to negotiate; where it is absent, a mediator records it", () => {
    const room = committee().when(presented(), "lead");
    const refused: readonly (readonly [string, ObjectionType])[] = [
      ["south", "NotYourSide"],
      ["monitor", "NotYourSide"],
      ["lead", "NotForMediators"],
    ];
    for (const [by, reason] of refused) room.refuses(answered("north"), by, reason);
    const team = teamRoom().when(presented(), "lead").when(answered("north"), "lead");
    expect(team.state.exchanges.get(X)?.versions[0]?.answers).toMatchObject([{ recorded: true }]);
    team.when(answered("south"), "lead").when(adopted(), "lead");
    const caucus = caucusWith("north").when(presented(), "lead");
    caucus.refuses(answered("north"), "lead", "NotForMediators").refuses(adopted(), "lead", "NotAccepted");
    caucus.when(answered("north"), "north").when(adopted(), "lead");
  });
});

describe("the steps of an exchange", () => {
  it("ST1 open when what they wait for is verified, and not before", () => {
    const room = running();
    expect([1, 2, 3, 4, 5, 6].map((step) => statusIn(room, step))).toEqual([
      ...["open", "locked", "locked", "locked", "open", "locked"],
    ]);
    room.refuses({ type: "stepBegun", at: NOON + 5, exchange: X, step: 2 }, "south", "StepHeldUp");
    const done = room
      .when({ type: "stepBegun", at: NOON + 5, exchange: X, step: 1 }, "north")
      .when({ type: "stepReported", at: NOON + 6, exchange: X, step: 1, count: 10 }, "north");
    expect(statusIn(done, 2)).toBe("locked");
    const verified = done.when(
      { type: "stepVerified", at: NOON + 7, exchange: X, step: 1, outcome: "verified" },
      "monitor",
    );
    expect([1, 2].map((step) => statusIn(verified, step))).toEqual(["verified", "open"]);
  });
});
