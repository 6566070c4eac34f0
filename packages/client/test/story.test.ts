import { describe, expect, it } from "vitest";
import { admitBy, room } from "./support/story.ts";
import { createTestRelay, expectOk, online, peaceTalks, seatAt, until } from "./support/world.ts";

describe("a mediation, end to end", () => {
  it("opens, brings in two parties and an observer, hears each and carries words between them", async () => {
    const { transport } = createTestRelay();
    const [mediator, north, south, observer] = await Promise.all([1, 2, 3, 4].map(() => seatAt(transport)));
    if (mediator === undefined || north === undefined || south === undefined || observer === undefined)
      throw new Error();
    await online(mediator.workspace);
    const mediation = expectOk(await mediator.workspace.openMediation(peaceTalks));
    const [northParty, southParty] = mediator.workspace.snapshot().mediations[0]?.parties ?? [];
    await admitBy(
      mediator.workspace,
      north.workspace,
      {
        mediation,
        purpose: "head",
        ...(northParty === undefined ? {} : { party: northParty.party }),
        authority: "negotiate",
        name: "North",
      },
      "Tamsin Oake",
    );
    await admitBy(
      mediator.workspace,
      south.workspace,
      {
        mediation,
        purpose: "head",
        ...(southParty === undefined ? {} : { party: southParty.party }),
        authority: "negotiate",
        name: "South",
      },
      "Bran Holt",
    );
    await admitBy(
      mediator.workspace,
      observer.workspace,
      { mediation, purpose: "observer", authority: "none", name: "Observer" },
      "Lea Quist",
    );

    const caucus = await until(north.workspace, (snapshot) => room(snapshot, "caucus"), "the caucus");
    const said = expectOk(
      await north.workspace.say(
        caucus.room,
        { form: "offer", text: "We can withdraw in ten days.", terms: "withoutAttribution" },
        caucus.readers,
      ),
    );
    expect(said.status).toBe("said");
    const item = said.status === "said" ? said.item : null;
    const heard = await until(
      mediator.workspace,
      ({ rooms }) =>
        [...rooms.values()]
          .flatMap(({ state }) => (item !== null ? [state.items.get(item)] : []))
          .find((found) => found !== undefined),
      "what was said",
    );
    expect(heard.text).toBe("We can withdraw in ten days.");

    const southCaucus = await until(
      mediator.workspace,
      ({ rooms }) =>
        [...rooms.values()].find(({ kind, party }) => kind === "caucus" && party === southParty?.party),
      "the other caucus",
    );
    const message = expectOk(
      await mediator.workspace.convey({
        source: { room: caucus.room, item: heard.item },
        destination: southCaucus.room,
        wording: "A withdrawal within ten days is possible.",
        form: "offer",
        attribution: { type: "none" },
        reason: "agreed",
      }),
    );
    const delivered = await until(
      south.workspace,
      (snapshot) => room(snapshot, "caucus")?.state.messages.get(message),
      "the message",
    );
    expect(delivered.wording).toBe("A withdrawal within ten days is possible.");
    const told = await until(
      north.workspace,
      (snapshot) => room(snapshot, "caucus")?.state.items.get(heard.item)?.conveyed[0],
      "what the source is told",
    );
    expect(told.told).toMatchObject({ type: "exactWords", to: "Southern League" });
    await until(north.workspace, (snapshot) => room(snapshot, "delegation"), "the delegation's own room");
    for (const seat of [mediator, north, south, observer]) {
      expect(seat.workspace.snapshot().alarms).toEqual([]);
      for (const { state } of seat.workspace.snapshot().rooms.values())
        expect([...state.refused]).toEqual([]);
    }
    await Promise.all([mediator, north, south, observer].map((seat) => seat.workspace.lock()));
  });
});
