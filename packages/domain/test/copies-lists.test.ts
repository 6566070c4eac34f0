import { describe, expect, it } from "vitest";
import { type AgendaSeat, dueFor, hashEntries, type RoomEvent } from "../src/index.ts";
import {
  collectList,
  collectPlan,
  ENTRIES,
  listStatus,
  north,
  ofList,
  ofStep,
  showList,
  submit,
  withList,
} from "./copied.ts";
import { onlyList } from "./copying.ts";
import { DAY_MS } from "./doing.ts";
import { headOf, itemId, mediatorSeat, NOON } from "./support.ts";

describe("copies of a list", () => {
  it("CP6 brings names only where everybody may read them: never to the team, to the other side with permission", () => {
    for (const [readers, isNamed] of [
      ["ownRooms", false],
      ["bothSides", true],
    ] as const) {
      const world = withList(readers);
      collectList(world, "north");
      showList(world, "south");
      const told = (name: "team" | "south") =>
        JSON.stringify([[...world.rooms[name].state.timeline], [...world.rooms[name].state.lists.values()]]);
      expect(told("team")).not.toContain("Tarvin Ells");
      expect(told("south").includes("Tarvin Ells")).toBe(isNamed);
      expect(told("south").includes("about Tarvin Ells")).toBe(isNamed);
      const hashes = (["team", "north", "south"] as const).map(
        (name) => world.rooms[name].state.lists.get(onlyList(world.rooms[name]))?.versions[0]?.hash,
      );
      expect(new Set(hashes)).toEqual(new Set([hashEntries(ENTRIES)]));
      const copies = world.team.lists.get(onlyList(world.rooms.team))?.copies ?? [];
      expect(copies.map(({ withNames }) => withNames)).toEqual([true, isNamed]);
    }
  });

  it("CP14 brings names later, once the other side is let read them, each held to its seal", () => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const told = () => JSON.stringify([...world.rooms.south.state.lists.values()]);
    expect(told()).not.toContain("Tarvin Ells");
    const { list, at } = ofList(world, "north");
    world.when("north", { type: "namesPermitted", at, list, side: north }, "north");
    collectList(world, "north");
    showList(world, "south");
    for (const words of ["Tarvin Ells", "Orla Venn", "about Tarvin Ells"]) expect(told()).toContain(words);
    const copies = world.team.lists.get(onlyList(world.rooms.team))?.copies ?? [];
    expect(copies.map(({ withNames }) => withNames)).toEqual([true, true]);
    expect(JSON.stringify([...world.team.timeline])).not.toContain("Tarvin Ells");
    expect(() => showList(world, "south")).toThrow("AlreadyDone");
    const there = { at, list: onlyList(world.rooms.south), version: 1 };
    const named = (pseudonym: string, name: string): RoomEvent => ({
      ...{ type: "namesShown", ...there },
      names: [{ pseudonym, identity: { name, salt: itemId(`salt ${name}`) } }],
    });
    world.rooms.south.refuses(named("N-1", "Tarvin Ells"), "lead", "AlreadyDone");
    const nameless = withList();
    collectList(nameless, "north");
    showList(nameless, "south");
    nameless.rooms.south.refuses(
      { ...named("N-1", "Tarvin Ells"), list: onlyList(nameless.rooms.south) } as RoomEvent,
      "lead",
      "NamesNotForAll",
    );
  });

  it("CP7 takes vetting, objections, claims and agreements both ways until the list is frozen everywhere", () => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const objection = { objection: itemId("objection"), pseudonym: "N-2", words: "She was freed in May." };
    world.when("south", { type: "vettingBegan", ...ofList(world, "south") }, "south");
    const objected = { type: "entryObjected" as const, ...ofList(world, "south"), ...objection };
    world.when("south", { ...objected, ground: "notHeld" }, "south");
    collectList(world, "south");
    showList(world, "north");
    expect(listStatus(world, "north")).toBe("objected");
    const shown = world.rooms.north.state.lists.get(onlyList(world.rooms.north))?.versions[0]?.objections[0];
    expect(shown).toMatchObject({ pseudonym: "N-2", ground: "notHeld", recorded: true });
    // The ground goes; what was said with it stays, unless the mediator chooses to say it.
    expect(shown?.words).toBeUndefined();
    expect(shown?.objection).not.toBe(objection.objection);
    const { list, at } = ofList(world, "north");
    const upheld = { objection: shown?.objection ?? objection.objection, outcome: "upheld" as const };
    world.when("north", { type: "objectionSettled", at, list, side: north, ...upheld }, "north");
    submit(world, 2, ENTRIES.slice(0, 1));
    collectList(world, "north");
    showList(world, "south");
    expect(listStatus(world, "south")).toBe("submitted");
    const claims = [{ pseudonym: "N-1", category: "captives" }];
    world.when("south", { type: "categoryClaimed", ...ofList(world, "south", 2), claims }, "south");
    const hash = hashEntries(ENTRIES.slice(0, 1));
    world.when("south", { type: "listAgreed", ...ofList(world, "south", 2), hash }, "south");
    collectList(world, "south");
    const frozen = { list: onlyList(world.rooms.team), version: 2 };
    world.when("team", { type: "listFrozen", at: NOON + 6_000, ...frozen }, "lead");
    showList(world, "north");
    showList(world, "south");
    for (const name of ["team", "north", "south"] as const) expect(listStatus(world, name)).toBe("frozen");
    expect(() => showList(world, "south")).toThrow("AlreadyDone");
  });

  it("CP7 says with an objection what its side said only where the mediator chooses to", () => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const objection = { objection: itemId("objection"), pseudonym: "N-2", ground: "notHeld" as const };
    const words = "She was freed in May.";
    world.when("south", { type: "entryObjected", ...ofList(world, "south"), ...objection, words }, "south");
    collectList(world, "south");
    showList(world, "north", true);
    const list = world.rooms.north.state.lists.get(onlyList(world.rooms.north));
    expect(list?.versions[0]?.objections[0]?.words).toBe(words);
  });

  it("CP7 records an objection that was made in time even after the deadline", () => {
    const world = withList();
    submit(world, 2, ENTRIES.slice(0, 1), { objectionsUntil: NOON + DAY_MS });
    collectList(world, "north");
    showList(world, "south");
    const { at: _, ...about } = ofList(world, "south", 2);
    const late = { at: NOON + 2 * DAY_MS, objection: itemId("late"), ground: "notHeld" as const };
    const objection: RoomEvent = { type: "entryObjected", ...about, ...late, pseudonym: "N-1" };
    world.rooms.south.refuses(objection, "south", "TooLate");
    world.when("south", { ...objection, at: NOON + 5_000 }, "south");
    world.at = NOON + 3 * DAY_MS;
    expect(collectList(world, "south")).toEqual([]);
    expect(listStatus(world, "team")).toBe("objected");
  });

  it("CP9 draws ids only for what is written: an objection that a new version has overtaken moves nothing", () => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const objection = { objection: itemId("objection"), pseudonym: "N-2", ground: "notHeld" as const };
    world.when("south", { type: "entryObjected", ...ofList(world, "south"), ...objection }, "south");
    collectList(world, "south");
    // Before the north hears of it, it puts another version.
    submit(world, 2, ENTRIES.slice(0, 1));
    const before = world.drawn.filter((drawn) => drawn.endsWith("north")).length;
    showList(world, "north");
    expect(world.drawn.filter((drawn) => drawn.endsWith("north"))).toHaveLength(before);
    expect(listStatus(world, "north")).toBe("submitted");
  });
});

describe("the agenda of whoever keeps the masters", () => {
  it("AG3 names each thing once, and not again for the copies in separate talks", () => {
    const world = withList();
    collectList(world, "north");
    const due = (rooms: readonly ("team" | "north" | "south")[], seat: AgendaSeat) =>
      dueFor(
        rooms.map((name) => world.rooms[name].state),
        seat,
        NOON,
        NOON + 9 * DAY_MS,
      ).map(({ room, what }) => [room === world.team.room, "step" in what ? what.step : what.type]);
    expect(due(["team", "north", "south"], mediatorSeat)).toEqual([
      [true, 1],
      [true, 5],
    ]);
    expect(due(["north"], headOf("north"))).toEqual([
      [false, 1],
      [false, 5],
    ]);
  });
});

describe("a restart of history", () => {
  it("HI2 goes on with an exchange, its lists and the account of their copies where they stood", () => {
    const world = withList();
    world.when("north", { type: "stepReported", ...ofStep(world, "north", 1) }, "north");
    collectPlan(world, "north");
    collectList(world, "north");
    showList(world, "south");
    // Recorded, and not shown to the south before the restart.
    submit(world, 2, ENTRIES.slice(0, 1));
    collectList(world, "north");
    const standing = () => {
      const { exchanges, lists, followed, people } = world.team;
      const doubtless = (key: string, value: unknown) =>
        // Restated acts stand in the restater's word, at the place of the restatement.
        ["restatedBy", "sequence", "entry", "doubtful"].includes(key) ? undefined : value;
      const byId = [...followed].map(([key, { recorded, shown, ids }]) => [
        key,
        [...recorded],
        [...shown],
        ids,
      ]);
      return JSON.stringify([[...exchanges], [...lists], byId, people.size], doubtless);
    };
    const before = standing();
    world.restart("team");
    expect(standing()).toBe(before);
    expect(world.team.refused.length).toBe(0);
    // What was carried before is not carried again; what was not, and what comes after, is.
    const shownBefore = world.rooms.south.state.sequence;
    showList(world, "south");
    expect(world.rooms.south.state.sequence).toBe(shownBefore + 2);
    expect(() => showList(world, "south")).toThrow("AlreadyDone");
    const claims = [{ pseudonym: "N-1", category: "captives" }];
    world.when("south", { type: "categoryClaimed", ...ofList(world, "south", 2), claims }, "south");
    expect(collectList(world, "south")).toEqual([]);
    const [entry] = world.team.lists.get(onlyList(world.rooms.team))?.versions[1]?.entries.values() ?? [];
    expect(entry?.categories).toHaveLength(2);
  });
});
