import type { RoomView, Workspace, WorkspaceSnapshot } from "@parley/client";
import type { ItemId, PartyId } from "@parley/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  admitBy,
  hears,
  openRoom,
  PEACE_TALKS,
  roomOf,
  sayIn,
} from "../../packages/client/test/support/story.ts";
import { expectOk, online, until } from "../../packages/client/test/support/world.ts";
import { type DiskSeat, type RunningRelay, runRelay, seatOnDisk } from "./support.ts";

const PASSPHRASES = ["ida keeps the talks", "oda keeps hers too", "tamsin of the north", "bran of the south"];

/** What each team hears and carries: words that only their speaker, their hearer and that team may ever see. */
const IDAS = {
  said: "The orchard villages could be left to the river patrol.",
  carried: "A patrol of somebody else is thinkable in places.",
};
const ODAS = {
  said: "We would trade the tithe barn for quiet at harvest.",
  carried: "Stores might be counted against calm.",
};
/** May be told to all mediators, by its terms. */
const SHARED = {
  said: "A week without drums would be noticed.",
  carried: "Quiet evenings would be noticed.",
};

const everything = ({ rooms }: WorkspaceSnapshot): string =>
  JSON.stringify([...rooms.values()].map(({ state }) => state));

describe("two mediating teams and two parties, over sockets and disks", () => {
  let relay: RunningRelay;
  let seats: readonly DiskSeat[];
  let [northParty, southParty]: (PartyId | undefined)[] = [];
  const seat = (index: number): Workspace => {
    const found = seats[index]?.workspace;
    if (found === undefined) throw new Error("no such seat");
    return found;
  };
  const all = () => [0, 1, 2, 3].map(seat);
  const caucusOf = (lead: Workspace, party: PartyId | undefined): Promise<RoomView> =>
    openRoom(lead, "caucus", party);

  /** A head says something to one team, which carries it to the other party. */
  const carry = async (
    lead: Workspace,
    { said, carried }: typeof IDAS,
    terms: "withoutAttribution" | "inConfidence",
  ): Promise<{
    readonly item: ItemId;
    readonly message: ItemId;
    readonly from: RoomView;
    readonly to: RoomView;
  }> => {
    const [from, to] = [await caucusOf(lead, northParty), await caucusOf(lead, southParty)];
    const item = await sayIn(seat(2), from, { form: "interest", text: said, terms });
    await hears(lead, from, item);
    if (terms === "inConfidence") {
      const exactly = { terms: "withoutAttribution", asMediatorsIdea: false, wording: carried } as const;
      expectOk(await seat(2).act(from.room, { type: "permissionGiven", item, ...exactly }));
      const isGiven = ({ rooms }: WorkspaceSnapshot): boolean =>
        rooms.get(from.room)?.state.items.get(item)?.permissions.length === 1;
      await until(lead, isGiven, "the permission");
    }
    const wish = { source: { room: from.room, item }, destination: to.room, wording: carried } as const;
    const message = expectOk(await lead.convey({ ...wish, form: "remark", attribution: { type: "none" } }));
    await until(seat(3), ({ rooms }) => rooms.get(to.room)?.state.messages.has(message), "the message");
    return { item, message, from, to };
  };

  beforeAll(async () => {
    relay = await runRelay();
    seats = await Promise.all(PASSPHRASES.map((passphrase) => seatOnDisk(relay, passphrase)));
    const [ida, oda, north, south] = [seat(0), seat(1), seat(2), seat(3)];
    await online(ida);
    const mediation = expectOk(await ida.openMediation(PEACE_TALKS));
    [northParty, southParty] = (ida.snapshot().mediations[0]?.parties ?? []).map(({ party }) => party);
    const wish = { mediation, authority: "negotiate", name: "Somebody" } as const;
    const headOf = (party: PartyId | undefined) =>
      ({ ...wish, purpose: "head", ...(party === undefined ? {} : { party }) }) as const;
    await admitBy(ida, north, headOf(northParty), "Tamsin Oake");
    await admitBy(ida, south, headOf(southParty), "Bran Holt");
    await admitBy(ida, oda, { ...wish, purpose: "coMediatorLead" }, "Oda Fenwick");
    await openRoom(oda, "team");
    await admitBy(oda, north, headOf(northParty), "ignored");
    await admitBy(oda, south, headOf(southParty), "ignored");
  });
  afterAll(async () => {
    for (const { end } of seats) await end();
    await relay.close();
  });

  it("each team hears and carries for itself, also after the relay was restarted", async () => {
    const first = await carry(seat(0), IDAS, "inConfidence");
    await relay.restart();
    for (const workspace of all()) await online(workspace);
    const second = await carry(seat(1), ODAS, "inConfidence");
    const shared = await carry(seat(0), SHARED, "withoutAttribution");
    const rooms = [first.from, first.to, second.from, second.to].map(({ room }) => room);
    expect(new Set(rooms).size).toBe(4);

    const notesOf = (workspace: Workspace) =>
      until(
        workspace,
        (snapshot) => {
          const notes = [...(roomOf(snapshot, "coMediators")?.state.notedMessages.values() ?? [])];
          return notes.length === 3 && notes.map(({ to, party, wording }) => ({ to, party, wording }));
        },
        "three notes",
      );
    const to = { to: "Southern League", party: southParty };
    const expected = [to, to, { ...to, wording: SHARED.carried }];
    expect(await notesOf(seat(0))).toEqual(expected.map((note) => ({ wording: undefined, ...note })));
    expect(await notesOf(seat(1))).toEqual(await notesOf(seat(0)));

    const [ida, oda] = [everything(seat(0).snapshot()), everything(seat(1).snapshot())];
    for (const mine of [
      IDAS.said,
      IDAS.carried,
      SHARED.said,
      first.item,
      first.message,
      shared.item,
      shared.message,
    ]) {
      expect(ida.includes(mine), `the first team lacks ${mine}`).toBe(true);
      expect(oda.includes(mine), `the second team has ${mine}`).toBe(false);
    }
    for (const hers of [ODAS.said, ODAS.carried, second.item, second.message]) {
      expect(oda.includes(hers), `the second team lacks ${hers}`).toBe(true);
      expect(ida.includes(hers), `the first team has ${hers}`).toBe(false);
    }
    for (const { room } of [first.from, first.to]) expect(oda.includes(room)).toBe(false);
    for (const { room } of [second.from, second.to]) expect(ida.includes(room)).toBe(false);
    expect(oda.includes(SHARED.carried)).toBe(true);
  });

  it("each team's register has its own lines, and nobody's device refused anything", () => {
    const linesOf = (workspace: Workspace) => [
      ...(roomOf(workspace.snapshot(), "team")?.state.register.values() ?? []),
    ];
    expect(linesOf(seat(0)).map(({ wording }) => wording)).toEqual([IDAS.carried, SHARED.carried]);
    expect(linesOf(seat(1)).map(({ wording }) => wording)).toEqual([ODAS.carried]);
    for (const workspace of all())
      for (const { state } of workspace.snapshot().rooms.values()) expect([...state.refused]).toEqual([]);
  });

  it("the relay hands a device no entry of the other team's rooms", () => {
    const roomsOf = (index: number) => [...seat(index).snapshot().rooms.keys()];
    const [ida, oda] = [new Set<string>(roomsOf(0)), new Set<string>(roomsOf(1))];
    const framesOf = (index: number): string =>
      Buffer.concat([...(seats[index]?.frames ?? [])]).toString("hex");
    for (const room of oda) expect(framesOf(1).includes(room)).toBe(true);
    for (const room of oda) expect(framesOf(0).includes(room)).toBe(ida.has(room));
    for (const room of ida) expect(framesOf(1).includes(room)).toBe(oda.has(room));
  });
});
