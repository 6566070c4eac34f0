import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, markOf, partsOf, type RoomEvent, type RoomState, type RunningPlan } from "../src/index.ts";
import { begin, moves, NAMES, play, SECRET, SIDES } from "./copies-model.ts";
import { onlyExchange } from "./copying.ts";
import { X } from "./doing.ts";
import { device, partyId } from "./support.ts";

const runningIn = ({ exchanges }: RoomState): RunningPlan => {
  const [exchange] = exchanges.values();
  if (exchange?.running === undefined) throw new Error("not running");
  return exchange.running;
};

const everythingIn = (state: RoomState): string =>
  JSON.stringify([[...state.timeline], [...state.exchanges], [...state.lists], [...state.incidents]]);

describe("copies, whatever is done with them and whenever they are brought together", () => {
  it("RM2 go far enough to be worth looking at: divided across rooms, moved, and said again where they run now", () => {
    const seen = new Map<string, number>();
    const note = (what: string, is: boolean): void => {
      if (is) seen.set(what, (seen.get(what) ?? 0) + 1);
    };
    for (const drawn of fc.sample(moves, { numRuns: 150, seed: 11 })) {
      const world = begin();
      for (const move of drawn) play(world, move);
      const isDivided = ({ splits }: RunningPlan): boolean =>
        splits.some(({ effective }) => effective !== undefined);
      note("divided with the team", isDivided(runningIn(world.team)));
      note("objected", JSON.stringify([...world.team.lists.values()]).includes("notHeld"));
      const { exchanges, lists } = world.rooms.committee.state;
      if ([...exchanges.values()][0]?.running === undefined) continue;
      const there = runningIn(world.rooms.committee.state);
      note("moved", true);
      note("divided there", isDivided(there));
      note(
        "proposed again",
        there.splits.some(({ effective }) => effective === undefined),
      );
      note("put again", lists.size > 0);
      note("said again", JSON.stringify([...lists.values()]).includes(`"side":"${partyId("south")}"`));
    }
    const wanted = ["divided with the team", "objected", "moved", "divided there", "proposed again"];
    for (const what of [...wanted, "put again", "said again"])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  }, 60_000);

  it("CP4 never take what one side says, or a name, to the other; CP6 nor a name to the team", () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const world = begin();
        for (const move of drawn) play(world, move);
        expect(everythingIn(world.rooms.south.state)).not.toContain(SECRET.north);
        expect(everythingIn(world.rooms.north.state)).not.toContain(SECRET.south);
        for (const name of [...SIDES, "committee"] as const)
          expect(everythingIn(world.rooms[name].state)).not.toContain(SECRET.team);
        for (const name of SIDES)
          expect(everythingIn(world.rooms.committee.state)).not.toContain(SECRET[name]);
        for (const name of NAMES) {
          expect(everythingIn(world.rooms.south.state)).not.toContain(name);
          expect(everythingIn(world.team)).not.toContain(name);
          expect(everythingIn(world.rooms.committee.state)).not.toContain(name);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("CP4 show both sides the same of every step that was touched, once all is entered and shown", () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const world = begin();
        for (const move of drawn) play(world, move);
        for (const name of SIDES) play(world, { type: "collect", side: name });
        play(world, { type: "show" });
        const isMoved = world.team.exchanges.get(X)?.moved !== undefined;
        const main = runningIn(isMoved ? world.rooms.committee.state : world.team);
        if (isMoved)
          for (const { step: number } of main.progress.values())
            expect(markOf(runningIn(world.team), number).mark).toBe(markOf(main, number).mark);
        for (const { step: number } of main.progress.values())
          for (const name of SIDES) {
            const known = markOf(runningIn(world.rooms[name].state), number);
            const { mark, accessDenied, lockWaived, verifiedAt } = markOf(main, number);
            if (mark === "untouched") continue;
            expect([
              name,
              number,
              known.mark,
              known.accessDenied,
              known.lockWaived,
              known.verifiedAt,
            ]).toEqual([...[name, number, mark, accessDenied, lockWaived, verifiedAt]]);
          }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("CP3 are refused nothing that a plan writes, and take each act once", () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const world = begin();
        for (const move of drawn) play(world, move);
        for (const { state } of Object.values(world.rooms)) expect(state.refused.length).toBe(0);
        const again = () =>
          SIDES.map((name) =>
            world.collect(name, { type: "exchange", exchange: onlyExchange(world.rooms[name]) }),
          );
        again();
        const { sequence } = world.team;
        again();
        expect(world.team.sequence).toBe(sequence);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("ST12 leave always a way on: the plan moves into a committee from wherever it stands, once nothing is halted", () => {
    let moved = 0;
    fc.assert(
      fc.property(moves, (drawn) => {
        const world = begin();
        for (const move of drawn) play(world, move);
        for (const name of SIDES) play(world, { type: "collect", side: name });
        const { suspensions } = runningIn(world.team);
        for (const { suspension, resumed, side: whose } of suspensions) {
          if (resumed !== undefined || world.team.exchanges.get(X)?.moved !== undefined) continue;
          const event: RoomEvent = {
            ...{ type: "exchangeResumed", at: ++world.at, exchange: X, suspension },
            reason: `for ${whose ?? "the mediators"}`,
          };
          world.when("team", event, "lead");
        }
        play(world, { type: "move" });
        expect(world.team.exchanges.get(X)?.moved).toBeDefined();
        moved++;
        const { steps } = runningIn(world.rooms.committee.state);
        const exchange = onlyExchange(world.rooms.committee);
        for (const { number: step } of steps.values()) {
          const { mark } = markOf(runningIn(world.rooms.committee.state), step);
          if (mark === "verified" || partsOf(runningIn(world.rooms.committee.state), step) !== undefined)
            continue;
          const about = { at: ++world.at, exchange, step };
          const ways: readonly (readonly [string, RoomEvent])[] = [
            ["north", { type: "stepBegun", ...about }],
            ["south", { type: "stepBegun", ...about }],
            ["monitor", { type: "stepVerified", ...about, outcome: "verified" }],
            ["north", { type: "stepWaived", ...about, side: partyId("north"), reason: "on" }],
          ];
          const { state } = world.rooms.committee;
          const isPossible = ways.some(([seat, event]) => decide(state, event, device(seat)).ok);
          expect(isPossible, `step ${step} is ${mark} for good`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(moved).toBe(60);
  }, 60_000);
});
