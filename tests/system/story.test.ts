import type { Workspace } from "@parley/client";
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
import { bytesOfFolder, type DiskSeat, type RunningRelay, runRelay, seatOnDisk } from "./support.ts";

const PASSPHRASES = ["ida keeps the talks", "tamsin of the north", "bran of the south", "lea only watches"];
const SAID = "Eleven hundred families could return by the orchard road before Michaelmas.";
const CARRIED = "Return by one road is thinkable before autumn.";
const ANSWER = "We will study it, quietly.";
const DRAFT = "an unfinished thought about Quillhaven";

/** Everything that must stand nowhere but on the screens of those who may read it. */
const SECRETS: readonly string[] = [
  ...[PEACE_TALKS.title, PEACE_TALKS.myName, "Tamsin Oake", "Bran Holt", "Lea Quist"],
  ...PEACE_TALKS.parties.map(({ label }) => label),
  ...[SAID, CARRIED, ANSWER, DRAFT],
  ...PASSPHRASES,
];
/** Their words too, where these are long enough not to stand anywhere by chance. */
const words = [...new Set(SECRETS.flatMap((secret) => secret.split(/[^\p{L}]+/u)))].filter(
  ({ length }) => length > 5,
);

describe("the whole system, over sockets and disks", () => {
  let relay: RunningRelay;
  let seats: readonly DiskSeat[];
  const workspaceOf = (index: number): Workspace => {
    const seat = seats[index];
    if (seat === undefined) throw new Error("no such seat");
    return seat.workspace;
  };

  beforeAll(async () => {
    relay = await runRelay();
    seats = await Promise.all(PASSPHRASES.map((passphrase) => seatOnDisk(relay, passphrase)));
  });
  afterAll(async () => {
    for (const seat of seats) await seat.end();
    await relay.close();
  });

  it("plays the story, and goes on when the relay is restarted in the middle of it", async () => {
    const [mediator, north, south, observer] = [
      workspaceOf(0),
      workspaceOf(1),
      workspaceOf(2),
      workspaceOf(3),
    ];
    await online(mediator);
    const mediation = expectOk(await mediator.openMediation(PEACE_TALKS));
    const parties = mediator.snapshot().mediations[0]?.parties ?? [];
    const [northParty, southParty] = parties.map(({ party }) => party);
    if (northParty === undefined || southParty === undefined) throw new Error("no parties");
    const head = { mediation, purpose: "head", authority: "sign" } as const;
    await admitBy(mediator, north, { ...head, party: northParty, name: "N" }, "Tamsin Oake");
    await admitBy(mediator, south, { ...head, party: southParty, name: "S" }, "Bran Holt");
    await admitBy(
      mediator,
      observer,
      { mediation, purpose: "observer", authority: "none", name: "O" },
      "Lea Quist",
    );

    const caucus = await openRoom(north, "caucus");
    const item = await sayIn(north, caucus, {
      form: "trialBalloon",
      text: SAID,
      terms: "withoutAttribution",
    });
    expect(await hears(mediator, caucus, item)).toBe(SAID);
    north.keepDraft("caucus", DRAFT);

    await relay.restart();
    for (const workspace of [mediator, north, south, observer]) await online(workspace);

    const destination = await openRoom(mediator, "caucus", southParty);
    const message = expectOk(
      await mediator.convey({
        source: { room: caucus.room, item },
        destination: destination.room,
        wording: CARRIED,
        form: "nonPaper",
        attribution: { type: "none" },
      }),
    );
    await until(south, (snapshot) => roomOf(snapshot, "caucus")?.state.messages.has(message), "the message");
    expectOk(await south.act(destination.room, { type: "messageAcknowledged", message }));
    const answer = await sayIn(south, destination, {
      form: "remark",
      text: ANSWER,
      terms: "inConfidence",
      replyTo: message,
    });
    expect(await hears(mediator, destination, answer)).toBe(ANSWER);
    const told = roomOf(mediator.snapshot(), "team")?.state.register;
    expect([...(told?.values() ?? [])]).toMatchObject([{ wording: CARRIED, authority: { type: "terms" } }]);
    for (const view of [...mediator.snapshot().rooms.values(), ...south.snapshot().rooms.values()])
      expect([...view.state.refused]).toEqual([]);
  });

  it("shows a party nothing of another room", () => {
    const everything = (workspace: Workspace): string =>
      JSON.stringify([...workspace.snapshot().rooms.values()].map(({ state }) => state));
    expect(everything(workspaceOf(0))).toContain(SAID);
    expect(everything(workspaceOf(1))).toContain(SAID);
    for (const index of [2, 3]) expect(everything(workspaceOf(index))).not.toContain(SAID);
    for (const index of [1, 3]) expect(everything(workspaceOf(index))).not.toContain(ANSWER);
    expect(everything(workspaceOf(3))).not.toContain(CARRIED);
  });

  it("shows the operator rows in which nothing can be read", async () => {
    const view = expectOk(await workspaceOf(0).operatorRows(null));
    expect(view.entries).toBeGreaterThan(10);
    expect(view.rows.length).toBe(view.entries);
    const hex = view.rows.map((row) => row.hex).join("");
    for (const word of words) expect(hex).not.toContain(Buffer.from(word).toString("hex"));
  });

  it("leaves no word of the story in the relay's files, its log, the traffic, or a seat's files", async () => {
    await new Promise((resolve) => setTimeout(resolve, 500)); // the draft is stored a moment after it was written
    const places = [
      ...bytesOfFolder(relay.folder),
      { name: "log", bytes: Buffer.from(relay.log.join("\n")) },
      ...seats.flatMap((seat, index) => [
        ...bytesOfFolder(seat.folder).map(({ name, bytes }) => ({ name: `seat ${index} ${name}`, bytes })),
        { name: `traffic of seat ${index}`, bytes: Buffer.concat(seat.frames) },
      ]),
    ];
    expect(words.length).toBeGreaterThan(20);
    for (const { name, bytes } of places) {
      // As it is, and as UTF-16 from either byte on.
      const texts = [
        bytes.toString("latin1"),
        bytes.toString("utf16le"),
        bytes.subarray(1).toString("utf16le"),
      ];
      for (const text of texts.map((one) => one.toLowerCase()))
        for (const word of words) expect(text.includes(word.toLowerCase()), `${word} in ${name}`).toBe(false);
    }
    expect(places.reduce((total, { bytes }) => total + bytes.length, 0)).toBeGreaterThan(500_000);
  });

  it("finds a word that is planted, so that the search above can fail", () => {
    const planted = Buffer.concat([Buffer.from("....Orchard....")]);
    expect(words.some((word) => planted.toString("latin1").toLowerCase().includes(word.toLowerCase()))).toBe(
      true,
    );
  });
});
