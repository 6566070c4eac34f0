import { ok } from "@parley/kernel";
import { describe, expect, it } from "vitest";
import {
  adoptPlan,
  type Exchange,
  hashEntries,
  type NameList,
  type NotMoved,
  notMoved,
  numberOf,
  presentPlan,
  proposeSplitAgain,
  putListAgain,
  type RoomEvent,
  sameExchangeIn,
  sameListIn,
  sayOfListAgain,
} from "../src/index.ts";
import {
  collectList,
  collectPlan,
  ENTRIES,
  entry,
  HASH,
  LEAD,
  listStatus,
  north,
  ofList,
  ofStep,
  showList,
  south,
  submit,
  withList,
} from "./copied.ts";
import { onlyExchange, onlyList, type World } from "./copying.ts";
import { X } from "./doing.ts";
import { itemId, partyId } from "./support.ts";

type Side = "north" | "south";

/** What the south said of the list in its own talks: one it objects to and then does not, both it holds to be captives. */
const vetted = (world: World): void => {
  collectList(world, "north");
  showList(world, "south");
  const of = ofList(world, "south");
  const claims = ["N-1", "N-2"].map((pseudonym) => ({ pseudonym, category: "captives" }));
  const acts: readonly RoomEvent[] = [
    { type: "vettingBegan", ...of },
    { type: "categoryClaimed", ...of, claims },
    { type: "listAgreed", ...of, hash: hashEntries(ENTRIES) },
  ];
  for (const act of acts) world.when("south", act, "south");
  collectList(world, "south");
  const frozen = {
    type: "listFrozen",
    at: ++world.at,
    list: onlyList(world.rooms.team),
    version: 1,
  } as const;
  world.when("team", frozen, "lead");
  for (const side of ["north", "south"] as const) showList(world, side);
};

const moved = (world: World): World => {
  for (const side of ["north", "south"] as const) collectPlan(world, side);
  world.plan((draft) => presentPlan(draft, world.planRooms("committee"), X, LEAD));
  for (const side of ["north", "south"] as const) {
    const about = { exchange: onlyExchange(world.rooms.committee), version: 1, hash: HASH };
    const given = { side: partyId(side), answer: "accepted" } as const;
    world.when("committee", { type: "exchangeAnswered", at: ++world.at, ...about, ...given }, side);
  }
  const runs = world.rooms.committee.state.room;
  world.plan((draft) => adoptPlan(draft, world.planRooms(), { exchange: X, runs }, LEAD));
  return world;
};

const exchangeOf = (world: World, name: "committee" | "team" | Side): Exchange => {
  const found = world.rooms[name].state.exchanges.get(name === "team" ? X : onlyExchange(world.rooms[name]));
  if (found === undefined) throw new Error("no exchange");
  return found;
};
const left = (world: World, from: "team" | Side): NotMoved =>
  notMoved(
    { room: world.rooms[from].state, exchange: exchangeOf(world, from) },
    { room: world.rooms.committee.state, exchange: exchangeOf(world, "committee") },
  );
const there = (world: World) => ({
  room: world.rooms.committee.state.room,
  exchange: onlyExchange(world.rooms.committee),
});
const listOf = (world: World, name: "committee" | Side): NameList => {
  const found = world.rooms[name].state.lists.get(onlyList(world.rooms[name]));
  if (found === undefined) throw new Error("no list");
  return found;
};
const put = (world: World, withNames = true, by: string = "north") =>
  world.plan((draft) => putListAgain(draft, there(world), listOf(world, "north"), { withNames }), by);
const say = (world: World) =>
  world.plan((draft) => {
    const to = { room: world.rooms.committee.state.room, list: onlyList(world.rooms.committee) };
    sayOfListAgain(draft, to, listOf(world, "south"));
    return ok(draft.plan.map(({ event }) => event.type));
  }, "south");

describe("what one side alone said of an exchange that has moved", () => {
  it("CP16 is named to it, and to the team, until it stands where the exchange runs now", () => {
    const world = withList();
    vetted(world);
    const waived = {
      type: "stepWaived",
      ...ofStep(world, "north", 3),
      side: north,
      reason: "We trust.",
    } as const;
    world.when("north", waived, "north");
    const parts = [
      { number: 11, deed: "the ill", count: 4, holds: [2] },
      { number: 12, deed: "the rest", count: 6, holds: [] },
    ];
    const split = { split: itemId("split"), side: south, parts };
    world.when("south", { type: "splitProposed", ...ofStep(world, "south", 1), ...split }, "south");
    moved(world);
    const committee = world.rooms.committee.state;
    expect(sameExchangeIn(committee, exchangeOf(world, "north"))?.exchange).toBe(there(world).exchange);
    expect(left(world, "north")).toMatchObject({
      ...{ lists: [{ title: "Captives" }], waivers: [{ step: 3, side: north }], splits: [] },
    });
    expect(left(world, "south")).toMatchObject({ waivers: [], splits: [{ step: 1, parts }] });
    expect(left(world, "team")).toMatchObject({
      ...{ lists: [{ side: north }], waivers: [{ step: 3 }], splits: [{ step: 1 }] },
    });
    put(world);
    const again = { type: "stepWaived", at: ++world.at, exchange: there(world).exchange, step: 3 } as const;
    world.when("committee", { ...again, side: north, reason: "As before." }, "north");
    const proposal = left(world, "south").splits[0];
    if (proposal === undefined) throw new Error("no proposal");
    world.plan((draft) => proposeSplitAgain(draft, there(world), proposal, south), "south");
    for (const from of ["team", "north", "south"] as const)
      expect(left(world, from)).toEqual({ lists: [], waivers: [], splits: [] });
  });

  it("CP16 puts the list there whole by its own people, and the other side says again what it said of it", () => {
    const world = withList();
    vetted(world);
    moved(world);
    const byList = exchangeOf(world, "north");
    expect(
      sameListIn(world.rooms.committee.state, there(world).exchange, listOf(world, "north")),
    ).toBeUndefined();
    put(world);
    const here = () => listOf(world, "committee");
    expect(here().versions[0]?.hash).toBe(listOf(world, "north").versions[0]?.hash);
    expect(here()).toMatchObject({ side: north, exchange: there(world).exchange });
    expect(say(world)).toEqual(["vettingBegan", "categoryClaimed", "listAgreed"]);
    // Said once: nothing is left to say.
    expect(say(world)).toEqual([]);
    world.when("committee", { type: "listFrozen", at: ++world.at, list: here().list, version: 1 }, "lead");
    const { running } = exchangeOf(world, "committee");
    const step = running?.steps.get("1");
    if (running === undefined || step === undefined) throw new Error("not running");
    expect(byList.running?.hash).toBe(running.hash);
    expect(numberOf(world.rooms.committee.state, exchangeOf(world, "committee"), running, step)?.status).toBe(
      "known",
    );
    expect(here().versions[0]).toMatchObject({ frozen: {}, agreements: [{ side: south, recorded: false }] });
  });

  it("CP16 takes no name into a room where somebody is who may not read it, whatever is wished", () => {
    for (const readers of ["ownRooms", "bothSides"] as const) {
      const world = withList(readers);
      vetted(world);
      moved(world);
      put(world, true);
      expect(JSON.stringify([...world.rooms.committee.state.timeline])).not.toContain("Tarvin Ells");
      expect(JSON.stringify(listOf(world, "committee"))).not.toContain("about Tarvin");
    }
  });

  it("CP16 keeps the words of an objection where they were said; what is upheld or settled is said no more", () => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const of = ofList(world, "south");
    const objected = {
      type: "entryObjected",
      ...of,
      ground: "notHeld",
      words: "She was freed in May.",
    } as const;
    world.when("south", { ...objected, objection: itemId("o1"), pseudonym: "N-2" }, "south");
    world.when("south", { ...objected, objection: itemId("o2"), pseudonym: "N-1" }, "south");
    const settled = { type: "objectionSettled", at: ++world.at, list: of.list, side: south } as const;
    world.when("south", { ...settled, objection: itemId("o2"), outcome: "withdrawn" }, "south");
    moved(world);
    put(world, false);
    const draws = world.drawn.length;
    expect(say(world)).toEqual(["entryObjected"]);
    // An id for what was written, and for nothing else.
    expect(world.drawn.length - draws).toBe(1);
    const here = listOf(world, "committee").versions[0]?.objections;
    expect(here).toMatchObject([{ pseudonym: "N-2", ground: "notHeld", recorded: false }]);
    expect(JSON.stringify([...world.rooms.committee.state.timeline])).not.toContain("freed in May");
    expect(say(world)).toEqual([]);
  });

  it("CP16 puts the version in force, not one that is still talked about; nobody puts it in the other's place", () => {
    const world = withList();
    vetted(world);
    submit(world, 2, [...ENTRIES, entry("N-3", "Ilan Dorr")]);
    moved(world);
    expect(listStatus(world, "north")).toBe("submitted");
    expect(() => put(world, false, "south")).toThrow("NotYourSide");
    const draws = world.drawn.length;
    expect(() => put(world, false, "lead")).toThrow("NotForMediators");
    expect(world.drawn.length - draws).toBeLessThanOrEqual(1);
    put(world, false);
    expect(listOf(world, "committee").versions.map(({ hash }) => hash)).toEqual([hashEntries(ENTRIES)]);
  });
});
