import { describe, expect, it } from "vitest";
import {
  adoptPlan,
  type CommitmentText,
  dueFor,
  presentCommitment,
  presentPerformance,
  presentPlan,
  presentProgress,
  presentSplit,
} from "../src/index.ts";
import {
  adopt,
  answer,
  CAPTIVES,
  collectPlan,
  HASH,
  LEAD,
  north,
  ofStep,
  progress,
  runningPlan,
  south,
  statusIn,
  verified,
  withPlan,
} from "./copied.ts";
import { onlyExchange, World } from "./copying.ts";
import { commitmentId, DAY_MS, presented, X } from "./doing.ts";
import { itemId, mediatorSeat, NOON } from "./support.ts";

describe("copies of what a team keeps", () => {
  it("CP1 shows a plan to rooms at once, each under an id of its own, with the same hash everywhere", () => {
    const world = withPlan();
    const [there, elsewhere] = [onlyExchange(world.rooms.north), onlyExchange(world.rooms.south)];
    expect(new Set([X, there, elsewhere]).size).toBe(3);
    expect(world.drawn).toEqual(["exchange north", "exchange south"]);
    for (const name of ["north", "south"] as const) {
      const { state } = world.rooms[name];
      expect(state.exchanges.get(onlyExchange(world.rooms[name]))?.versions[0]?.hash).toBe(HASH);
      expect(JSON.stringify(state.exchanges)).not.toContain(X);
    }
    const again = presentPlan;
    expect(world.refusal((draft) => again(draft, world.planRooms("north"), X, LEAD))).toBe("AlreadyDone");
    // The next version goes under the id that the room knows, and draws none.
    world.when("team", presented({ ...CAPTIVES, note: "With a note." }, 2), "lead");
    world.plan((draft) => presentPlan(draft, world.planRooms("north"), X, LEAD));
    expect(onlyExchange(world.rooms.north)).toBe(there);
    expect(world.rooms.north.state.exchanges.get(there)?.versions).toHaveLength(2);
    expect(world.drawn).toHaveLength(2);
  });

  it("CP2 adopts a plan where it runs and in the talks of each side once both have accepted the same text", () => {
    const world = withPlan();
    answer(world, "north");
    answer(world, "south", "declined");
    const wish = { exchange: X, runs: world.team.room };
    expect(world.refusal((draft) => adoptPlan(draft, world.planRooms(), wish, LEAD))).toBe("NotAccepted");
    answer(world, "south");
    adopt(world);
    for (const name of ["team", "north", "south"] as const) expect(statusIn(world, name, 1)).toBe("open");
    const answers = world.team.exchanges.get(X)?.versions[0]?.answers ?? [];
    expect(answers.map(({ side, recorded }) => [side, recorded])).toEqual([
      [north, true],
      [south, true],
    ]);
  });

  it("CP3 records with the team what a side did in its own talks, act by act and once", () => {
    const world = runningPlan();
    world.when("north", { type: "stepBegun", ...ofStep(world, "north", 1) }, "north");
    world.when("north", { type: "stepReported", ...ofStep(world, "north", 1), words: "Ten." }, "north");
    const why = { side: north, words: "The road was closed." };
    world.when("north", { type: "stepExplained", ...ofStep(world, "north", 5), ...why }, "north");
    expect(collectPlan(world, "north")).toEqual([]);
    expect(statusIn(world, "team", 1)).toBe("reported");
    const { progress: known } = world.team.exchanges.get(X)?.running ?? {};
    expect(known?.get("5")?.explanations).toMatchObject([{ words: "The road was closed.", recorded: true }]);
    const before = world.team.sequence;
    collectPlan(world, "north");
    expect(world.team.sequence).toBe(before);
  });

  it("CP3 leaves where it is what does not fit with the team now, says why, and takes it when it fits", () => {
    const world = runningPlan();
    const halt = { suspension: itemId("halt"), reason: "A day of mourning." };
    const ofTeam = { at: NOON + 3_000, exchange: X };
    world.when("team", { type: "exchangeSuspended", ...ofTeam, ...halt }, "lead");
    world.when("north", { type: "stepReported", ...ofStep(world, "north", 1) }, "north");
    expect(collectPlan(world, "north")).toMatchObject([{ objection: { type: "StepHeldUp" } }]);
    world.when("team", { type: "exchangeResumed", ...ofTeam, ...halt }, "lead");
    expect(collectPlan(world, "north")).toEqual([]);
    expect(statusIn(world, "team", 1)).toBe("reported");
  });

  it("CP4 shows both sides the same state of what was done, and no side's explanation or reason", () => {
    const world = runningPlan();
    world.when("north", { type: "stepReported", ...ofStep(world, "north", 1) }, "north");
    const why = { side: north, words: "The road was closed." };
    world.when("north", { type: "stepExplained", ...ofStep(world, "north", 5), ...why }, "north");
    const halt = { side: north, suspension: itemId("halt"), steps: [5], reason: "Until the road opens." };
    const { exchange, at } = ofStep(world, "north", 5);
    world.when("north", { type: "exchangeSuspended", at, exchange, ...halt }, "north");
    collectPlan(world, "north");
    world.when("team", verified(1), "lead");
    progress(world);
    for (const name of ["north", "south"] as const) {
      expect(statusIn(world, name, 1)).toBe("verified");
      expect(statusIn(world, name, 2)).toBe("open");
      expect(statusIn(world, name, 5)).toBe("suspended");
    }
    const told = JSON.stringify([...world.rooms.south.state.exchanges.values()]);
    for (const words of ["The road was closed.", "Until the road opens."]) expect(told).not.toContain(words);
    const rooms = () => world.planRooms("south");
    expect(world.refusal((draft) => presentProgress(draft, rooms(), X, LEAD))).toBe("AlreadyDone");
  });

  it("CP5 carries one side's proposal to divide a step to the other, and its agreement back", () => {
    const world = runningPlan();
    const split = itemId("split");
    const parts = [
      { number: 7, deed: "four first", count: 4, holds: [] },
      { number: 8, deed: "six later", count: 6, holds: [] },
    ];
    const proposed = { type: "splitProposed" as const, ...ofStep(world, "north", 1), split, side: north };
    world.when("north", { ...proposed, parts }, "north");
    collectPlan(world, "north");
    const [kept] = world.team.exchanges.get(X)?.running?.splits ?? [];
    const wish = { exchange: X, split: kept?.split ?? split };
    expect(wish.split).not.toBe(split);
    const present = () => world.plan((draft) => presentSplit(draft, world.planRooms("south"), wish, LEAD));
    present();
    expect(() => present()).toThrow("AlreadyDone");
    const [shown] =
      world.rooms.south.state.exchanges.get(onlyExchange(world.rooms.south))?.running?.splits ?? [];
    const { at, exchange } = ofStep(world, "south", 1);
    const agreed = { type: "splitAgreed" as const, at, exchange, side: south };
    world.when("south", { ...agreed, split: shown?.split ?? split }, "south");
    collectPlan(world, "south");
    progress(world);
    for (const name of ["team", "north", "south"] as const) {
      expect(statusIn(world, name, 7)).toBe("open");
      expect(statusIn(world, name, 2)).toBe("locked");
    }
  });
});

const deed: CommitmentText = {
  ...{ provision: "Article 4", obligor: north, deed: "open the Mill Road" },
  trigger: { type: "step", exchange: X, step: 1 },
  schedule: { type: "once", dueAfterMs: 2 * DAY_MS },
  verifier: { type: "mediators" },
};

describe("copies of a commitment", () => {
  it("CP8 stands in a room under an id of its own; a clock that runs from a step it does not know is said in words", () => {
    const world = runningPlan();
    const C = commitmentId("road");
    world.when("team", { type: "commitmentMade", at: NOON + 3_000, commitment: C, text: deed }, "lead");
    const present =
      (name: "south" | "common", triggerWords?: string) => (draft: Parameters<typeof presentPlan>[0]) =>
        presentCommitment(
          draft,
          world.planRooms(name),
          { commitment: C, ...(triggerWords === undefined ? {} : { triggerWords }) },
          LEAD,
        );
    expect(world.refusal(present("common"))).toBe("Unknown");
    world.plan(present("common", "once the first captives are home"));
    world.plan(present("south"));
    const textIn = (name: "south" | "common") => [...world.rooms[name].state.commitments.values()][0]?.text;
    expect(textIn("common")?.trigger).toEqual({ type: "named", words: "once the first captives are home" });
    expect(textIn("south")?.trigger).toEqual({ ...deed.trigger, exchange: onlyExchange(world.rooms.south) });
    expect(JSON.stringify([...world.rooms.common.state.commitments.values()])).not.toContain(X);
    expect(world.refusal(present("south"))).toBe("AlreadyDone");
  });

  it("CP8 shows rooms how far it has come, the running of its clock among it", () => {
    const world = runningPlan();
    const C = commitmentId("road");
    world.when("team", { type: "commitmentMade", at: NOON + 3_000, commitment: C, text: deed }, "lead");
    const wish = { commitment: C, triggerWords: "once the first captives are home" };
    world.plan((draft) => presentCommitment(draft, world.planRooms("common"), wish, LEAD));
    world.when("north", { type: "stepReported", ...ofStep(world, "north", 1) }, "north");
    collectPlan(world, "north");
    world.when("team", verified(1), "lead");
    const done = { at: NOON + 5_000, commitment: C, occurrence: 0 };
    world.when("team", { type: "performanceReported", ...done }, "lead");
    const show = (draft: Parameters<typeof presentPlan>[0]) =>
      presentPerformance(draft, world.planRooms("common"), { commitment: C }, LEAD);
    world.plan(show);
    const [there] = [...world.rooms.common.state.commitments.values()];
    expect(there?.shownTriggeredAt).toBe(NOON + 4_000);
    expect(there?.occurrences.get("0")?.mark).toBe("reported");
    expect(world.refusal(show)).toBe("AlreadyDone");
  });
});

describe("a commitment that is performed where it stands as a copy", () => {
  it("CP8 is recorded with the team, the finding among it, and is due once for whoever keeps it", () => {
    const world = new World();
    const C = commitmentId("road");
    const text: CommitmentText = {
      ...{ provision: "Article 4", obligor: north, deed: "open the Mill Road" },
      trigger: { type: "date", at: NOON },
      schedule: { type: "once", dueAfterMs: DAY_MS },
      verifier: { type: "monitors" },
    };
    world.when("team", { type: "commitmentMade", at: NOON, commitment: C, text }, "lead");
    world.plan((draft) => presentCommitment(draft, world.planRooms("committee"), { commitment: C }, LEAD));
    const rooms = () => [world.team, world.rooms.committee.state];
    expect(dueFor(rooms(), mediatorSeat, NOON, NOON + 2 * DAY_MS)).toHaveLength(1);
    const [commitment = C] = world.rooms.committee.state.commitments.keys();
    const about = { at: NOON + 5_000, commitment, occurrence: 0 };
    world.when("committee", { type: "performanceReported", ...about }, "north");
    world.when("committee", { type: "performanceVerified", ...about, outcome: "verified" }, "monitor");
    const collect = () => world.collect("committee", { type: "commitment", commitment });
    expect(collect()).toEqual([]);
    expect(world.team.commitments.get(C)?.occurrences.get("0")).toMatchObject({ mark: "verified" });
    expect(dueFor(rooms(), mediatorSeat, NOON, NOON + 2 * DAY_MS)).toEqual([]);
    const { sequence } = world.team;
    collect();
    expect(world.team.sequence).toBe(sequence);
  });
});

describe("the team's account of copies", () => {
  it("CP10 never makes a copy one of another master", () => {
    const world = withPlan();
    const there = { room: world.rooms.north.state.room, id: onlyExchange(world.rooms.north) };
    const followed = {
      type: "copyFollowed" as const,
      at: NOON + 9_000,
      of: "exchange" as const,
      copy: there,
    };
    const lists = { recorded: [], shown: [], ids: [] };
    const room = world.rooms.team.when({ ...followed, master: X, ...lists }, "lead");
    const other = itemId("other") as string as typeof X;
    room.refuses({ ...followed, master: other, ...lists }, "lead", "Repeated");
    const own = { room: room.state.room, id: X };
    room.refuses({ ...followed, master: X, copy: own, ...lists }, "lead", "SameRoom");
  });
});
