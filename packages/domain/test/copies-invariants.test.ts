import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adoptPlan,
  type Draft,
  decide,
  hashEntries,
  hashPlan,
  type ListEntry,
  markOf,
  type Objection,
  presentList,
  presentPlan,
  presentProgress,
  type RoomEvent,
  type RoomState,
  type RunningPlan,
  sealIdentity,
} from "../src/index.ts";
import { onlyExchange, onlyList, World } from "./copying.ts";
import { listId, plan, presented, X } from "./doing.ts";
import { device, itemId, NOON, partyId } from "./support.ts";

const LEAD = device("lead");
const SIDES = ["north", "south"] as const;
type Side = (typeof SIDES)[number];

const PLAN = plan({ steps: plan().steps.map((step) => ({ ...step, verifier: { type: "mediators" } })) });
/** What only the side that says it, and the mediators, may ever read. */
const SECRET: { readonly [Each in Side]: string } = {
  north: "the ferry is broken",
  south: "the judge is ill",
};
const NAMES = ["Tarvin Ells", "Orla Venn"];
const ENTRIES = NAMES.map((name, i): ListEntry => {
  const identity = { name, salt: itemId(`salt ${name}`) };
  return { pseudonym: `N-${i + 1}`, identity, seal: sealIdentity(identity), category: "captives" };
});

/** What a side tries in its own talks, what the mediators find, and what they carry. */
type Move =
  | { readonly type: "act"; readonly side: Side; readonly what: number; readonly step: number }
  | { readonly type: "find"; readonly step: number; readonly outcome: "verified" | "failed" | "accessDenied" }
  | { readonly type: "collect"; readonly side: Side }
  | { readonly type: "show" };

const side = fc.constantFrom(...SIDES);
const step = fc.integer({ min: 1, max: 6 });
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ type: fc.constant("act" as const), side, step, what: fc.nat(9) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ type: fc.constant("find" as const), step },
        outcome: fc.constantFrom("verified" as const, "failed" as const, "accessDenied" as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("collect" as const), side }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("show" as const) }) },
  ),
  { maxLength: 40 },
);

const begin = (): World => {
  const world = new World();
  world.when("team", presented(PLAN), "lead");
  world.plan((draft) => presentPlan(draft, world.planRooms("north", "south"), X, LEAD));
  for (const name of SIDES) {
    const answer = { exchange: onlyExchange(world.rooms[name]), version: 1, hash: hashPlan(PLAN) };
    const event: RoomEvent = {
      ...{ type: "exchangeAnswered", at: NOON + 2_000, side: partyId(name), answer: "accepted" },
      ...answer,
    };
    world.when(name, event, name);
  }
  world.plan((draft) => adoptPlan(draft, world.planRooms(), { exchange: X, runs: world.team.room }, LEAD));
  const about = { at: NOON + 2_000, list: listId("l"), version: 1 };
  const sides = { side: partyId("north"), otherSide: partyId("south"), nameReaders: "ownRooms" } as const;
  const opened: RoomEvent = {
    type: "listOpened",
    at: about.at,
    list: about.list,
    title: "Captives",
    ...sides,
  };
  world.when("north", opened, "north");
  world.when("north", { type: "entriesListed", ...about, entries: ENTRIES }, "north");
  const hash = hashEntries(ENTRIES);
  world.when("north", { type: "listSubmitted", ...about, entries: 2, hash }, "north");
  // The list is with the team and with the other side, so that much may happen to it.
  play(world, { type: "collect", side: "north" });
  play(world, { type: "show" });
  return world;
};

/** An act as that side would try it; many do not fit where it stands, and then nothing happens. */
const actOf = (world: World, { side: name, what, step: number }: Extract<Move, { type: "act" }>) => {
  const room = world.rooms[name];
  const own = partyId(name);
  const about = { at: ++world.at, exchange: onlyExchange(room), step: number };
  const secret = SECRET[name];
  const lists = [...room.state.lists.keys()];
  const ofList = { at: about.at, list: lists[0] ?? listId("l"), version: 1, side: own };
  const id = itemId(`${name} ${about.at}`);
  const acts: readonly RoomEvent[] = [
    { type: "stepBegun", ...about },
    { type: "stepReported", ...about, words: secret },
    { type: "stepReported", ...about },
    { type: "stepWaived", ...about, side: own, reason: secret },
    { type: "stepExplained", ...about, side: own, words: secret },
    {
      ...{ type: "exchangeSuspended", at: about.at, exchange: about.exchange, suspension: id },
      side: own,
      steps: [number],
      reason: secret,
    },
    { type: "vettingBegan", ...ofList },
    { type: "entryObjected", ...ofList, objection: id, pseudonym: "N-2", ground: "notHeld", words: secret },
    { type: "categoryClaimed", ...ofList, claims: [{ pseudonym: "N-1", category: "captives" }] },
    { type: "listAgreed", ...ofList, hash: hashEntries(ENTRIES) },
  ];
  const event = acts[what];
  if (event !== undefined && decide(room.state, event, device(name)).ok) world.when(name, event, name);
};

const play = (world: World, move: Move): void => {
  switch (move.type) {
    case "act":
      actOf(world, move);
      return;
    case "find": {
      const { step: number, outcome } = move;
      const event: RoomEvent = { type: "stepVerified", at: ++world.at, exchange: X, step: number, outcome };
      if (decide(world.team, event, LEAD).ok) world.when("team", event, "lead");
      return;
    }
    case "collect": {
      const room = world.rooms[move.side];
      world.collect(move.side, { type: "exchange", exchange: onlyExchange(room) });
      if (room.state.lists.size > 0) world.collect(move.side, { type: "list", list: onlyList(room) });
      return;
    }
    case "show":
      shown(world, (draft) => presentProgress(draft, world.planRooms("north", "south"), X, LEAD));
      if (world.team.lists.size > 0)
        for (const name of SIDES) {
          const wish = { list: onlyList(world.rooms.team), withWords: false };
          shown(world, (draft) => presentList(draft, world.planRooms(name), wish, LEAD, 100));
        }
  }
};

/** Shown now, or there is nothing new. */
const shown = (
  world: World,
  present: (
    draft: Draft,
  ) => { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Objection },
): void => {
  if (world.refusal(present) !== "AlreadyDone") world.plan(present);
};

const runningIn = ({ exchanges }: RoomState): RunningPlan => {
  const [exchange] = exchanges.values();
  if (exchange?.running === undefined) throw new Error("not running");
  return exchange.running;
};

const everythingIn = (state: RoomState): string =>
  JSON.stringify([[...state.timeline], [...state.exchanges], [...state.lists]]);

describe("copies, whatever is done with them and whenever they are brought together", () => {
  it("CP4 never take what one side says, or a name, to the other; CP6 nor a name to the team", () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const world = begin();
        for (const move of drawn) play(world, move);
        expect(everythingIn(world.rooms.south.state)).not.toContain(SECRET.north);
        expect(everythingIn(world.rooms.north.state)).not.toContain(SECRET.south);
        for (const name of NAMES) {
          expect(everythingIn(world.rooms.south.state)).not.toContain(name);
          expect(everythingIn(world.team)).not.toContain(name);
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
        const main = runningIn(world.team);
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
});
