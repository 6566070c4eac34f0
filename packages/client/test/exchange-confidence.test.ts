import { type CommitmentText, hashEntries, type ItemId, type ListEntry, sealIdentity } from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { type Intended, newId, type Workspace } from "../src/index.ts";
import {
  accept,
  draftPlan,
  level,
  onlyExchange,
  onlyList,
  planFor,
  stateIn,
} from "./support/exchange-talks.ts";
import { openRoom, openTalks, type Talks } from "./support/story.ts";
import { everythingOf, expectOk, type Seat, systemLikeRandomness, until } from "./support/world.ts";

const draw = (): ItemId => newId(systemLikeRandomness, "item");

/** Talks in which a plan runs in the team's room. */
interface Running extends Talks {
  readonly seats: readonly Seat[];
  readonly lead: Workspace;
  readonly team: RoomId;
  readonly northTalks: RoomId;
  readonly southTalks: RoomId;
}

const runningPlan = async (): Promise<Running> => {
  const talks = await openTalks();
  const { mediation, mediator, north, south } = talks;
  const seats = [mediator, north, south, talks.observer];
  const plan = planFor(talks);
  const exchange = await draftPlan(talks, plan);
  const [northTalks, southTalks] = [
    (await openRoom(north.workspace, "caucus")).room,
    (await openRoom(south.workspace, "caucus")).room,
  ];
  const lead = mediator.workspace;
  const rooms = [northTalks, southTalks];
  expectOk(await lead.presentCopies({ mediation, rooms, what: { type: "plan", exchange } }));
  await level({ seats });
  for (const [{ workspace }, room, party] of [
    [north, northTalks, talks.northParty],
    [south, southTalks, talks.southParty],
  ] as const) {
    const copy = onlyExchange(stateIn(workspace, room));
    expectOk(await workspace.act(room, accept(copy, party, plan)));
  }
  await level({ seats });
  expectOk(await lead.adopt({ mediation, exchange }));
  await level({ seats });
  const team = (await openRoom(lead, "team")).room;
  return { ...talks, seats, lead, team, northTalks, southTalks };
};

const entry = (pseudonym: string, name: string): ListEntry => {
  const identity = { name, salt: draw() };
  return { pseudonym, identity, seal: sealIdentity(identity), category: "captives" };
};

/** The north's list in its own talks, with names. */
const listNames = async (talks: Running, ...entries: readonly ListEntry[]): Promise<void> => {
  const { workspace } = talks.north;
  const room = talks.northTalks;
  const list = newId(systemLikeRandomness, "nameList", room);
  const sides = { side: talks.northParty, otherSide: talks.southParty, nameReaders: "ownRooms" } as const;
  const exchange = onlyExchange(stateIn(workspace, room));
  const about = { list, version: 1 };
  const acts: readonly Intended[] = [
    { type: "listOpened", list, title: "Those who are held", ...sides, exchange },
    { type: "entriesListed", ...about, entries },
    { type: "listSubmitted", ...about, entries: entries.length, hash: hashEntries(entries) },
  ];
  expectOk(await workspace.actAll(room, acts));
  await level(talks);
};

const explain = (talks: Running, words: string): Promise<unknown> => {
  const { workspace } = talks.north;
  const about = { exchange: onlyExchange(stateIn(workspace, talks.northTalks)), step: 5 };
  const side = talks.northParty;
  return workspace.act(talks.northTalks, { type: "stepExplained", ...about, side, words }).then(expectOk);
};

const collectAll = async ({ lead, mediation, northTalks: from }: Running): Promise<void> => {
  const there = stateIn(lead, from);
  for (const exchange of there.exchanges.keys())
    expectOk(await lead.collect({ mediation, from, what: { type: "exchange", exchange } }));
  for (const list of there.lists.keys())
    expectOk(await lead.collect({ mediation, from, what: { type: "list", list } }));
};

describe("what is said of an exchange in confidence", () => {
  it("CL74 sends the other side nothing of lists, objections and explanations that a side and the team deal with", async () => {
    const talks = await runningPlan();
    const before = await Promise.all([everythingOf(talks.south), everythingOf(talks.observer)]);
    await listNames(talks, entry("N-1", "Tarvin Ells"), entry("N-2", "Orla Venn"));
    await explain(talks, "The road was closed.");
    const own = stateIn(talks.north.workspace, talks.northTalks);
    const proof = { proof: draw(), pseudonym: "N-1", kind: "letter", words: "In her own hand." } as const;
    const about = { list: onlyList(own), version: 1, side: talks.northParty };
    expectOk(
      await talks.north.workspace.act(talks.northTalks, { type: "proofOfLifeGiven", ...about, ...proof }),
    );
    await level(talks);
    await collectAll(talks);
    // What a preview plans and checks stays on the mediator's device.
    const list = onlyList(stateIn(talks.lead, talks.team));
    const wish = {
      mediation: talks.mediation,
      rooms: [talks.southTalks],
      what: { type: "list", list },
    } as const;
    expect(expectOk(talks.lead.previewCopies(wish))).toHaveLength(1);
    for (const [i, seat] of [talks.south, talks.observer].entries()) {
      const [was, is] = [before[i], await everythingOf(seat)];
      expect(is.frames).toBe(was?.frames);
      expect(is.store === was?.store).toBe(true);
      expect(is.snapshot).toBe(was?.snapshot);
    }
    await talks.end();
  });

  it("CL74 shows the other side the same, whatever a side explained and whomever it named", async () => {
    const talks = await runningPlan();
    const exchange = onlyExchange(stateIn(talks.lead, talks.team));
    const wish = { mediation: talks.mediation, rooms: [talks.southTalks] };
    const shown = () => {
      const previews = expectOk(talks.lead.previewCopies({ ...wish, what: { type: "progress", exchange } }));
      return JSON.stringify(previews.map(({ events }) => events.map((event) => ({ ...event, at: 0 }))));
    };
    const reported = { exchange: onlyExchange(stateIn(talks.north.workspace, talks.northTalks)), step: 3 };
    const waived = { ...reported, side: talks.northParty, reason: "We can wait." };
    const halt = { exchange: reported.exchange, suspension: draw(), steps: [1], side: talks.northParty };
    const suspended: Intended = { type: "exchangeSuspended", ...halt, reason: "The driver is ill." };
    expectOk(await talks.north.workspace.act(talks.northTalks, suspended));
    await collectAll(talks);
    const before = shown();
    expectOk(await talks.north.workspace.act(talks.northTalks, { type: "stepWaived", ...waived }));
    await explain(talks, "In truth we had nobody to send.");
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    await collectAll(talks);
    expect(shown()).toBe(before);
    await talks.end();
  });

  it("NL9 admits nobody to talks with names who may not read them", async () => {
    const talks = await runningPlan();
    const common = await openRoom(talks.lead, "common");
    const observer = [...common.state.people.values()].find(({ seat }) => seat.role === "observer");
    if (observer === undefined) throw new Error("no observer");
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    const known = { person: observer.person, knownFrom: common.room };
    const { head } = stateIn(talks.lead, talks.northTalks);
    expect(await talks.lead.admit(talks.northTalks, known)).toEqual({
      ok: false,
      error: { type: "Objection", objection: { type: "NamesNotForAll" } },
    });
    expect(stateIn(talks.lead, talks.northTalks).head).toBe(head);
    await talks.end();
  });

  it("NL9 lets nobody in by a second who was proposed before the names came", async () => {
    const talks = await runningPlan();
    const common = await openRoom(talks.lead, "common");
    const observer = [...common.state.people.values()].find(({ seat }) => seat.role === "observer");
    if (observer === undefined) throw new Error("no observer");
    const known = { person: observer.person, knownFrom: common.room };
    expect(expectOk(await talks.lead.admit(talks.northTalks, known))).toBe("proposed");
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    const { workspace } = talks.north;
    const { proposal } = await until(
      workspace,
      ({ rooms }) => rooms.get(talks.northTalks)?.proposals.find(({ iMaySecond }) => iMaySecond),
      "the proposal",
    );
    const { head } = stateIn(workspace, talks.northTalks);
    expect(await workspace.secondAdmission(talks.northTalks, proposal)).toEqual({
      ok: false,
      error: { type: "Objection", objection: { type: "NamesNotForAll" } },
    });
    expect(stateIn(workspace, talks.northTalks).head).toBe(head);
    await talks.end();
  });

  it("CL66 finds a listed name, and what was said with an act, in whatever a mediator writes for others", async () => {
    const talks = await runningPlan();
    const { lead, mediation } = talks;
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    await explain(talks, "Our engineers will not work at the Karvel bridge.");
    const found = (words: string) => lead.checkWords(talks.southTalks, words).map(({ kind }) => kind);
    expect(found("They ask after Tarvin Ells.")).toContain("name");
    expect(found("Somebody should repair the Karvel bridge.").length).toBeGreaterThan(0);
    // The south has read the plan itself: its words give nothing away.
    expect(found("Captives for prisoners, in a first and a second phase.")).toEqual([]);
    const text: CommitmentText = {
      ...{ provision: "Article 4", obligor: talks.northParty, deed: "repair the Karvel bridge" },
      ...{ trigger: { type: "named", words: "Tarvin Ells is home" }, verifier: { type: "mediators" } },
      schedule: { type: "once", dueAfterMs: 1 },
    };
    const made = {
      type: "commitmentMade",
      commitment: newId(systemLikeRandomness, "commitment"),
      text,
    } as const;
    const inTheirTalks = await lead.act(talks.southTalks, made);
    expect(inTheirTalks).toMatchObject({ error: { type: "CheckNeedsReason" } });
    // The team's room is nobody else's; from there it goes to others only with a reason.
    expectOk(await lead.act(talks.team, made));
    const wish = {
      mediation,
      rooms: [talks.southTalks],
      what: { type: "commitment", commitment: made.commitment },
    } as const;
    const [preview] = expectOk(lead.previewCopies(wish));
    expect(preview?.findings.map(({ kind }) => kind)).toContain("name");
    const before = stateIn(lead, talks.southTalks).head;
    expect(await lead.presentCopies(wish)).toMatchObject({ error: { type: "CheckNeedsReason" } });
    expect(stateIn(lead, talks.southTalks).head).toBe(before);
    expectOk(await lead.presentCopies({ ...wish, reason: "The north asked for it." }));
    const [noted] = [...stateIn(lead, talks.team).overrides];
    expect(noted).toMatchObject({
      reason: "The north asked for it.",
      destination: { room: talks.southTalks },
    });
    await talks.end();
  });

  it("CL75 shows exactly what was previewed, draws ids for that room alone, and nothing where nothing is new", async () => {
    const talks = await runningPlan();
    const { lead, mediation } = talks;
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    await collectAll(talks);
    const list = onlyList(stateIn(lead, talks.team));
    const wish = { mediation, rooms: [talks.southTalks], what: { type: "list", list } } as const;
    const [preview] = expectOk(lead.previewCopies(wish));
    expect(preview?.withNames).toBe(false);
    expect(preview?.events.map(({ type }) => type)).toEqual(["listOpened", "entriesListed", "listSubmitted"]);
    const from = stateIn(lead, talks.southTalks).sequence;
    expectOk(await lead.presentCopies(wish));
    await level(talks);
    const { timeline } = stateIn(talks.south.workspace, talks.southTalks);
    const read = [...timeline].filter(({ stamp }) => stamp.sequence > from).map(({ happening }) => happening);
    const apart = (event: object) => ({ ...event, at: 0, list: "" });
    expect(read.map(apart)).toEqual(preview?.events.map(apart));
    expect(await lead.presentCopies(wish)).toMatchObject({ error: { objection: { type: "AlreadyDone" } } });
    await talks.end();
  });

  it("CL62 finds the words of plans, lists and reasons in the rooms where they may be read, and nowhere else", async () => {
    const talks = await runningPlan();
    await listNames(talks, entry("N-1", "Tarvin Ells"));
    await explain(talks, "The road was closed.");
    await until(talks.lead, () => talks.lead.search("road was closed").length > 0 || undefined, "the words");
    const hits = (workspace: Workspace, query: string) =>
      workspace.search(query).map(({ holder }) => holder.type);
    expect(hits(talks.lead, "tarvin ells")).toEqual(["list"]);
    expect(hits(talks.north.workspace, "tarvin ells")).toEqual(["list"]);
    expect(hits(talks.north.workspace, "road was closed")).toEqual(["exchange"]);
    expect(hits(talks.south.workspace, "captives for prisoners")).toEqual(["exchange"]);
    for (const query of ["tarvin ells", "road was closed", "those who are held"])
      expect(hits(talks.south.workspace, query)).toEqual([]);
    await talks.end();
  });
});
