import { type PersonId, presentPeople } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { type RoomView, recoverWorkspace, type Workspace } from "../src/index.ts";
import { admitBy, hears, openRoom, openTalks, remark, roomOf, sayIn, type Talks } from "./support/story.ts";
import { expectOk, online, portsOver, RELAY_URL, type Seat, seatAt, until } from "./support/world.ts";

const namesIn = (view: RoomView | undefined): readonly string[] =>
  view === undefined ? [] : presentPeople(view.state).map(({ name }) => name);

const sees = (workspace: Workspace, room: RoomView, name: string): Promise<unknown> =>
  until(
    workspace,
    ({ rooms }) => namesIn(rooms.get(room.room)).includes(name),
    `${name} in the ${room.kind}`,
  );

/** One more device of a person, through an invitation that the person's first device makes. */
const secondDevice = async (talks: Talks, owner: Seat): Promise<Seat> => {
  const second = await seatAt(talks.relay);
  const wish = { mediation: talks.mediation, purpose: "ownDevice", authority: "none", name: "me" } as const;
  await admitBy(owner.workspace, second.workspace, wish, "ignored");
  return second;
};

describe("people and devices", () => {
  it("CL30 an adviser joins the delegation at once, and caucus and common room once a mediator seconds", async () => {
    const talks = await openTalks();
    const { north, mediator, northParty } = talks;
    const adviser = await seatAt(talks.relay);
    const wish = { mediation: talks.mediation, purpose: "adviser", authority: "none", name: "A" } as const;
    await admitBy(north.workspace, adviser.workspace, wish, "Pia Senn");
    const delegation = await openRoom(adviser.workspace, "delegation");
    await sees(north.workspace, delegation, "Pia Senn");
    const caucus = await openRoom(mediator.workspace, "caucus", northParty);
    const common = await openRoom(mediator.workspace, "common");
    for (const { room } of [caucus, common]) {
      const proposal = await until(
        mediator.workspace,
        ({ rooms }) => rooms.get(room)?.proposals.find(({ iMaySecond }) => iMaySecond),
        "the proposal",
      );
      expect(proposal.device).toBe(adviser.workspace.device);
      expect(await mediator.workspace.secondAdmission(room, proposal.proposal)).toEqual({
        ok: true,
        value: "admitted",
      });
    }
    await sees(mediator.workspace, caucus, "Pia Senn");
    await sees(mediator.workspace, common, "Pia Senn");
    const seen = await openRoom(adviser.workspace, "caucus");
    const item = await sayIn(adviser.workspace, seen, remark("from the adviser"));
    expect(await hears(mediator.workspace, caucus, item)).toBe("from the adviser");
    for (const view of mediator.workspace.snapshot().rooms.values())
      expect([...view.state.refused]).toEqual([]);
    await adviser.workspace.lock();
    await talks.end();
  });

  it("CL30 a second mediator joins team and common room, and each caucus once its party seconds", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const second = await seatAt(talks.relay);
    const wish = { mediation: talks.mediation, purpose: "mediator", authority: "none", name: "M" } as const;
    await admitBy(mediator.workspace, second.workspace, wish, "Jon Avery");
    const team = await openRoom(second.workspace, "team");
    await sees(mediator.workspace, team, "Jon Avery");
    const caucus = await openRoom(north.workspace, "caucus");
    const proposal = await until(
      north.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.proposals.find(({ iMaySecond }) => iMaySecond),
      "the proposal",
    );
    expectOk(await north.workspace.secondAdmission(caucus.room, proposal.proposal));
    await sees(north.workspace, caucus, "Jon Avery");
    const seen = await until(
      second.workspace,
      ({ rooms }) => [...rooms.values()].filter(({ kind }) => kind === "caucus"),
      "one caucus",
    );
    expect(seen.map(({ room }) => room)).toEqual([caucus.room]);
    await second.workspace.lock();
    await talks.end();
  });

  it("CL31 a removed device reads nothing that is written from then on", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const lost = await secondDevice(talks, north);
    const caucus = await openRoom(north.workspace, "caucus");
    const proposal = await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.proposals.find(({ iMaySecond }) => iMaySecond),
      "the proposal of the second device",
    );
    expectOk(await mediator.workspace.secondAdmission(caucus.room, proposal.proposal));
    const before = await sayIn(mediator.workspace, caucus, remark("both devices read this"));
    expect(await hears(lost.workspace, caucus, before)).toBe("both devices read this");
    await until(
      north.workspace,
      ({ rooms }) =>
        rooms.get(caucus.room)?.state.people.size === 2 && rooms.get(caucus.room)?.rights.members.size === 3,
      "three devices of two people",
    );

    expectOk(await north.workspace.removeDevices(caucus.room, [lost.workspace.device]));
    await until(
      lost.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.status.status === "removed",
      "the removal",
    );
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.rights.members.size === 2,
      "the removal, on the mediator's side",
    );
    const after = await sayIn(mediator.workspace, caucus, remark("not for the lost device"));
    await hears(north.workspace, caucus, after);
    lost.wire.cut();
    lost.wire.mend();
    await online(lost.workspace);
    const view = lost.workspace.snapshot().rooms.get(caucus.room);
    expect(view?.state.items.has(after)).toBe(false);
    const frames = lost.wire.frames.map((frame) => Buffer.from(frame).toString("hex")).join(" ");
    const head = north.workspace.snapshot().rooms.get(caucus.room)?.rights.head.hash ?? "";
    expect(frames).not.toContain(head);
    const refused = await lost.workspace.say(caucus.room, remark("still here?"), view?.readers ?? "");
    expect(refused).toMatchObject({ ok: false, error: { type: "UnknownRoom" } });
    await lost.workspace.lock();
    await talks.end();
  });

  it("CL32 one person's second device reads the past and speaks as the same person", async () => {
    const talks = await openTalks();
    const { mediator } = talks;
    const team = await openRoom(mediator.workspace, "team");
    const note = await sayIn(mediator.workspace, team, remark("written on the first device"));
    const second = await secondDevice(talks, mediator);
    const seen = await openRoom(second.workspace, "team");
    expect(await hears(second.workspace, seen, note)).toBe("written on the first device");
    await until(second.workspace, ({ rooms }) => rooms.get(team.room)?.mayWrite, "the right to write");
    const item = await sayIn(second.workspace, seen, remark("written on the second"));
    await hears(mediator.workspace, team, item);
    const people = roomOf(mediator.workspace.snapshot(), "team")?.state.people;
    expect([...(people?.values() ?? [])].map(({ name, devices }) => [name, devices.length])).toEqual([
      ["Ida Marr", 2],
    ]);
    expect(second.workspace.snapshot().mediations[0]).toMatchObject({ myRole: "leadMediator" });
    await second.workspace.lock();
    await talks.end();
  });

  it("CL32 a room that is founded later takes all devices of its founder, and none that was removed", async () => {
    const talks = await openTalks();
    const { mediator, mediation } = talks;
    const second = await secondDevice(talks, mediator);
    const lost = await secondDevice(talks, mediator);
    const team = await openRoom(mediator.workspace, "team");
    await until(
      mediator.workspace,
      ({ rooms }) => [...(rooms.get(team.room)?.state.people.values() ?? [])][0]?.devices.length === 3,
      "three devices of one person",
    );
    expectOk(await mediator.workspace.removeDevices(team.room, [lost.workspace.device]));
    const wish = { mediation, kind: "committee", title: "Maps", people: [] } as const;
    const committee = expectOk(await mediator.workspace.openRoom(wish));
    const notebook = expectOk(await mediator.workspace.openRoom({ mediation, kind: "notebook", people: [] }));
    for (const room of [committee, notebook]) {
      await until(second.workspace, ({ rooms }) => rooms.get(room)?.mayWrite, "the right to write");
      const { rights, state } = mediator.workspace.snapshot().rooms.get(room) ?? {};
      const devices = [mediator.workspace.device, second.workspace.device].toSorted();
      expect([...(rights?.members.keys() ?? [])].toSorted()).toEqual(devices);
      const own = [...(state?.people.values() ?? [])].find(({ name }) => name === "Ida Marr");
      expect([...(own?.devices ?? [])].toSorted()).toEqual(devices);
    }
    await talks.end();
  });

  it("CL33 a committee takes people of several parties, each seconded by their own delegation", async () => {
    const talks = await openTalks();
    const { mediator, north, observer, mediation } = talks;
    const common = await openRoom(mediator.workspace, "common");
    const people = [...(common.state.people.values() ?? [])];
    const idOf = (name: string): PersonId => {
      const found = people.find((person) => person.name === name);
      if (found === undefined) throw new Error(`no ${name}`);
      return found.person;
    };
    const room = expectOk(
      await mediator.workspace.openRoom({
        mediation,
        kind: "committee",
        title: "Lists",
        people: [idOf("Tamsin Oake"), idOf("Lea Quist")],
      }),
    );
    const committee = await openRoom(north.workspace, "committee");
    expect(committee).toMatchObject({ room, title: "Lists" });
    const item = await sayIn(north.workspace, committee, remark("a list"));
    await openRoom(observer.workspace, "committee");
    expect(await hears(observer.workspace, committee, item)).toBe("a list");
    expectOk(await mediator.workspace.admit(room, { person: idOf("Bran Holt"), knownFrom: common.room }));
    await openRoom(talks.south.workspace, "committee");
    await talks.end();
  });

  it("CL34 a recovery file opens the rooms again after the device is lost", async () => {
    const talks = await openTalks();
    const { north, mediator, relay } = talks;
    const delegation = await openRoom(north.workspace, "delegation");
    const item = await sayIn(north.workspace, delegation, remark("kept"));
    const { file, code } = expectOk(await north.workspace.makeRecoveryFile());
    await north.workspace.lock();
    const passphrase = "another long passphrase";
    const ports = portsOver(relay.transport);
    const wrong = await recoverWorkspace(ports, { relay: RELAY_URL, passphrase, file, code: `${code}X` });
    expect(wrong).toMatchObject({ ok: false, error: { type: "WrongPassphrase" } });
    const recovered = expectOk(await recoverWorkspace(ports, { relay: RELAY_URL, passphrase, file, code }));
    const seen = await openRoom(recovered, "delegation");
    expect(await hears(recovered, seen, item)).toBe("kept");
    expect(recovered.snapshot().mediations[0]).toMatchObject({ myRole: "head", myParty: talks.northParty });
    const caucus = await openRoom(mediator.workspace, "caucus", talks.northParty);
    const proposal = caucus.proposals[0];
    if (proposal === undefined) throw new Error("the recovery device was not proposed to the caucus");
    expectOk(await mediator.workspace.secondAdmission(caucus.room, proposal.proposal));
    await openRoom(recovered, "caucus");
    await recovered.lock();
    await talks.end();
  });

  it("CL35 acts that race are decided again, and none is lost", async () => {
    const talks = await openTalks();
    const { mediator, north, south, observer } = talks;
    const common = await openRoom(mediator.workspace, "common");
    const seats = [mediator, north, south, observer];
    for (const { workspace } of seats) {
      await openRoom(workspace, "common");
      await until(
        workspace,
        ({ rooms }) =>
          rooms.get(common.room)?.readers === mediator.workspace.snapshot().rooms.get(common.room)?.readers,
        "the same readers",
      );
    }
    await Promise.all(
      seats.flatMap(({ workspace }, i) =>
        [0, 1, 2].map((round) => sayIn(workspace, common, remark(`${i} says ${round}`))),
      ),
    );
    for (const { workspace } of seats)
      await until(workspace, ({ rooms }) => rooms.get(common.room)?.state.items.size === 12, "twelve items");
    await talks.end();
  });

  it("CL36 a party that joins the list is shown in every room of the mediator's", async () => {
    const talks = await openTalks();
    const party = expectOk(
      await talks.mediator.workspace.addParty(talks.mediation, { label: "Island Assembly", hue: 120 }),
    );
    for (const { workspace } of [talks.mediator, talks.north, talks.observer]) {
      await until(workspace, (snapshot) => roomOf(snapshot, "common")?.state.parties.has(party), "the party");
    }
    expect(
      talks.mediator.workspace.snapshot().mediations[0]?.parties.map(({ neutralLabel }) => neutralLabel),
    ).toEqual(["Northern Council", "Southern League", "Island Assembly"]);
    await talks.end();
  });

  it("CL81 a party's names are shown anew in every room of the mediator's, and what was delivered keeps its words", async () => {
    const talks = await openTalks();
    const { mediator, north, observer, mediation } = talks;
    const [shown, other] = mediator.workspace.snapshot().mediations[0]?.parties ?? [];
    if (shown === undefined || other === undefined) throw new Error("two parties were opened");
    const names = [
      { name: "The Council", language: "en", usedBy: shown.party },
      { name: "The northern group", language: "en", usedBy: other.party },
    ];
    const party = { ...shown, neutralLabel: "Northern side", names, hue: 96 };
    expectOk(await mediator.workspace.relabelParty(mediation, party));
    for (const { workspace } of [mediator, north, observer])
      await until(
        workspace,
        ({ rooms }) =>
          [...rooms.values()].every(
            ({ kind, state }) =>
              kind === "delegation" || state.parties.get(party.party)?.neutralLabel === "Northern side",
          ),
        "the label in every room",
      );
    expect(roomOf(north.workspace.snapshot(), "caucus")).toMatchObject({ title: "Northern side" });
    expect(roomOf(observer.workspace.snapshot(), "common")?.state.parties.get(party.party)).toEqual(party);
    // In the room that no mediator reads, its own people say so.
    expectOk(await north.workspace.relabelParty(mediation, party));
    expect(roomOf(north.workspace.snapshot(), "delegation")?.title).toBe("Northern side");
    expect(await observer.workspace.relabelParty(mediation, { ...party, hue: 24 })).toMatchObject({
      error: { type: "Objection", objection: { type: "NotAMediator" } },
    });
    await talks.end();
  });

  it("CL81 what somebody may bind their side to is said anew by that side, in all of its rooms, and by nobody else", async () => {
    const talks = await openTalks();
    const { mediator, north, mediation } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const me = [...caucus.state.people.values()].find(({ seat }) => seat.role === "head");
    if (me === undefined) throw new Error("the head is in their talks");
    expect(await mediator.workspace.changeAuthority(mediation, me.person, "explore")).toMatchObject({
      error: { type: "Objection", objection: { type: "NotYourSide" } },
    });
    expectOk(await north.workspace.changeAuthority(mediation, me.person, "initial"));
    const authorityIn = (workspace: Seat["workspace"]) =>
      [...workspace.snapshot().rooms.values()].flatMap(
        ({ state }) => state.people.get(me.person)?.seat.authority ?? [],
      );
    expect(new Set(authorityIn(north.workspace))).toEqual(new Set(["initial"]));
    await until(
      mediator.workspace,
      () => authorityIn(mediator.workspace).every((authority) => authority === "initial"),
      "the new authority",
    );
    const notebook = expectOk(await north.workspace.openRoom({ mediation, kind: "notebook", people: [] }));
    const opened = await until(north.workspace, ({ rooms }) => rooms.get(notebook), "the notebook");
    expect(opened.state.people.get(me.person)?.seat.authority).toBe("initial");
    await talks.end();
  });

  it("CL48 a second administrator of a side admits to it when the first is gone", async () => {
    const talks = await openTalks();
    const { north, mediation } = talks;
    const adviser = await seatAt(talks.relay);
    const wish = { mediation, purpose: "adviser", authority: "none", name: "A" } as const;
    await admitBy(north.workspace, adviser.workspace, { ...wish, isAdministrator: true }, "Pia Senn");
    const delegation = await openRoom(adviser.workspace, "delegation");
    await north.workspace.lock();
    const second = await seatAt(talks.relay);
    await admitBy(adviser.workspace, second.workspace, { ...wish, name: "B" }, "Odo Lint");
    const seen = await openRoom(second.workspace, "delegation");
    await sees(adviser.workspace, delegation, "Odo Lint");
    const signers = [...seen.rights.members.values()].filter(({ signer }) => signer);
    expect(signers.map(({ device }) => device).sort()).toEqual(
      [north.workspace.device, adviser.workspace.device].sort(),
    );
    const refused = await second.workspace.removeDevices(delegation.room, [north.workspace.device]);
    expect(refused).toMatchObject({ ok: false, error: { type: "Rights" } });
    for (const { workspace } of [adviser, second]) await workspace.lock();
    await talks.end();
  });

  it("CL49 a room's history begins anew: who comes later reads what still stands, who was there keeps the rest", async () => {
    const talks = await openTalks();
    const { north, mediation } = talks;
    const { room } = await openRoom(north.workspace, "delegation");
    const delegation = await openRoom(north.workspace, "delegation");
    const kept = await sayIn(north.workspace, delegation, remark("this still stands"));
    const gone = await sayIn(north.workspace, delegation, remark("this was taken back"));
    expectOk(await north.workspace.act(room, { type: "itemWithdrawn", item: gone }));
    expectOk(await north.workspace.restartHistory(room));

    const adviser = await seatAt(talks.relay);
    const wish = { mediation, purpose: "adviser", authority: "none", name: "A" } as const;
    await admitBy(north.workspace, adviser.workspace, wish, "Pia Senn");
    const seen = await openRoom(adviser.workspace, "delegation");
    expect(await hears(adviser.workspace, seen, kept)).toBe("this still stands");
    const theirs = adviser.workspace.snapshot().rooms.get(room)?.state;
    expect(theirs?.items.has(gone)).toBe(false);
    expect(JSON.stringify([...(theirs?.timeline ?? [])])).not.toContain("this was taken back");
    expect([...(theirs?.refused ?? [])]).toEqual([]);
    const [before, ...others] = expectOk(await north.workspace.readArchive(room));
    expect(others).toEqual([]);
    expect(before?.items.get(gone)?.text).toBe("this was taken back");
    expect(expectOk(await adviser.workspace.readArchive(room))).toEqual([]);
    const mine = north.workspace.snapshot().rooms.get(room)?.state;
    expect([...(mine?.refused ?? [])]).toEqual([]);
    expect(mine?.items.get(kept)?.text).toBe("this still stands");
    const later = await sayIn(adviser.workspace, seen, remark("and it goes on"));
    expect(await hears(north.workspace, delegation, later)).toBe("and it goes on");

    // A caucus too, which its two sides share; and one who does not administer it may not.
    const caucus = await openRoom(north.workspace, "caucus");
    expectOk(await talks.mediator.workspace.restartHistory(caucus.room));
    await until(
      north.workspace,
      ({ rooms }) =>
        rooms.get(caucus.room)?.state.phase === "open" && rooms.get(caucus.room)?.state.epoch === 2,
      "the caucus begun anew",
    );
    expect(await adviser.workspace.restartHistory(room)).toMatchObject({
      ok: false,
      error: { type: "Rights", error: "NotASigner" },
    });
    await adviser.workspace.lock();
    await talks.end();
  });
});
