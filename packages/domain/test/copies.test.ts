import { describe, expect, it } from "vitest";
import {
  type AgendaSeat,
  adoptPlan,
  type CommitmentText,
  dueFor,
  hashEntries,
  hashPlan,
  type ListEntry,
  presentCommitment,
  presentList,
  presentPerformance,
  presentPlan,
  presentProgress,
  presentSplit,
  type RoomEvent,
  sealIdentity,
  standingOf,
  statusOfList,
} from "../src/index.ts";
import { onlyExchange, onlyList, World } from "./copying.ts";
import { commitmentId, DAY_MS, plan, presented, X } from "./doing.ts";
import { device, headOf, itemId, mediatorSeat, NOON, partyId } from "./support.ts";

const LEAD = device("lead");
const [north, south] = [partyId("north"), partyId("south")];
const CAPTIVES = plan({ steps: plan().steps.map((step) => ({ ...step, verifier: { type: "mediators" } })) });
const HASH = hashPlan(CAPTIVES);

const withPlan = (): World => {
  const world = new World();
  world.when("team", presented(CAPTIVES), "lead");
  world.plan((draft) => presentPlan(draft, world.planRooms("north", "south"), X, LEAD));
  return world;
};
const answer = (world: World, name: "north" | "south", answered: "accepted" | "declined" = "accepted") => {
  const exchange = onlyExchange(world.rooms[name]);
  const event: RoomEvent = {
    ...{ type: "exchangeAnswered", at: NOON + 2_000, exchange, version: 1, hash: HASH },
    ...{ side: partyId(name), answer: answered },
  };
  world.when(name, event, name);
};
const adopt = (world: World) =>
  world.plan((draft) => adoptPlan(draft, world.planRooms(), { exchange: X, runs: world.team.room }, LEAD));
const runningPlan = (): World => {
  const world = withPlan();
  answer(world, "north");
  answer(world, "south");
  adopt(world);
  return world;
};
const ofStep = (world: World, name: "north" | "south", step: number) => ({
  ...{ at: NOON + 3_000, exchange: onlyExchange(world.rooms[name]), step },
});
const progress = (world: World) =>
  world.plan((draft) => presentProgress(draft, world.planRooms("north", "south"), X, LEAD));
const statusIn = (world: World, name: "team" | "north" | "south", step: number): string => {
  const { state } = world.rooms[name];
  const exchange = state.exchanges.get(name === "team" ? X : onlyExchange(world.rooms[name]));
  const running = exchange?.running;
  const known = running?.steps.get(String(step));
  if (exchange === undefined || running === undefined || known === undefined) return "not running";
  return standingOf(state, exchange, running, known).status;
};
const collectPlan = (world: World, name: "north" | "south") =>
  world.collect(name, { type: "exchange", exchange: onlyExchange(world.rooms[name]) });
const verified = (step: number, more: object = {}): RoomEvent => ({
  ...{ type: "stepVerified", at: NOON + 4_000, exchange: X, step, outcome: "verified" },
  ...more,
});

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

const entry = (pseudonym: string, name: string): ListEntry => {
  const identity = { name, salt: itemId(`salt ${name}`) };
  return { pseudonym, identity, seal: sealIdentity(identity), category: "captives", note: `about ${name}` };
};
const ENTRIES = [entry("N-1", "Tarvin Ells"), entry("N-2", "Orla Venn")];

const withList = (nameReaders: "ownRooms" | "bothSides" = "ownRooms", entries = ENTRIES): World => {
  const world = runningPlan();
  const list = itemId("the list") as string as ReturnType<typeof onlyList>;
  const exchange = onlyExchange(world.rooms.north);
  const opened = { title: "Captives", side: north, otherSide: south, exchange, nameReaders };
  world.when("north", { type: "listOpened", at: NOON + 3_000, list, ...opened }, "north");
  submit(world, 1, entries);
  return world;
};
const submit = (world: World, version: number, entries: readonly ListEntry[], until = {}): void => {
  const about = { at: NOON + 3_000, list: onlyList(world.rooms.north), version };
  world.when("north", { type: "entriesListed", ...about, entries }, "north");
  const hash = hashEntries(entries);
  world.when("north", { type: "listSubmitted", ...about, entries: entries.length, hash, ...until }, "north");
};
const collectList = (world: World, name: "north" | "south") =>
  world.collect(name, { type: "list", list: onlyList(world.rooms[name]) });
const showList = (world: World, name: "north" | "south", withWords = false) =>
  world.plan((draft) =>
    presentList(draft, world.planRooms(name), { list: onlyList(world.rooms.team), withWords }, LEAD, 100),
  );
const ofList = (world: World, name: "north" | "south", version = 1) => ({
  ...{ at: NOON + 5_000, list: onlyList(world.rooms[name]), version, side: partyId(name) },
});
const listStatus = (world: World, name: "team" | "north" | "south"): string => {
  const { state } = world.rooms[name];
  const list = state.lists.get(onlyList(world.rooms[name]));
  return list === undefined ? "unknown" : statusOfList(state, list);
};

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

const deed: CommitmentText = {
  ...{ provision: "Article 4", obligor: north, deed: "open the Mill Road" },
  trigger: { type: "step", exchange: X, step: 1 },
  schedule: { type: "once", dueAfterMs: 2 * DAY_MS },
  verifier: { type: "mediators" },
};

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
