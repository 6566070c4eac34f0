import { describe, expect, it } from "vitest";
import {
  adoptPlan,
  type CommitmentText,
  dueFor,
  hashPlan,
  presentCommitment,
  presentPlan,
  presentProgress,
  type RoomEvent,
  runsIn,
  standingOf,
} from "../src/index.ts";
import { onlyExchange, World } from "./copying.ts";
import { commitmentId, DAY_MS, plan, presented, X } from "./doing.ts";
import { device, itemId, mediatorSeat, NOON, partyId } from "./support.ts";

const LEAD = device("lead");
const PLAN = plan();
const HASH = hashPlan(PLAN);
type Where = "north" | "south" | "committee";

const show = (world: World, ...to: readonly Where[]) =>
  world.plan((draft) => presentPlan(draft, world.planRooms(...to), X, LEAD));
const answer = (world: World, where: Where, side: "north" | "south"): void => {
  const about = { exchange: onlyExchange(world.rooms[where]), version: 1, hash: HASH };
  const given = { side: partyId(side), answer: "accepted" } as const;
  world.when(where, { type: "exchangeAnswered", at: ++world.at, ...about, ...given }, side);
};
const adopt = (world: World, where: "team" | "committee") => {
  const wish = { exchange: X, runs: world.rooms[where].state.room };
  return (draft: Parameters<typeof adoptPlan>[0]) => adoptPlan(draft, world.planRooms(), wish, LEAD);
};
const statusIn = (world: World, where: Where | "team", step: number): string => {
  const { state } = world.rooms[where];
  const exchange = state.exchanges.get(where === "team" ? X : onlyExchange(world.rooms[where]));
  const running = exchange?.running;
  const known = running?.steps.get(String(step));
  if (exchange === undefined || running === undefined || known === undefined) return "not running";
  return standingOf(state, exchange, running, known).status;
};
const progress = (world: World) =>
  world.plan((draft) => presentProgress(draft, world.planRooms("north", "south"), X, LEAD));

/** It runs in the team's room; the first step is done, the second reported. */
const halfDone = (): World => {
  const world = new World();
  world.when("team", presented(PLAN), "lead");
  show(world, "north", "south");
  answer(world, "north", "north");
  answer(world, "south", "south");
  world.plan(adopt(world, "team"));
  const acts: readonly RoomEvent[] = [
    { type: "stepReported", at: NOON + 9_000, exchange: X, step: 1 },
    { type: "stepVerified", at: NOON + 9_001, exchange: X, step: 1, outcome: "verified" },
    { type: "stepReported", at: NOON + 9_002, exchange: X, step: 2 },
  ];
  for (const act of acts) world.when("team", act, "lead");
  progress(world);
  return world;
};

describe("a plan that moves into a committee", () => {
  it("CP13 takes what was done with it once both sides have accepted the same text there", () => {
    const world = halfDone();
    show(world, "committee");
    answer(world, "committee", "north");
    expect(world.refusal(adopt(world, "committee"))).toBe("NotAccepted");
    answer(world, "committee", "south");
    world.plan(adopt(world, "committee"));
    for (const where of ["team", "committee", "north", "south"] as const)
      expect([1, 2, 3].map((step) => statusIn(world, where, step))).toEqual([
        "verified",
        "reported",
        "locked",
      ]);
    const running = runsIn(world.team, world.planRooms().all, X);
    expect(running?.room.room).toBe(world.rooms.committee.state.room);
    expect(world.refusal(adopt(world, "committee"))).toBe("AlreadyDone");
    // Whoever keeps the master is told once of what is due.
    const rooms = [world.team, world.rooms.committee.state];
    const due = dueFor(rooms, mediatorSeat, NOON, NOON + 9 * DAY_MS).map(({ room, what }) => [
      room === world.rooms.committee.state.room,
      "step" in what && what.step,
    ]);
    expect(due).toEqual([
      [true, 2],
      [true, 5],
    ]);
  });

  it("CP13 is acted on there alone from then on, and stands elsewhere as it is shown to stand", () => {
    const world = halfDone();
    show(world, "committee");
    for (const side of ["north", "south"] as const) answer(world, "committee", side);
    world.plan(adopt(world, "committee"));
    const verified = { type: "stepVerified", at: NOON + 10_000, step: 2, outcome: "verified" } as const;
    world.rooms.team.refuses({ ...verified, exchange: X }, "lead", "RunsElsewhere");
    const there = onlyExchange(world.rooms.committee);
    world.when("committee", { ...verified, exchange: there }, "monitor");
    expect(statusIn(world, "team", 2)).toBe("reported");
    progress(world);
    for (const where of ["team", "north", "south"] as const) {
      expect(statusIn(world, where, 2)).toBe("verified");
      expect(statusIn(world, where, 3)).toBe("open");
    }
    // Once anything is done there, nothing is shown there over it.
    const shown = { type: "progressPresented", at: NOON + 11_000, exchange: there, version: 1 } as const;
    const nothing = { steps: [], splits: [], suspended: { all: false, steps: [] } };
    world.rooms.committee.refuses({ ...shown, ...nothing }, "lead", "AlreadyDone");
    world.restart("team");
    expect(statusIn(world, "team", 2)).toBe("verified");
    world.rooms.team.refuses({ ...verified, exchange: X }, "lead", "RunsElsewhere");
  });

  it("CP13 waits while something is suspended: a halt ends by the word of whoever gave it", () => {
    const world = halfDone();
    const halt = { suspension: itemId("halt"), reason: "A day of mourning." };
    world.when("team", { type: "exchangeSuspended", at: NOON + 9_500, exchange: X, ...halt }, "lead");
    show(world, "committee");
    for (const side of ["north", "south"] as const) answer(world, "committee", side);
    expect(world.refusal(adopt(world, "committee"))).toBe("WrongStatus");
    expect(statusIn(world, "committee", 1)).toBe("not running");
    world.when("team", { type: "exchangeResumed", at: NOON + 9_600, exchange: X, ...halt }, "lead");
    world.plan(adopt(world, "committee"));
    expect(statusIn(world, "committee", 2)).toBe("reported");
  });
});

const deed = (more: Partial<CommitmentText> = {}): CommitmentText => ({
  ...{ provision: "Article 4", obligor: partyId("north"), deed: "open the Mill Road" },
  ...{ trigger: { type: "date", at: NOON }, schedule: { type: "once", dueAfterMs: DAY_MS } },
  verifier: { type: "mediators" },
  ...more,
});
const made = (id: string, more: Partial<CommitmentText> = {}, earlier?: string): RoomEvent => ({
  ...{ type: "commitmentMade", at: NOON + 1, commitment: commitmentId(id), text: deed(more) },
  ...(earlier === undefined ? {} : { replaces: commitmentId(earlier) }),
});

describe("a commitment in place of another", () => {
  it("CM8 keeps the history of the earlier one, which falls due no more and is acted on no more", () => {
    const world = new World();
    world.when("team", made("a"), "lead");
    const reported = { type: "performanceReported", at: NOON + 2, occurrence: 0 } as const;
    world.when("team", { ...reported, commitment: commitmentId("a"), words: "half" }, "lead");
    const other = made("b", { obligor: partyId("south") }, "a");
    world.rooms.team.refuses(other, "lead", "NotYourSide").refuses(made("b", {}, "no"), "lead", "Unknown");
    world.when("team", made("b", { deed: "open both roads" }, "a"), "lead");
    const earlier = world.team.commitments.get(commitmentId("a"));
    expect(earlier).toMatchObject({ replacedBy: commitmentId("b") });
    expect(earlier?.occurrences.get("0")?.reports).toMatchObject([{ words: "half" }]);
    const due = dueFor([world.team], mediatorSeat, NOON, NOON + 2 * DAY_MS);
    expect(due.map(({ what }) => "commitment" in what && what.commitment)).toEqual([commitmentId("b")]);
    world.rooms.team
      .refuses({ ...reported, commitment: commitmentId("a") }, "lead", "WrongStatus")
      .refuses(made("c", {}, "a"), "lead", "WrongStatus");
  });

  it("CM8 stands in place of the earlier one wherever that was shown, and alone elsewhere", () => {
    const world = new World();
    world.when("team", made("a"), "lead");
    const present = (id: string, ...to: readonly ("north" | "common")[]) =>
      world.plan((draft) =>
        presentCommitment(draft, world.planRooms(...to), { commitment: commitmentId(id) }, LEAD),
      );
    present("a", "north");
    world.when("team", made("b", {}, "a"), "lead");
    present("b", "north", "common");
    const [earlier, later] = [...world.rooms.north.state.commitments.values()];
    expect(earlier?.replacedBy).toBe(later?.commitment);
    expect([...world.rooms.common.state.commitments.values()].map(({ replaces }) => replaces)).toEqual([
      undefined,
    ]);
  });
});
