import type { ExchangePlan, RoomState } from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import { expect } from "vitest";
import type { Intended, Outcome, Workspace } from "../../src/index.ts";
import {
  accept,
  draftPlan,
  type ExchangeTalks,
  level,
  onlyExchange,
  openCommittee,
  type SideName,
  stateIn,
  talksOf,
} from "./exchange-talks.ts";
import { openRoom } from "./story.ts";
import { expectOk } from "./world.ts";

/** An act on the exchange and the list as the room knows them in which it is done. */
export type Act = (room: RoomState) => Intended;

/** One of the two ways in which a plan runs: in a committee, or in the team's room with copies in separate talks. */
export interface Way {
  readonly main: () => RoomState;
  readonly room: (side: SideName) => RoomState;
  readonly act: (side: SideName, act: Act) => Promise<Outcome<null>>;
  readonly find: (act: Act) => Promise<Outcome<null>>;
  /** Brings every room up to date with what was done. */
  readonly share: () => Promise<void>;
}

export const inCommittee = async (talks: ExchangeTalks, plan: ExchangePlan): Promise<Way> => {
  const { mediator, monitor, mediation } = talks;
  const lead = mediator.workspace;
  const exchange = await draftPlan(talks, plan);
  const caucuses = await bothTalks(talks);
  expectOk(await lead.presentCopies({ mediation, rooms: caucuses, what: { type: "plan", exchange } }));
  await level(talks);
  for (const side of ["north", "south"] as const) await acceptIn(talks, side, "caucus", plan);
  const committee = await openCommittee(talks);
  expectOk(await lead.presentCopies({ mediation, rooms: [committee], what: { type: "plan", exchange } }));
  await level(talks);
  const early = await lead.adopt({ mediation, exchange, committee });
  expect(early).toMatchObject({ error: { objection: { type: "NotAccepted" } } });
  for (const side of ["north", "south"] as const) await acceptIn(talks, side, "committee", plan);
  expectOk(await lead.adopt({ mediation, exchange, committee }));
  await level(talks);
  const act = async (workspace: Workspace, event: Act): Promise<Outcome<null>> => {
    const done = await workspace.act(committee, event(stateIn(workspace, committee)));
    await level(talks);
    return done;
  };
  const wish = { mediation, rooms: caucuses, what: { type: "progress", exchange } } as const;
  return {
    main: () => stateIn(lead, committee),
    room: (side) => stateIn(talks[side].workspace, committee),
    act: (side, event) => act(talks[side].workspace, event),
    find: (event) => act(monitor.workspace, event),
    share: async () => {
      await upToDate(lead.presentCopies(wish));
      await level(talks);
    },
  };
};

export const inTheTeam = async (talks: ExchangeTalks, plan: ExchangePlan): Promise<Way> => {
  const { mediator, mediation } = talks;
  const lead = mediator.workspace;
  const exchange = await draftPlan(talks, plan);
  const rooms = await bothTalks(talks);
  expectOk(await lead.presentCopies({ mediation, rooms, what: { type: "plan", exchange } }));
  await level(talks);
  await acceptIn(talks, "north", "caucus", plan);
  const early = await lead.adopt({ mediation, exchange });
  expect(early).toMatchObject({ error: { objection: { type: "NotAccepted" } } });
  await acceptIn(talks, "south", "caucus", plan);
  expectOk(await lead.adopt({ mediation, exchange }));
  await level(talks);
  const team = await openRoom(lead, "team");
  const collect = async (side: SideName): Promise<void> => {
    const from = (await talksOf(talks, side)).room;
    const there = stateIn(lead, from);
    const about = { type: "exchange", exchange: onlyExchange(there) } as const;
    expectOk(await lead.collect({ mediation, from, what: about }));
    for (const list of there.lists.keys())
      expectOk(await lead.collect({ mediation, from, what: { type: "list", list } }));
  };
  return {
    main: () => stateIn(lead, team.room),
    room: (side) => ownTalks(talks, side),
    act: async (side, event) => {
      const { workspace } = talks[side];
      const done = await workspace.act(ownTalks(talks, side).room, event(ownTalks(talks, side)));
      await level(talks);
      if (done.ok) await collect(side);
      return done;
    },
    find: (event) => lead.act(team.room, event(stateIn(lead, team.room))),
    share: async () => {
      await upToDate(lead.presentCopies({ mediation, rooms, what: { type: "progress", exchange } }));
      for (const list of stateIn(lead, team.room).lists.keys())
        for (const room of rooms)
          await upToDate(lead.presentCopies({ mediation, rooms: [room], what: { type: "list", list } }));
      await level(talks);
    },
  };
};

export const ownTalks = (talks: ExchangeTalks, side: SideName): RoomState => {
  const found = [...talks[side].workspace.snapshot().rooms.values()].find(({ kind }) => kind === "caucus");
  if (found === undefined) throw new Error("no talks");
  return found.state;
};

const bothTalks = async (talks: ExchangeTalks): Promise<readonly RoomId[]> => [
  (await talksOf(talks, "north")).room,
  (await talksOf(talks, "south")).room,
];

const acceptIn = async (
  talks: ExchangeTalks,
  side: SideName,
  kind: "caucus" | "committee",
  plan: ExchangePlan,
): Promise<void> => {
  const { workspace } = talks[side];
  const { room, state } = await openRoom(workspace, kind);
  expectOk(await workspace.act(room, accept(onlyExchange(state), talks.party(side), plan)));
  await level(talks);
};

/** Shown now, or shown already. */
const upToDate = async (shown: Promise<Outcome<null>>): Promise<void> => {
  const outcome = await shown;
  const isThere =
    !outcome.ok && outcome.error.type === "Objection" && outcome.error.objection.type === "AlreadyDone";
  if (!isThere) expectOk(outcome);
};
