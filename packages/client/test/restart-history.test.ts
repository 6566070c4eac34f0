import { restatementGaps } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { admitBy, hears, openRoom, openTalks, remark, sayIn, type Talks } from "./support/story.ts";
import { expectOk, type Seat, seatAt, until } from "./support/world.ts";

const observe = async (talks: Talks, name: string): Promise<Seat> => {
  const seat = await seatAt(talks.relay);
  const wish = { mediation: talks.mediation, purpose: "observer", authority: "none", name } as const;
  await admitBy(talks.mediator.workspace, seat.workspace, wish, name);
  return seat;
};

/** What a device makes of a room, as text. */
const stateOf = ({ workspace }: Seat, room: string): string =>
  JSON.stringify([...workspace.snapshot().rooms.values()].find((view) => view.room === room)?.state);

describe("a restart of history as an act", () => {
  it("CL49 gives newcomers what still stands and nothing older, and everybody the same state", async () => {
    const talks = await openTalks();
    const { mediator, north, observer } = talks;
    const common = await openRoom(mediator.workspace, "common");
    const stands = await sayIn(north.workspace, common, remark("the bridge is open"));
    const slip = await sayIn(north.workspace, common, remark("Varnholt will sign"));
    expectOk(await north.workspace.act(common.room, { type: "itemWithdrawn", item: slip }));
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(common.room)?.state.items.get(slip)?.withdrawn !== undefined,
      "the withdrawal",
    );
    expectOk(await mediator.workspace.restartHistory(common.room));
    const late = await observe(talks, "Nia Frost");
    await hears(late.workspace, common, stands);
    const said = await sayIn(mediator.workspace, common, remark("welcome"));
    for (const { workspace } of [north, observer, late]) await hears(workspace, common, said);
    const seen = stateOf(late, common.room);
    expect(seen).toContain("the bridge is open");
    expect(seen).not.toContain("Varnholt");
    for (const seat of [mediator, north, observer]) expect(stateOf(seat, common.room)).toBe(seen);
    const view = late.workspace.snapshot().rooms.get(common.room);
    expect(expectOk(await late.workspace.readArchive(common.room))).toEqual([]);
    expect(view?.state.items.get(stands)?.said).toMatchObject({
      person: north.workspace.snapshot().rooms.get(common.room)?.state.items.get(stands)?.said.person,
      restatedBy: [...(view?.state.people.values() ?? [])].find(({ name }) => name === "Ida Marr")?.person,
    });
    await late.workspace.lock();
    await talks.end();
  });

  it("CL49 leaves those who were there an archive, which says what was not restated", async () => {
    const talks = await openTalks();
    const { mediator, north } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    await sayIn(north.workspace, caucus, remark("the orchard road"));
    expectOk(await north.workspace.restartHistory(caucus.room));
    const view = await until(
      mediator.workspace,
      ({ rooms }) => {
        const seen = rooms.get(caucus.room);
        return seen?.state.restartedAt !== undefined && seen.state.phase === "open" && seen;
      },
      "the restatement",
    );
    const archives = expectOk(await mediator.workspace.readArchive(caucus.room));
    expect(archives.map((archive) => [...archive.items.values()].map(({ text }) => text))).toEqual([
      ["the orchard road"],
    ]);
    const [archive] = archives;
    if (archive === undefined) throw new Error("no archive");
    expect(restatementGaps(archive, view.state)).toEqual({ archived: 0, added: 0 });
    // Going on is possible on both sides, and a second restart keeps both archives.
    await sayIn(mediator.workspace, view, remark("go on"));
    expectOk(await mediator.workspace.restartHistory(caucus.room));
    const before = view.state.restartedAt ?? 0;
    await until(
      north.workspace,
      ({ rooms }) => {
        const { restartedAt = 0, phase } = rooms.get(caucus.room)?.state ?? { phase: "new" };
        return restartedAt > before && phase === "open";
      },
      "the second restart",
    );
    expect(expectOk(await north.workspace.readArchive(caucus.room))).toHaveLength(2);
    for (const { state } of north.workspace.snapshot().rooms.values()) expect([...state.refused]).toEqual([]);
    await talks.end();
  });

  it("CL49 is nobody's who does not sign for a side", async () => {
    const talks = await openTalks();
    const adviser = await seatAt(talks.relay);
    const wish = { mediation: talks.mediation, purpose: "adviser", authority: "none", name: "A" } as const;
    await admitBy(talks.north.workspace, adviser.workspace, wish, "Pia Senn");
    const delegation = await openRoom(adviser.workspace, "delegation");
    expect(await adviser.workspace.restartHistory(delegation.room)).toEqual({
      ok: false,
      error: { type: "Rights", error: "NotASigner" },
    });
    await adviser.workspace.lock();
    await talks.end();
  });
});
