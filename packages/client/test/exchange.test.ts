import {
  type ExchangePlan,
  executionOf,
  hashEntries,
  type ItemId,
  type ListEntry,
  numberOf,
  type RoomState,
  sealIdentity,
  statusOfList,
} from "@parley/domain";
import { describe, expect, it } from "vitest";
import { newId, type Workspace } from "../src/index.ts";
import {
  type ExchangeTalks,
  level,
  onlyExchange,
  onlyList,
  openExchangeTalks,
  planFor,
  type SideName,
  statusesIn,
  talksOf,
} from "./support/exchange-talks.ts";
import { type Act, inCommittee, inTheTeam, ownTalks, type Way } from "./support/exchange-ways.ts";
import { openRoom } from "./support/story.ts";
import { expectOk, systemLikeRandomness } from "./support/world.ts";

const draw = (): ItemId => newId(systemLikeRandomness, "item");

const NAMES = ["Tarvin Ells", "Orla Venn", "Pell Anso", "Irim Tace"];
const ENTRIES: readonly ListEntry[] = NAMES.map((name, i) => {
  const identity = { name, salt: draw() };
  return { pseudonym: `N-${i + 1}`, identity, seal: sealIdentity(identity), category: "captives" };
});

const nameless = ({ identity: _, ...entry }: ListEntry): ListEntry => entry;

const begin =
  (step: number): Act =>
  (room) => ({ type: "stepBegun", exchange: onlyExchange(room), step });
const report =
  (step: number): Act =>
  (room) => ({ type: "stepReported", exchange: onlyExchange(room), step });
const found =
  (step: number, outcome: "verified" | "failed", more: (room: RoomState) => object = () => ({})): Act =>
  (room) => ({
    ...{ type: "stepVerified", exchange: onlyExchange(room), step, outcome },
    ...more(room),
  });

const numberIn = (room: RoomState, step: number): unknown => {
  const exchange = room.exchanges.get(onlyExchange(room));
  const planned = exchange?.running?.steps.get(String(step));
  if (exchange?.running === undefined || planned === undefined) return undefined;
  return numberOf(room, exchange, exchange.running, planned);
};

/** The list, until it is agreed and frozen; one category is in dispute meanwhile. */
const agreeList = async (talks: ExchangeTalks, way: Way): Promise<void> => {
  const [north, south] = [talks.party("north"), talks.party("south")];
  const act = async (side: SideName, event: Act): Promise<void> => {
    expectOk(await way.act(side, event));
    await way.share();
  };
  const list = newId(systemLikeRandomness, "nameList");
  const opened = { list, title: "Captives", side: north, otherSide: south, nameReaders: "ownRooms" } as const;
  expectOk(
    await way.act("north", (room) => ({ type: "listOpened", ...opened, exchange: onlyExchange(room) })),
  );
  const about = { list, version: 1 };
  // Beside the other side and a monitor only pseudonyms are put, with the seals that hold the names.
  const isShared = way.main().kind === "committee";
  const put =
    (entries: readonly ListEntry[]): Act =>
    () => ({ type: "entriesListed", ...about, entries });
  if (isShared)
    expect(await way.act("north", put(ENTRIES))).toMatchObject({
      error: { objection: { type: "NamesNotForAll" } },
    });
  expectOk(await way.act("north", put(isShared ? ENTRIES.map(nameless) : ENTRIES)));
  const hash = hashEntries(ENTRIES);
  await act("north", () => ({ type: "listSubmitted", ...about, entries: ENTRIES.length, hash }));
  const ofSouth = (room: RoomState) => ({ list: onlyList(room), version: 1, side: south });
  await act("south", (room) => ({ type: "vettingBegan", ...ofSouth(room) }));
  const objection = draw();
  const ground = { objection, pseudonym: "N-3", ground: "identity", words: "Another person." } as const;
  await act("south", (room) => ({ type: "entryObjected", ...ofSouth(room), ...ground }));
  expect(statusOfList(way.room("north"), listIn(way.room("north")))).toBe("objected");
  const withdrawn = { objection, side: south, outcome: "withdrawn" } as const;
  await act("south", (room) => ({ type: "objectionSettled", list: onlyList(room), ...withdrawn }));
  const claim = (pseudonym: string, category: string) => ({ pseudonym, category });
  const claims = [...["N-1", "N-2", "N-3"].map((each) => claim(each, "captives")), claim("N-4", "fallen")];
  await act("south", (room) => ({ type: "categoryClaimed", ...ofSouth(room), claims }));
  await act("south", (room) => ({ type: "listAgreed", ...ofSouth(room), hash }));
  const frozen = { type: "listFrozen", list: onlyList(way.main()), version: 1 } as const;
  expectOk(await talks.mediator.workspace.act(way.main().room, frozen));
  await level(talks);
  await way.share();
  // Three of four are agreed to be captives; until the fourth is, no number follows and nothing opens.
  expect(numberIn(way.main(), 1)).toMatchObject({ status: "disputed", disputed: 1 });
  expect(statusesIn(way.main())[1]).toBe("locked");
  expect(await way.act("north", begin(1))).toMatchObject({ error: { objection: { type: "StepHeldUp" } } });
  const settled = [claim("N-4", "captives")];
  await act("south", (room) => ({ type: "categoryClaimed", ...ofSouth(room), claims: settled }));
  expect(numberIn(way.main(), 1)).toMatchObject({ status: "known", count: 4 });
};

const listIn = (room: RoomState) => {
  const list = room.lists.get(onlyList(room));
  if (list === undefined) throw new Error("no list");
  return list;
};

const perform = async (way: Way, side: SideName, step: number, finding: Act): Promise<void> => {
  expectOk(await way.act(side, begin(step)));
  expectOk(await way.act(side, report(step)));
  expectOk(await way.find(finding));
  await way.share();
};

/** Two phases done; the second one's release fails, is divided, and goes on in parts. */
const runPhases = async (talks: ExchangeTalks, way: Way): Promise<void> => {
  const south = talks.party("south");
  const all = (room: RoomState) => ({
    handedOver: ENTRIES.map(({ pseudonym }) => ({ list: onlyList(room), entry: pseudonym })),
  });
  await perform(way, "north", 1, found(1, "verified", all));
  expect(statusOfList(way.main(), listIn(way.main()))).toBe("executed");
  expect(executionOf(way.main(), listIn(way.main())).handedOver.size).toBe(4);
  await perform(way, "south", 2, found(2, "verified"));
  expect(numberIn(way.main(), 2)).toMatchObject({ count: 12 });
  await perform(way, "north", 3, found(3, "verified"));
  await perform(
    way,
    "south",
    4,
    found(4, "failed", () => ({ words: "Other people stood in the bus." })),
  );
  expect(statusesIn(way.main())).toMatchObject({ 3: "verified", 4: "failed", 5: "locked", 6: "locked" });
  const parts = [
    { number: 7, deed: "ten whose names were checked", count: 10, holds: [] },
    { number: 8, deed: "the other eight", count: 8, holds: [] },
  ];
  const split = draw();
  const proposed = { step: 4, split, side: south, parts };
  expectOk(
    await way.act("south", (room) => ({ type: "splitProposed", exchange: onlyExchange(room), ...proposed })),
  );
  await showSplits(talks, way);
  const agreed = (room: RoomState) =>
    room.exchanges.get(onlyExchange(room))?.running?.splits.find(({ step }) => step === 4)?.split ?? split;
  const side = talks.party("north");
  const about = (room: RoomState) => ({ exchange: onlyExchange(room), split: agreed(room), side });
  expectOk(await way.act("north", (room) => ({ type: "splitAgreed", ...about(room) })));
  await way.share();
  await perform(way, "south", 7, found(7, "verified"));
  expect(statusesIn(way.main())).toMatchObject({ 4: "partial", 5: "locked", 7: "verified", 8: "open" });
};

/** Where the sides share no room, a proposal reaches the other one by an act of its own. */
const showSplits = async (talks: ExchangeTalks, way: Way): Promise<void> => {
  const { mediation, mediator } = talks;
  const main = way.main();
  if (main.kind !== "team") return;
  const [kept] = main.exchanges.get(onlyExchange(main))?.running?.splits ?? [];
  if (kept?.split === undefined) throw new Error("the proposal is not with the team");
  const what = { type: "split", exchange: onlyExchange(main), split: kept.split } as const;
  const rooms = [(await talksOf(talks, "north")).room];
  expectOk(await mediator.workspace.presentCopies({ mediation, rooms, what }));
  await level(talks);
};

/** A halt, a waiver of what the last step waits for, and the end. */
const finish = async (talks: ExchangeTalks, way: Way): Promise<void> => {
  const [north, south] = [talks.party("north"), talks.party("south")];
  const suspension = draw();
  const halt = { suspension, steps: [8], side: south, reason: "The list is looked at again." };
  expectOk(
    await way.act("south", (room) => ({ type: "exchangeSuspended", exchange: onlyExchange(room), ...halt })),
  );
  await way.share();
  expect(statusesIn(way.room("north"))[8]).toBe("suspended");
  const resumed = { suspension, reason: "It is as it was." };
  expectOk(
    await way.act("south", (room) => ({ type: "exchangeResumed", exchange: onlyExchange(room), ...resumed })),
  );
  await way.share();
  const waive =
    (side: typeof north): Act =>
    (room) => ({
      type: "stepWaived",
      exchange: onlyExchange(room),
      step: 6,
      side,
      reason: "The ford is safe.",
    });
  expectOk(await way.act("north", waive(north)));
  await way.share();
  expect(statusesIn(way.main())[6]).toBe("locked");
  expectOk(await way.act("south", waive(south)));
  await way.share();
  expect(statusesIn(way.main())[6]).toBe("open");
  await perform(way, "south", 6, found(6, "verified"));
  await perform(way, "south", 8, found(8, "verified"));
  expect(statusesIn(way.main())).toMatchObject({ 4: "verified", 5: "open" });
  await perform(way, "north", 5, found(5, "verified"));
};

const playToTheEnd = async (open: (talks: ExchangeTalks, plan: ExchangePlan) => Promise<Way>) => {
  const talks = await openExchangeTalks();
  const way = await open(talks, planFor(talks));
  await agreeList(talks, way);
  await runPhases(talks, way);
  await finish(talks, way);
  const end = { 1: "verified", 2: "verified", 3: "verified", 4: "verified" };
  for (const side of ["north", "south"] as const) {
    expect(statusesIn(ownTalks(talks, side))).toMatchObject({
      ...end,
      5: "verified",
      6: "verified",
      8: "verified",
    });
    expect(statusesIn(way.room(side))).toEqual(statusesIn(way.main()));
  }
  for (const { workspace } of talks.seats)
    for (const { state } of workspace.snapshot().rooms.values()) expect([...state.refused]).toEqual([]);
  return talks;
};

const everything = (workspace: Workspace): string =>
  JSON.stringify(
    [...workspace.snapshot().rooms.values()].map(({ state }) => ({
      ...{ timeline: [...state.timeline], lists: [...state.lists.values()] },
    })),
  );

describe("an exchange, step by step", () => {
  it("CL73 runs in a committee of the people concerned, to the end", async () => {
    const talks = await playToTheEnd(inCommittee);
    // It runs in the committee alone: the team has the text and the sides' answers.
    const team = (await openRoom(talks.second.workspace, "team")).state;
    expect(statusesIn(team)).toEqual({});
    expect(statusesIn((await openRoom(talks.monitor.workspace, "committee")).state)[5]).toBe("verified");
    expect(everything(talks.observer.workspace)).not.toContain("Captives for prisoners");
    await talks.end();
  }, 60_000);

  it("CL73 runs in the team's room where the sides share none, and each state is shown to both", async () => {
    const talks = await playToTheEnd(inTheTeam);
    for (const { workspace } of [talks.south, talks.observer, talks.monitor])
      for (const name of NAMES) expect(everything(workspace)).not.toContain(name);
    const team = (await openRoom(talks.mediator.workspace, "team")).state;
    for (const name of NAMES) expect(JSON.stringify([...team.timeline])).not.toContain(name);
    expect(everything(talks.north.workspace)).toContain("Tarvin Ells");
    await talks.end();
  }, 60_000);
});
