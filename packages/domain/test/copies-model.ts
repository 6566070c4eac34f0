import type { Result } from "@parley/kernel";
import fc from "fast-check";
import {
  adoptPlan,
  type Draft,
  decide,
  hashEntries,
  hashPlan,
  type ItemId,
  type ListEntry,
  notMoved,
  type Objection,
  presentAccess,
  presentIncident,
  presentList,
  presentPlan,
  presentProgress,
  presentSplit,
  proposeSplitAgain,
  putListAgain,
  type RoomEvent,
  sameListIn,
  sayOfListAgain,
  sealIdentity,
} from "../src/index.ts";
import { onlyExchange, onlyList, World } from "./copying.ts";
import { incidentId, listId, plan, presented, X } from "./doing.ts";
import { device, itemId, NOON, partyId } from "./support.ts";

const LEAD = device("lead");
export const SIDES = ["north", "south"] as const;
type Side = (typeof SIDES)[number];

/** In the team's room a mediator enters what somebody outside found; in the committee the monitor does. */
const verifier = { type: "outside", name: "the inspectors" } as const;
const PLAN = plan({ steps: plan().steps.map((step) => ({ ...step, verifier })) });
/** What only the side that says it, and the mediators, may ever read. */
export const SECRET: { readonly [Each in Side | "team"]: string } = {
  north: "the ferry is broken",
  south: "the judge is ill",
  team: "the witness was afraid",
};
export const NAMES = ["Tarvin Ells", "Orla Venn"];
const ENTRIES = NAMES.map((name, i): ListEntry => {
  const identity = { name, salt: itemId(`salt ${name}`) };
  return { pseudonym: `N-${i + 1}`, identity, seal: sealIdentity(identity), category: "captives" };
});

/** What a side tries in its own talks, what the mediators find, and what they carry. */
type Move =
  | { readonly type: "act"; readonly side: Side; readonly what: number; readonly step: number }
  | { readonly type: "find"; readonly step: number; readonly outcome: "verified" | "failed" | "accessDenied" }
  | { readonly type: "inquire"; readonly finding: "substantiated" | "accessDenied" }
  | { readonly type: "move" }
  | { readonly type: "again"; readonly side: Side }
  /** One side proposes to divide a step; perhaps it is carried to the other, and agreed. */
  | { readonly type: "divide"; readonly side: Side; readonly isAnswered: boolean }
  | { readonly type: "collect"; readonly side: Side }
  | { readonly type: "show" };

/** The place of proposing to divide among the acts; agreeing to it comes next. */
const PROPOSE = 13;
const PARTS = [
  { number: 11, deed: "the first four", count: 4, holds: [2] },
  { number: 12, deed: "the other six", count: 6, holds: [] },
];
const side = fc.constantFrom(...SIDES);
const step = fc.integer({ min: 1, max: 6 });
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ type: fc.constant("act" as const), side, step, what: fc.nat(15) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ type: fc.constant("find" as const), step },
        outcome: fc.constantFrom("verified" as const, "failed" as const, "accessDenied" as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("inquire" as const),
        finding: fc.constantFrom("substantiated" as const, "accessDenied" as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("move" as const) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("again" as const), side }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("divide" as const), side, isAnswered: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("collect" as const), side }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("show" as const) }) },
  ),
  { maxLength: 40 },
);

export const begin = (): World => {
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
    exchange: onlyExchange(world.rooms.north),
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
    {
      ...{ type: "incidentAlleged", at: about.at, incident: incidentId(name), side: own },
      ...{ place: "the ford", from: NOON, words: "shots" },
    },
    {
      ...{ type: "evidenceAdded", at: about.at, incident: incidentId(name), side: own, evidence: id },
      ...{ kind: "witness", words: secret },
    },
    {
      ...{ type: "accessReported", at: about.at, report: id, crossing: "Mill Road", measure: "trucks" },
      ...{ unit: "lorries", day: "2026-03-09", counted: { type: "quantity", quantity: number }, side: own },
    },
    {
      ...{ type: "splitProposed", at: about.at, exchange: about.exchange, step: 1 },
      side: own,
      split: id,
      parts: PARTS,
    },
    ...openSplits(room.state).map(
      (split): RoomEvent => ({
        ...{ type: "splitAgreed", at: about.at, exchange: about.exchange, split, side: own },
      }),
    ),
  ];
  const event = acts[what];
  if (event !== undefined && decide(room.state, event, device(name)).ok) world.when(name, event, name);
};

export const play = (world: World, move: Move): void => {
  switch (move.type) {
    case "act":
      actOf(world, move);
      return;
    case "find": {
      const { step: number, outcome } = move;
      const isMoved = world.team.exchanges.get(X)?.moved !== undefined;
      const [where, by] = isMoved ? (["committee", "monitor"] as const) : (["team", "lead"] as const);
      const exchange = isMoved ? onlyExchange(world.rooms.committee) : X;
      const event: RoomEvent = { type: "stepVerified", at: ++world.at, exchange, step: number, outcome };
      if (decide(world.rooms[where].state, event, device(by)).ok) world.when(where, event, by);
      return;
    }
    case "inquire": {
      for (const { incident } of world.team.incidents.values()) {
        const about = { at: ++world.at, incident };
        const found: RoomEvent = {
          type: "incidentFound",
          ...about,
          finding: move.finding,
          words: SECRET.team,
        };
        for (const event of [{ type: "inquiryBegan", ...about } as const, found])
          if (decide(world.team, event, LEAD).ok) world.when("team", event, "lead");
      }
      return;
    }
    case "move":
      moveToCommittee(world);
      return;
    case "divide":
      play(world, { type: "act", side: move.side, step: 1, what: PROPOSE });
      if (!move.isAnswered) return;
      for (const step of [
        { type: "collect", side: move.side },
        { type: "show" },
        { type: "act", side: move.side === "north" ? "south" : "north", step: 1, what: PROPOSE + 1 },
      ] as const)
        play(world, step);
      return;
    case "again":
      sayAgain(world, move.side);
      return;
    case "collect": {
      const room = world.rooms[move.side];
      world.collect(move.side, { type: "exchange", exchange: onlyExchange(room) });
      if (room.state.lists.size > 0) world.collect(move.side, { type: "list", list: onlyList(room) });
      for (const incident of room.state.incidents.keys())
        world.collect(move.side, { type: "incident", incident });
      world.collect(move.side, { type: "access" });
      return;
    }
    case "show":
      shown(world, (draft) => presentProgress(draft, world.planRooms("north", "south"), X, LEAD));
      for (const split of openSplits(world.team))
        for (const name of SIDES) {
          const wish = { exchange: X, split };
          const present = (draft: Draft) => presentSplit(draft, world.planRooms(name), wish, LEAD);
          // Whoever proposed it has it; what was overtaken is shown no more.
          if (world.refusal(present) === "planned") world.plan(present);
        }
      if (world.team.lists.size > 0)
        for (const name of SIDES) {
          const wish = { list: onlyList(world.rooms.team), withWords: false };
          shown(world, (draft) => presentList(draft, world.planRooms(name), wish, LEAD, 100));
        }
      for (const name of SIDES) {
        for (const { incident, side: whose } of world.team.incidents.values())
          if (whose !== partyId(name))
            shown(world, (draft) =>
              presentIncident(draft, world.planRooms(name), { incident, withWords: false }, LEAD),
            );
        shown(world, (draft) => presentAccess(draft, world.planRooms(name), undefined, LEAD, 100));
      }
  }
};

/** Both sides accept the same text in a committee, and it moves there with what was done; not while it is halted. */
const moveToCommittee = (world: World): void => {
  const isShown = world.rooms.committee.state.exchanges.size > 0;
  if (!isShown) world.plan((draft) => presentPlan(draft, world.planRooms("committee"), X, LEAD));
  const exchange = onlyExchange(world.rooms.committee);
  for (const name of isShown ? [] : SIDES) {
    const answered = { exchange, version: 1, hash: hashPlan(PLAN), side: partyId(name) };
    world.when(
      "committee",
      { type: "exchangeAnswered", at: ++world.at, ...answered, answer: "accepted" },
      name,
    );
  }
  const adopt = (draft: Draft) =>
    adoptPlan(draft, world.planRooms(), { exchange: X, runs: world.rooms.committee.state.room }, LEAD);
  if (world.refusal(adopt) === "planned") world.plan(adopt);
};

const openSplits = ({ exchanges }: World["team"]): readonly ItemId[] =>
  [...exchanges.values()].flatMap(({ running }) =>
    (running?.splits ?? []).flatMap(({ split, effective }) =>
      split === undefined || effective !== undefined ? [] : [split],
    ),
  );

/** One side says where the exchange runs now what it alone had said before: its list, what it said of the other's. */
const sayAgain = (world: World, name: Side): void => {
  const [own, committee] = [world.rooms[name].state, world.rooms.committee.state];
  const [from, to] = [own, committee].map(({ exchanges }) => [...exchanges.values()][0]);
  if (from === undefined || to?.running === undefined) return;
  const there = { room: committee.room, exchange: to.exchange };
  const { lists, splits } = notMoved({ room: own, exchange: from }, { room: committee, exchange: to });
  for (const list of lists)
    if (list.side === partyId(name))
      world.plan((draft) => putListAgain(draft, there, list, { withNames: true }), name);
  for (const split of splits)
    shownTo(world, name, (draft) => proposeSplitAgain(draft, there, split, partyId(name)));
  for (const list of own.lists.values()) {
    const here = sameListIn(world.rooms.committee.state, to.exchange, list);
    if (list.otherSide !== partyId(name) || here === undefined) continue;
    world.plan((draft) => {
      sayOfListAgain(draft, { room: committee.room, list: here.list }, list);
      return { ok: true, value: null };
    }, name);
  }
};

const shownTo = (world: World, by: Side, planned: (draft: Draft) => Result<null, Objection>): void => {
  if (world.refusal(planned, by) === "planned") world.plan(planned, by);
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
