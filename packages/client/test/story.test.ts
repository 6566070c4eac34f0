import { describe, expect, it } from "vitest";
import { hears, openRoom, openTalks, roomOf, sayIn } from "./support/story.ts";
import { expectOk, until } from "./support/world.ts";

describe("a mediation, end to end", () => {
  it("opens, brings in two parties and an observer, hears each and carries words between them", async () => {
    const talks = await openTalks();
    const { mediator, north, south, observer, southParty } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, {
      form: "offer",
      text: "We can withdraw in ten days.",
      terms: "withoutAttribution",
    });
    expect(await hears(mediator.workspace, caucus, item)).toBe("We can withdraw in ten days.");

    const destination = await openRoom(mediator.workspace, "caucus", southParty);
    const wording = "A withdrawal within ten days is possible.";
    const message = expectOk(
      await mediator.workspace.convey({
        source: { room: caucus.room, item },
        destination: destination.room,
        wording,
        form: "offer",
        attribution: { type: "none" },
      }),
    );
    const delivered = await until(
      south.workspace,
      (snapshot) => roomOf(snapshot, "caucus")?.state.messages.get(message),
      "the message",
    );
    expect(delivered.wording).toBe(wording);
    const told = await until(
      north.workspace,
      (snapshot) => roomOf(snapshot, "caucus")?.state.items.get(item)?.conveyed[0],
      "what the source is told",
    );
    expect(told.told).toMatchObject({ type: "exactWords", wording, to: "Southern League" });
    const register = roomOf(mediator.workspace.snapshot(), "team")?.state.register;
    expect(register?.size).toBe(1);

    for (const { workspace } of [mediator, north, south, observer]) {
      expect(workspace.snapshot().alarms).toEqual([]);
      for (const { state } of workspace.snapshot().rooms.values()) expect([...state.refused]).toEqual([]);
    }
    await talks.end();
  });

  it("shows each seat exactly the rooms that it is in", async () => {
    const talks = await openTalks();
    const kindsOf = (seat: (typeof talks)["mediator"]) =>
      [...seat.workspace.snapshot().rooms.values()].map(({ kind }) => kind).sort();
    expect(kindsOf(talks.mediator)).toEqual(["caucus", "caucus", "common", "notebook", "team"]);
    expect(kindsOf(talks.north)).toEqual(["caucus", "common", "delegation"]);
    expect(kindsOf(talks.south)).toEqual(["caucus", "common", "delegation"]);
    expect(kindsOf(talks.observer)).toEqual(["common"]);
    await talks.end();
  });
});
