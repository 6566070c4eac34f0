import { presentedNow } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { type ClientError, newId, type Outcome } from "../src/index.ts";
import { admitBy, hears, openRoom, openTalks, remark, sayIn, type Talks } from "./support/story.ts";
import { expectOk, seatAt, systemLikeRandomness, until } from "./support/world.ts";

const errorOf = (outcome: Outcome<unknown>): ClientError | null => (outcome.ok ? null : outcome.error);
const ASKED_AGAIN = {
  type: "ReadershipChanged",
  names: ["Ida Marr", "Tamsin Oake", "Bran Holt"],
} as const;

/** A conveyance, a presentation and an act that others read, all into the common room, and ready to go. */
const letGo = async (talks: Talks) => {
  const { mediator, north } = talks;
  const { workspace } = mediator;
  const [common, team, caucus] = [
    await openRoom(workspace, "common"),
    await openRoom(workspace, "team"),
    await openRoom(workspace, "caucus", talks.northParty),
  ];
  const item = await sayIn(north.workspace, caucus, { ...remark("the road is open"), terms: "public" });
  await hears(workspace, caucus, item);
  const issue = newId(systemLikeRandomness, "issue", team.room);
  const kind = { type: "options" } as const;
  const issues = [{ issue, title: "The road", kind, options: [] }];
  expectOk(await workspace.act(team.room, { type: "issuesAdded", issues }));
  const minutes = newId(systemLikeRandomness, "minutes");
  const acts: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
    convey: () =>
      workspace.convey({
        source: { room: caucus.room, item },
        destination: common.room,
        ...{ wording: "the road is open", form: "remark", attribution: { type: "none" } },
      }),
    present: () => workspace.present({ mediation: talks.mediation, issues: [issue], rooms: [common.room] }),
    act: () =>
      workspace.act(common.room, { type: "minutesDrafted", minutes, title: "Noon", text: "We met." }),
  };
  return { common, acts, minutes };
};

describe("readers who change after send was pressed", () => {
  it("CL67 keep what waits for its turn from being sent until it is let go once more", async () => {
    const talks = await openTalks();
    const { mediator, south } = talks;
    const { common, acts, minutes } = await letGo(talks);
    for (const [name, act] of Object.entries(acts)) {
      const guest = await seatAt(talks.relay);
      const observer = { purpose: "observer", authority: "none", name: "Guest" } as const;
      await admitBy(
        mediator.workspace,
        guest.workspace,
        { mediation: talks.mediation, ...observer },
        "Otto Bly",
      );
      const before = south.workspace.snapshot().rooms.get(common.room)?.state;
      const device = [guest.workspace.device, talks.observer.workspace.device];
      // The removal has its turn first; when the act's own comes, others read than when it was pressed.
      const removing = mediator.workspace.removeDevices(
        common.room,
        device.filter((each) => isIn(mediator.workspace.snapshot().rooms.get(common.room), each)),
      );
      const pressed = act();
      expectOk(await removing);
      expect(errorOf(await pressed), name).toMatchObject(ASKED_AGAIN);
      const seen = await until(
        south.workspace,
        ({ rooms }) => {
          const state = rooms.get(common.room)?.state;
          return state !== undefined && state.epoch > (before?.epoch ?? 0) ? state : null;
        },
        "the removal",
      );
      expect([seen.messages.size, seen.minutes.size], name).toEqual([
        before?.messages.size,
        before?.minutes.size,
      ]);
      expectOk(await act());
      await guest.workspace.lock();
    }
    const state = await until(
      south.workspace,
      ({ rooms }) => {
        const now = rooms.get(common.room)?.state;
        return now?.minutes.has(minutes) === true ? now : null;
      },
      "what was let go once more",
    );
    expect([...state.messages.values()].map(({ wording }) => wording)).toEqual(["the road is open"]);
    expect(presentedNow(state)?.issues.map(({ title }) => title)).toEqual(["The road"]);
    await talks.end();
  });

  it("CL67 are named to whoever wrote for others, and the words are kept back until then", async () => {
    const talks = await openTalks();
    const { north, mediator, observer } = talks;
    const common = await openRoom(north.workspace, "common");
    expectOk(await mediator.workspace.removeDevices(common.room, [observer.workspace.device]));
    const readers = await until(
      north.workspace,
      ({ rooms }) => {
        const now = rooms.get(common.room)?.readers;
        return now !== common.readers ? now : null;
      },
      "other readers",
    );
    const refused = await north.workspace.say(common.room, remark("to whom?"), common.readers);
    expect(errorOf(refused)).toEqual({ ...ASKED_AGAIN, readers });
    expect(north.workspace.snapshot().rooms.get(common.room)?.state.items.size).toBe(0);
    expect(await north.workspace.say(common.room, remark("to whom?"), readers)).toMatchObject({
      value: { status: "said" },
    });
    await talks.end();
  });
});

type Room = Awaited<ReturnType<typeof openRoom>>;

const isIn = (room: Room | undefined, device: Parameters<Room["rights"]["members"]["has"]>[0]): boolean =>
  room?.rights.members.has(device) === true;
