import {
  adoptPlan,
  hashEntries,
  hashPlan,
  type ListEntry,
  presentList,
  presentPlan,
  presentProgress,
  type RoomEvent,
  sealIdentity,
  standingOf,
  statusOfList,
} from "../src/index.ts";
import { onlyExchange, onlyList, World } from "./copying.ts";
import { plan, presented, X } from "./doing.ts";
import { device, itemId, NOON, partyId } from "./support.ts";

export const LEAD = device("lead");
export const [north, south] = [partyId("north"), partyId("south")];
export const CAPTIVES = plan({
  steps: plan().steps.map((step) => ({ ...step, verifier: { type: "mediators" } })),
});
export const HASH = hashPlan(CAPTIVES);

export const withPlan = (): World => {
  const world = new World();
  world.when("team", presented(CAPTIVES), "lead");
  world.plan((draft) => presentPlan(draft, world.planRooms("north", "south"), X, LEAD));
  return world;
};
export const answer = (
  world: World,
  name: "north" | "south",
  answered: "accepted" | "declined" = "accepted",
) => {
  const exchange = onlyExchange(world.rooms[name]);
  const event: RoomEvent = {
    ...{ type: "exchangeAnswered", at: NOON + 2_000, exchange, version: 1, hash: HASH },
    ...{ side: partyId(name), answer: answered },
  };
  world.when(name, event, name);
};
export const adopt = (world: World) =>
  world.plan((draft) => adoptPlan(draft, world.planRooms(), { exchange: X, runs: world.team.room }, LEAD));
export const runningPlan = (): World => {
  const world = withPlan();
  answer(world, "north");
  answer(world, "south");
  adopt(world);
  return world;
};
export const ofStep = (world: World, name: "north" | "south", step: number) => ({
  ...{ at: NOON + 3_000, exchange: onlyExchange(world.rooms[name]), step },
});
export const progress = (world: World) =>
  world.plan((draft) => presentProgress(draft, world.planRooms("north", "south"), X, LEAD));
export const statusIn = (world: World, name: "team" | "north" | "south", step: number): string => {
  const { state } = world.rooms[name];
  const exchange = state.exchanges.get(name === "team" ? X : onlyExchange(world.rooms[name]));
  const running = exchange?.running;
  const known = running?.steps.get(String(step));
  if (exchange === undefined || running === undefined || known === undefined) return "not running";
  return standingOf(state, exchange, running, known).status;
};
export const collectPlan = (world: World, name: "north" | "south") =>
  world.collect(name, { type: "exchange", exchange: onlyExchange(world.rooms[name]) });
export const verified = (step: number, more: object = {}): RoomEvent => ({
  ...{ type: "stepVerified", at: NOON + 4_000, exchange: X, step, outcome: "verified" },
  ...more,
});

export const entry = (pseudonym: string, name: string): ListEntry => {
  const identity = { name, salt: itemId(`salt ${name}`) };
  return { pseudonym, identity, seal: sealIdentity(identity), category: "captives", note: `about ${name}` };
};
export const ENTRIES = [entry("N-1", "Tarvin Ells"), entry("N-2", "Orla Venn")];

export const withList = (nameReaders: "ownRooms" | "bothSides" = "ownRooms", entries = ENTRIES): World => {
  const world = runningPlan();
  const list = itemId("the list") as string as ReturnType<typeof onlyList>;
  const exchange = onlyExchange(world.rooms.north);
  const opened = { title: "Captives", side: north, otherSide: south, exchange, nameReaders };
  world.when("north", { type: "listOpened", at: NOON + 3_000, list, ...opened }, "north");
  submit(world, 1, entries);
  return world;
};
export const submit = (world: World, version: number, entries: readonly ListEntry[], until = {}): void => {
  const about = { at: NOON + 3_000, list: onlyList(world.rooms.north), version };
  world.when("north", { type: "entriesListed", ...about, entries }, "north");
  const hash = hashEntries(entries);
  world.when("north", { type: "listSubmitted", ...about, entries: entries.length, hash, ...until }, "north");
};
export const collectList = (world: World, name: "north" | "south") =>
  world.collect(name, { type: "list", list: onlyList(world.rooms[name]) });
export const showList = (world: World, name: "north" | "south", withWords = false) =>
  world.plan((draft) =>
    presentList(draft, world.planRooms(name), { list: onlyList(world.rooms.team), withWords }, LEAD, 100),
  );
export const ofList = (world: World, name: "north" | "south", version = 1) => ({
  ...{ at: NOON + 5_000, list: onlyList(world.rooms[name]), version, side: partyId(name) },
});
export const listStatus = (world: World, name: "team" | "north" | "south"): string => {
  const { state } = world.rooms[name];
  const list = state.lists.get(onlyList(world.rooms[name]));
  return list === undefined ? "unknown" : statusOfList(state, list);
};
