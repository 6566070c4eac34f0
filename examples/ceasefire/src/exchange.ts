import type { Intended, Workspace } from "@parley/client";
import {
  createId,
  type ExchangeId,
  type ExchangePlan,
  hashEntries,
  hashPlan,
  type ListEntry,
  type NameListId,
  type PartyId,
  type PlanStep,
  type RandomIds,
  sealIdentity,
} from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import type { Seats } from "./cast.ts";
import { PARTY_LABELS } from "./cast.ts";
import { done, StoryFailure, until, untilRoom } from "./waiting.ts";
import { WORDS } from "./words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

type Side = "norvane" | "sulmere";
const SIDES: readonly Side[] = ["norvane", "sulmere"];

/**
 * What the first round agreed, half done: the first exchange is over, the road is open, the withdrawal was found not to
 * have happened and holds up what waits for it, and the next release has no number while one entry's category is in
 * dispute. The sides share no room, so it runs in the team's room, and each state of it is shown to both.
 */
export const exchangeSoFar = async (seats: Seats): Promise<void> => {
  const talks = await openTalks(seats);
  await agreePlan(talks);
  await runFirstPhase(talks);
  await listCaptives(talks);
  await collect(talks, "norvane");
  await show(talks, { type: "progress", exchange: talks.exchange });
};

/** Where it runs, and each side's own talks. */
interface TalksOf {
  readonly seats: Seats;
  readonly lead: Workspace;
  readonly mediation: Parameters<Workspace["presentCopies"]>[0]["mediation"];
  readonly team: RoomId;
  readonly rooms: Readonly<Record<Side, RoomId>>;
  readonly party: Readonly<Record<Side, PartyId>>;
  readonly exchange: ExchangeId;
}

const openTalks = async (seats: Seats): Promise<TalksOf> => {
  const { lead } = seats;
  const team = await untilRoom(lead, "team");
  const own = async (side: Side) => (await untilRoom(seats[side], "caucus")).room;
  const party = (side: Side): PartyId => {
    const found = [...team.state.parties.values()].find(
      ({ neutralLabel }) => neutralLabel === PARTY_LABELS[side],
    );
    if (found === undefined) throw new StoryFailure(`The tour could not go on: there is no party ${side}.`);
    return found.party;
  };
  return {
    ...{ seats, lead, mediation: team.mediation, team: team.room, exchange: drawn("exchange") },
    rooms: { norvane: await own("norvane"), sulmere: await own("sulmere") },
    party: { norvane: party("norvane"), sulmere: party("sulmere") },
  };
};

const planFor = ({ party: { norvane, sulmere } }: TalksOf): ExchangePlan => {
  const step = (number: number, phase: number, actor: PartyId, more: Partial<PlanStep>): PlanStep => ({
    ...{ number, phase, actor, deed: "", after: [], verifier: { type: "mediators" } },
    ...more,
  });
  return {
    title: WORDS.planTitle,
    sides: [norvane, sulmere],
    categories: [
      { code: "captives", label: "Captives", side: norvane, size: { type: "byList" } },
      { code: "wounded", label: "Wounded captives", side: norvane, size: { type: "byList" } },
      { code: "prisoners", label: "Prisoners", side: sulmere, size: { type: "all" } },
    ],
    keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
    phases: [
      { number: 1, title: "First phase", starts: { type: "adoption" }, lengthMs: 20 * DAY_MS },
      { number: 2, title: "Second phase", starts: { type: "step", step: 2 }, lengthMs: 20 * DAY_MS },
      { number: 3, title: "Third phase", starts: { type: "step", step: 3 }, lengthMs: 30 * DAY_MS },
    ],
    steps: [
      step(1, 1, norvane, {
        ...{ deed: "Twenty captives are handed over", place: "Mill Road" },
        gives: { category: "captives", count: { type: "counted", count: 20 } },
      }),
      step(2, 1, sulmere, {
        ...{ deed: "Prisoners are handed over by the key", place: "Mill Road", counterStep: 1 },
        gives: { category: "prisoners", count: { type: "byKey", step: 1 } },
      }),
      step(3, 2, norvane, { deed: WORDS.withdrawal, counterStep: 2 }),
      step(4, 2, sulmere, { deed: "The Mill Road corridor is opened to relief lorries" }),
      step(5, 2, norvane, {
        ...{ deed: "Those on the second list are handed over", counterStep: 2 },
        gives: { category: "captives", count: { type: "byList" } },
      }),
      step(6, 2, sulmere, {
        ...{ deed: "Prisoners are handed over by the key", counterStep: 5 },
        gives: { category: "prisoners", count: { type: "byKey", step: 5 } },
      }),
      step(7, 3, sulmere, { deed: "Displaced families return as resolution 9 says", after: [3] }),
    ],
  };
};

const agreePlan = async (talks: TalksOf): Promise<void> => {
  const { seats, lead, mediation, team, exchange, party } = talks;
  const plan = planFor(talks);
  done(await lead.act(team, { type: "exchangePresented", exchange, version: 1, plan }), "drafting a plan");
  await show(talks, { type: "plan", exchange });
  for (const side of SIDES) {
    const copy = await copyOf(talks, side);
    const answer = { exchange: copy, version: 1, hash: hashPlan(plan), side: party[side] };
    await act(talks, side, { type: "exchangeAnswered", ...answer, answer: "accepted" });
  }
  done(await lead.adopt({ mediation, exchange }), "adopting the plan");
  for (const side of SIDES)
    await until(seats[side], "the plan is adopted", ({ rooms }) =>
      [...(rooms.get(talks.rooms[side])?.state.exchanges.values() ?? [])].find(({ running }) => running),
    );
};

const runFirstPhase = async (talks: TalksOf): Promise<void> => {
  const { lead, team, exchange } = talks;
  const perform = async (side: Side, step: number, outcome: "verified" | "failed", words?: string) => {
    await act(talks, side, { type: "stepReported", exchange: await copyOf(talks, side), step });
    await collect(talks, side);
    const found = { exchange, step, outcome, ...(words === undefined ? {} : { words }) };
    done(await lead.act(team, { type: "stepVerified", ...found }), `verifying step ${step}`);
    await show(talks, { type: "progress", exchange });
    await until(talks.seats.sulmere, "the state is shown", ({ rooms }) =>
      [...(rooms.get(talks.rooms.sulmere)?.state.exchanges.values() ?? [])].find(
        ({ running }) => running?.progress.get(String(step))?.mark === outcome,
      ),
    );
  };
  await perform("norvane", 1, "verified");
  await perform("sulmere", 2, "verified");
  await perform("sulmere", 4, "verified");
  await perform("norvane", 3, "failed", WORDS.finding);
  const about = { exchange: await copyOf(talks, "norvane"), step: 3, side: talks.party.norvane };
  await act(talks, "norvane", { type: "stepExplained", ...about, words: WORDS.explanation });
};

/** Norvane's list: names stay in its own talks; one entry is objected to, and one is in dispute. */
const listCaptives = async (talks: TalksOf): Promise<void> => {
  const { lead, team, party, rooms } = talks;
  const list = drawn("nameList");
  const entries = [WORDS.firstName, WORDS.secondName, WORDS.thirdName].map((name, i): ListEntry => {
    const identity = { name, salt: drawn("item") };
    return { pseudonym: `N-${21 + i}`, identity, seal: sealIdentity(identity), category: "captives" };
  });
  const exchange = await copyOf(talks, "norvane");
  const sides = { side: party.norvane, otherSide: party.sulmere, nameReaders: "ownRooms" } as const;
  const about = { list, version: 1 };
  const hash = hashEntries(entries);
  const acts: readonly Intended[] = [
    { type: "listOpened", list, title: WORDS.listTitle, ...sides, exchange },
    { type: "entriesListed", ...about, entries },
    { type: "listSubmitted", ...about, entries: entries.length, hash },
  ];
  done(await talks.seats.norvane.actAll(rooms.norvane, acts), "Norvane submitting a list");
  await collectList(talks, "norvane", list);
  const master = await listIn(lead, team);
  const shown = {
    mediation: talks.mediation,
    rooms: [rooms.sulmere],
    what: { type: "list", list: master },
  } as const;
  done(await lead.presentCopies(shown), "showing Sulmere the list");
  const copy = await listIn(talks.seats.sulmere, rooms.sulmere);
  const ofSulmere = { list: copy, version: 1, side: party.sulmere };
  const claims = ["captives", "captives", "wounded"].map((category, i) => ({
    ...{ pseudonym: `N-${21 + i}`, category },
  }));
  const objection = { objection: drawn("item"), pseudonym: "N-22", ground: "identity" } as const;
  const answers: readonly Intended[] = [
    { type: "vettingBegan", ...ofSulmere },
    { type: "categoryClaimed", ...ofSulmere, claims },
    { type: "entryObjected", ...ofSulmere, ...objection },
  ];
  done(await talks.seats.sulmere.actAll(rooms.sulmere, answers), "Sulmere vetting the list");
  await collectList(talks, "sulmere", copy);
};

const act = async (talks: TalksOf, side: Side, event: Intended): Promise<void> => {
  const room = talks.rooms[side];
  done(await talks.seats[side].act(room, event), `${PARTY_LABELS[side]} acting`);
  const { sequence } = talks.seats[side].snapshot().rooms.get(room)?.state ?? { sequence: 0 };
  await until(talks.lead, "the act has arrived", ({ rooms }) =>
    (rooms.get(room)?.state.sequence ?? -1) >= sequence ? true : null,
  );
};

const show = async ({ lead, mediation, rooms }: TalksOf, what: Copied): Promise<void> => {
  const to = Object.values(rooms);
  const shown = await lead.presentCopies({ mediation, rooms: to, what });
  const isThere =
    !shown.ok && shown.error.type === "Objection" && shown.error.objection.type === "AlreadyDone";
  if (!isThere) done(shown, "showing both sides");
};

type Copied = Parameters<Workspace["presentCopies"]>[0]["what"];

const collect = async (talks: TalksOf, side: Side): Promise<void> => {
  const { lead, mediation, rooms } = talks;
  const what = { type: "exchange", exchange: await copyOf(talks, side) } as const;
  done(await lead.collect({ mediation, from: rooms[side], what }), "entering what was done");
};

const collectList = async (talks: TalksOf, side: Side, list: NameListId): Promise<void> => {
  const { lead, mediation, rooms, seats } = talks;
  const { sequence } = seats[side].snapshot().rooms.get(rooms[side])?.state ?? { sequence: 0 };
  await until(lead, "the list has arrived", (snapshot) =>
    (snapshot.rooms.get(rooms[side])?.state.sequence ?? -1) >= sequence ? true : null,
  );
  done(await lead.collect({ mediation, from: rooms[side], what: { type: "list", list } }), "entering a list");
};

/** The exchange as it is known in a side's own talks. */
const copyOf = ({ seats, rooms }: TalksOf, side: Side): Promise<ExchangeId> =>
  until(seats[side], "the plan has arrived", (snapshot) =>
    [...(snapshot.rooms.get(rooms[side])?.state.exchanges.keys() ?? [])].at(0),
  );

const listIn = (workspace: Workspace, room: RoomId): Promise<NameListId> =>
  until(workspace, "the list has arrived", ({ rooms }) => {
    const [list] = rooms.get(room)?.state.lists.values() ?? [];
    return list !== undefined && list.versions.length > 0 ? list.list : null;
  });

export const drawn = <Kind extends keyof RandomIds>(kind: Kind): RandomIds[Kind] =>
  createId(kind, crypto.getRandomValues(new Uint8Array(16)));
