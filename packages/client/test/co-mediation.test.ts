import { type ItemId, type PartyId, presentPeople, type RoomKind, type Terms } from "@parley/domain";
import { describe, expect, it } from "vitest";
import type { RoomView, Workspace, WorkspaceSnapshot } from "../src/index.ts";
import { admitBy, hears, openRoom, openTalks, roomOf, sayIn, type Talks } from "./support/story.ts";
import { expectOk, type Seat, seatAt, until } from "./support/world.ts";

/** A second team's lead, invited by the first's, with the team's own room. */
const secondTeam = async (talks: Talks, name = "Oda Fenwick"): Promise<Seat> => {
  const lead = await seatAt(talks.relay);
  const wish = { mediation: talks.mediation, authority: "none", name: "Another lead" } as const;
  await admitBy(talks.mediator.workspace, lead.workspace, { ...wish, purpose: "coMediatorLead" }, name);
  await openRoom(lead.workspace, "team");
  return lead;
};

/** The head of a party, who is in the talks already, founds a caucus with a second team as well. */
const talkTo = async (talks: Talks, lead: Seat, head: Seat, party: PartyId): Promise<RoomView> => {
  const wish = { mediation: talks.mediation, purpose: "head", authority: "negotiate" } as const;
  await admitBy(lead.workspace, head.workspace, { ...wish, party, name: "Head" }, "ignored");
  return openRoom(lead.workspace, "caucus", party);
};

const kindsOf = (workspace: Workspace): readonly RoomKind[] =>
  workspace.snapshot().mediations[0]?.rooms.map((room) => kindOf(workspace, room)) ?? [];

const kindOf = (workspace: Workspace, room: RoomView["room"]): RoomKind =>
  workspace.snapshot().rooms.get(room)?.kind ?? "notebook";

const namesIn = ({ state }: RoomView): readonly string[] =>
  presentPeople(state)
    .map(({ name }) => name)
    .sort();

const everything = (workspace: Workspace): string =>
  JSON.stringify([...workspace.snapshot().rooms.values()].map(({ state }) => state));

describe("several mediating teams", () => {
  it("CL37 a second team's lead founds a team's room, and meets the first in two rooms alone", async () => {
    const talks = await openTalks();
    const lead = await secondTeam(talks);
    await until(lead.workspace, () => kindsOf(lead.workspace).length === 4, "four rooms");
    expect(kindsOf(lead.workspace)).toEqual(["team", "coMediators", "common", "notebook"]);
    const shared = await openRoom(talks.mediator.workspace, "coMediators");
    expect(namesIn(shared)).toEqual(["Ida Marr", "Oda Fenwick"]);
    const groups = presentPeople(shared.state).map(({ group }) => group);
    expect(new Set(groups).size).toBe(2);
    const own = await openRoom(lead.workspace, "team");
    expect(namesIn(own)).toEqual(["Oda Fenwick"]);
    expect(own.room).not.toBe((await openRoom(talks.mediator.workspace, "team")).room);
    for (const { workspace } of [talks.north, talks.south, talks.observer])
      expect(kindsOf(workspace)).not.toContain("coMediators");
    await lead.workspace.lock();
    await talks.end();
  });

  it("CL37 a third team's lead comes in once the lead of each team present has agreed", async () => {
    const talks = await openTalks();
    const second = await secondTeam(talks);
    const third = await secondTeam(talks, "Per Lindqvane");
    const shared = await openRoom(second.workspace, "coMediators");
    expect(namesIn(shared)).not.toContain("Per Lindqvane");
    const proposal = await until(
      second.workspace,
      ({ rooms }) => rooms.get(shared.room)?.proposals.find(({ iMaySecond }) => iMaySecond),
      "the proposal",
    );
    expect(expectOk(await second.workspace.secondAdmission(shared.room, proposal.proposal))).toBe("admitted");
    const seen = await openRoom(third.workspace, "coMediators");
    await until(third.workspace, ({ rooms }) => rooms.get(seen.room)?.state.people.size === 3, "three names");
    const groups = presentPeople((await openRoom(third.workspace, "coMediators")).state).map(
      ({ group }) => group,
    );
    expect(new Set(groups).size).toBe(3);
    for (const { workspace } of [second, third]) await workspace.lock();
    await talks.end();
  });

  it("CL37 only a lead invites another team's", async () => {
    const talks = await openTalks();
    const wish = { mediation: talks.mediation, authority: "none", name: "X", lifetimeMs: 1000 } as const;
    expect(await talks.north.workspace.invite({ ...wish, purpose: "coMediatorLead" })).toEqual({
      ok: false,
      error: { type: "Objection", objection: { type: "NoLeadMediator" } },
    });
    await talks.end();
  });

  it("CL38 each team has its own talks with a party, whose head stays one person", async () => {
    const talks = await openTalks();
    const lead = await secondTeam(talks);
    const caucus = await talkTo(talks, lead, talks.north, talks.northParty);
    expect(namesIn(caucus)).toEqual(["Oda Fenwick", "Tamsin Oake"]);
    expect(talks.mediator.workspace.snapshot().rooms.has(caucus.room)).toBe(false);
    const mine = [...talks.north.workspace.snapshot().rooms.values()].filter(({ kind }) => kind === "caucus");
    expect(mine).toHaveLength(2);
    const ids = mine.flatMap(({ state }) =>
      [...state.people.values()].filter(({ name }) => name === "Tamsin Oake").map(({ person }) => person),
    );
    expect(new Set(ids).size).toBe(1);
    for (const view of [
      ...talks.north.workspace.snapshot().rooms.values(),
      ...lead.workspace.snapshot().rooms.values(),
    ])
      expect([...view.state.refused]).toEqual([]);
    await lead.workspace.lock();
    await talks.end();
  });

  it("CL38 a head who stands for one party is not taken for another's", async () => {
    const talks = await openTalks();
    const lead = await secondTeam(talks);
    const wish = { mediation: talks.mediation, purpose: "head", authority: "negotiate" } as const;
    const link = expectOk(
      await lead.workspace.invite({ ...wish, party: talks.southParty, name: "S", lifetimeMs: 3_600_000 }),
    );
    expectOk(await talks.north.workspace.acceptInvitation(link.link, "ignored"));
    await until(
      lead.workspace,
      ({ invitations }) => invitations.at(-1)?.status.status === "asked",
      "the request",
    );
    expect(await lead.workspace.confirmInvitation(link.invitation)).toEqual({
      ok: false,
      error: { type: "Objection", objection: { type: "OtherSide", group: 0 } },
    });
    await lead.workspace.lock();
    await talks.end();
  });

  it("CL39 of what one team conveys, another learns that it went, when and to whom; words as terms allow", async () => {
    const talks = await openTalks();
    const { mediator, north, southParty, northParty } = talks;
    const lead = await secondTeam(talks);
    await talkTo(talks, lead, talks.south, southParty);
    const caucus = await openRoom(north.workspace, "caucus", northParty);
    const destination = await openRoom(mediator.workspace, "caucus", southParty);
    const carry = async (text: string, terms: Terms, wording: string): Promise<ItemId> => {
      const item = await sayIn(north.workspace, caucus, { form: "interest", text, terms });
      await hears(mediator.workspace, caucus, item);
      if (terms === "inConfidence") {
        const given = { item, terms: "withoutAttribution", asMediatorsIdea: false, wording } as const;
        expectOk(await north.workspace.act(caucus.room, { type: "permissionGiven", ...given }));
        const isGiven = ({ rooms }: WorkspaceSnapshot): boolean =>
          rooms.get(caucus.room)?.state.items.get(item)?.permissions.length === 1;
        await until(mediator.workspace, isGiven, "the permission");
      }
      const wish = { source: { room: caucus.room, item }, destination: destination.room, wording } as const;
      expectOk(await mediator.workspace.convey({ ...wish, form: "remark", attribution: { type: "none" } }));
      return item;
    };
    const open = await carry("the granary at Oswick is empty", "withoutAttribution", "stores run low");
    const closed = await carry("we could live without Tarn Mill", "inConfidence", "one mill may be spared");
    const shared = await openRoom(lead.workspace, "coMediators");
    const notes = await until(
      lead.workspace,
      ({ rooms }) => {
        const noted = [...(rooms.get(shared.room)?.state.notedMessages.values() ?? [])];
        return noted.length === 2 && noted;
      },
      "the notes",
    );
    expect(notes.map(({ to, party, wording }) => [to, party, wording])).toEqual([
      ["Southern League", southParty, "stores run low"],
      ["Southern League", southParty, undefined],
    ]);
    for (const word of [caucus.room, destination.room, open, closed, "Oswick", "Tarn Mill", "may be spared"])
      expect(everything(lead.workspace).includes(word), word).toBe(false);
    expect(everything(lead.workspace)).toContain("stores run low");
    expect(roomOf(lead.workspace.snapshot(), "team")?.state.register.size).toBe(0);
    await lead.workspace.lock();
    await talks.end();
  });

  it("CL36 a party that one team adds is shown in the other's rooms too", async () => {
    const talks = await openTalks();
    const lead = await secondTeam(talks);
    const party = expectOk(
      await talks.mediator.workspace.addParty(talks.mediation, { label: "River Council", hue: 90 }),
    );
    await until(
      lead.workspace,
      (snapshot) => roomOf(snapshot, "team")?.state.parties.has(party),
      "the party in the second team's room",
    );
    expect([...(roomOf(lead.workspace.snapshot(), "team")?.state.refused ?? [])]).toEqual([]);
    await lead.workspace.lock();
    await talks.end();
  });
});
