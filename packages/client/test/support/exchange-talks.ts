import {
  type ExchangeId,
  type ExchangePlan,
  hashPlan,
  type NameListId,
  type PartyId,
  type PersonId,
  type PlanStep,
  type RoomState,
  type StepStatus,
  standingOf,
} from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import { type Intended, newId, type RoomView, type Workspace } from "../../src/index.ts";
import { admitBy, openRoom, openTalks, type Talks } from "./story.ts";
import { expectOk, type Seat, seatAt, systemLikeRandomness, until } from "./world.ts";

export type SideName = "north" | "south";

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Three phases: whoever is on the agreed list for prisoners by the key, a second exchange, and a road. */
export const planFor = (
  { northParty: north, southParty: south }: Pick<Talks, "northParty" | "southParty">,
  changes: Partial<ExchangePlan> = {},
): ExchangePlan => {
  const step = (number: number, phase: number, actor: PartyId, more: Partial<PlanStep>): PlanStep => ({
    ...{ number, phase, actor, deed: `step ${number}`, after: [], verifier: { type: "monitors" } },
    ...more,
  });
  return {
    title: "Captives for prisoners",
    sides: [north, south],
    categories: [
      { code: "captives", label: "Captives", side: north, size: { type: "counted", count: 9 } },
      { code: "fallen", label: "The fallen", side: north, size: { type: "all" } },
      { code: "prisoners", label: "Prisoners", side: south, size: { type: "counted", count: 27 } },
    ],
    keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
    phases: [
      { number: 1, title: "First", starts: { type: "adoption" }, lengthMs: 4 * DAY_MS },
      { number: 2, title: "Second", starts: { type: "step", step: 2 }, lengthMs: 4 * DAY_MS },
      { number: 3, title: "Third", starts: { type: "step", step: 4 }, lengthMs: 4 * DAY_MS },
    ],
    steps: [
      step(1, 1, north, { gives: { category: "captives", count: { type: "byList" } } }),
      step(2, 1, south, {
        counterStep: 1,
        gives: { category: "prisoners", count: { type: "byKey", step: 1 } },
      }),
      step(3, 2, north, {
        counterStep: 2,
        gives: { category: "captives", count: { type: "counted", count: 6 } },
      }),
      step(4, 2, south, {
        counterStep: 3,
        gives: { category: "prisoners", count: { type: "byKey", step: 3 } },
      }),
      step(5, 3, north, { deed: "leave the Mill Road" }),
      step(6, 3, south, { counterStep: 5, deed: "open the Lower Ford" }),
    ],
    ...changes,
  };
};

/** The talks with a second mediator and a monitor who verifies. */
export interface ExchangeTalks extends Talks {
  readonly second: Seat;
  readonly monitor: Seat;
  readonly party: (side: SideName) => PartyId;
  readonly seats: readonly Seat[];
}

export const openExchangeTalks = async (): Promise<ExchangeTalks> => {
  const talks = await openTalks();
  const { mediation, mediator, relay } = talks;
  const second = await seatAt(relay);
  const joining = { mediation, authority: "none", name: "Another" } as const;
  await admitBy(mediator.workspace, second.workspace, { ...joining, purpose: "mediator" }, "Oda Fenwick");
  for (const [seat, party] of [
    [talks.north, talks.northParty],
    [talks.south, talks.southParty],
  ] as const) {
    const caucus = await openRoom(seat.workspace, "caucus");
    const { proposal } = await until(
      seat.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.proposals.find(({ iMaySecond }) => iMaySecond),
      "the second mediator proposed",
    );
    expectOk(await seat.workspace.secondAdmission(caucus.room, proposal));
    await openRoom(second.workspace, "caucus", party);
  }
  const monitor = await seatAt(relay);
  await admitBy(mediator.workspace, monitor.workspace, { ...joining, purpose: "monitor" }, "Sel Varga");
  await openRoom(monitor.workspace, "common");
  const seats = [mediator, second, talks.north, talks.south, monitor, talks.observer];
  const party = (side: SideName): PartyId => (side === "north" ? talks.northParty : talks.southParty);
  const end = async (): Promise<void> => {
    await talks.end();
    for (const { workspace } of [second, monitor]) await workspace.lock();
  };
  return { ...talks, second, monitor, party, seats, end };
};

/** The committee of the people concerned. */
export const openCommittee = async (talks: ExchangeTalks): Promise<RoomId> => {
  const { mediator, mediation, north, south, monitor, second } = talks;
  const common = await openRoom(mediator.workspace, "common");
  const idOf = (name: string): PersonId => {
    const found = [...common.state.people.values()].find((person) => person.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found.person;
  };
  const people = ["Tamsin Oake", "Bran Holt", "Sel Varga", "Oda Fenwick"].map(idOf);
  const wish = { mediation, kind: "committee", title: "Exchange", people } as const;
  const room = expectOk(await mediator.workspace.openRoom(wish));
  for (const { workspace } of [north, south, monitor, second]) await openRoom(workspace, "committee");
  return room;
};

/** Waits until every seat has of every room what any of them has. */
export const level = async ({ seats }: Pick<ExchangeTalks, "seats">): Promise<void> => {
  const heads = new Map<RoomId, number>();
  for (const { workspace } of seats)
    for (const { room, state } of workspace.snapshot().rooms.values())
      heads.set(room, Math.max(heads.get(room) ?? -1, state.sequence));
  for (const { workspace } of seats)
    await until(
      workspace,
      ({ rooms }) =>
        [...rooms.values()].every(({ room, state }) => state.sequence >= (heads.get(room) ?? -1)),
      "everything that others wrote",
    );
};

export const stateIn = (workspace: Workspace, room: RoomId): RoomState => {
  const view = workspace.snapshot().rooms.get(room);
  if (view === undefined) throw new Error("not in that room");
  return view.state;
};

/** Drafts the plan with the team; its exchange there. */
export const draftPlan = async (talks: Talks, plan: ExchangePlan): Promise<ExchangeId> => {
  const { workspace } = talks.mediator;
  const team = await openRoom(workspace, "team");
  const exchange = newId(systemLikeRandomness, "exchange", team.room);
  expectOk(await workspace.act(team.room, { type: "exchangePresented", exchange, version: 1, plan }));
  return exchange;
};

export const onlyExchange = ({ exchanges }: RoomState): ExchangeId => {
  const [id] = exchanges.keys();
  if (id === undefined) throw new Error("no exchange");
  return id;
};

export const onlyList = ({ lists }: RoomState): NameListId => {
  const [id] = lists.keys();
  if (id === undefined) throw new Error("no list");
  return id;
};

export const accept = (exchange: ExchangeId, side: PartyId, plan: ExchangePlan): Intended => ({
  ...{ type: "exchangeAnswered", exchange, version: 1, hash: hashPlan(plan), side, answer: "accepted" },
});

/** Where each step stands in a room, by number. */
export const statusesIn = (state: RoomState): Readonly<Record<number, StepStatus>> => {
  const exchange = state.exchanges.get(onlyExchange(state));
  const running = exchange?.running;
  if (exchange === undefined || running === undefined) return {};
  return Object.fromEntries(
    Array.from(running.steps.values(), (step) => [
      step.number,
      standingOf(state, exchange, running, step).status,
    ]),
  );
};

/** A side's own talks, as that side sees them. */
export const talksOf = (talks: ExchangeTalks, side: SideName): Promise<RoomView> =>
  openRoom(talks[side].workspace, "caucus");
