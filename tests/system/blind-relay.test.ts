import { rmSync } from "node:fs";
import { EVERY_WORD, everythingIn, faultsOf, found, openStage, SEATS, STEPS } from "@parley/ceasefire";
import { systemRandomness } from "@parley/client";
import { webSocketTransport } from "@parley/client/websocket";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startParley, testFolder } from "../../apps/cli/test/support/run-parley.ts";
import { bytesOfFolder, type RunningRelay, recording, runRelay } from "./support.ts";

interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Titles, names and sentences of the story as they are, and each of their longer words. */
const NEEDLES: readonly string[] = [
  ...new Set([...EVERY_WORD, ...EVERY_WORD.flatMap((text) => text.split(/[^\p{L}]+/u))]),
].filter(({ length }) => length > 5);

const BASE64_OFFSETS = [0, 1, 2];
const BASE64_GROUP = 4;

/** How a word might stand in a file or frame by whoever did not seal it: as text, or encoded once more. */
const formsOf = (text: string): readonly string[] => {
  const utf8 = Buffer.from(text);
  const base64 = BASE64_OFFSETS.map((offset) =>
    Buffer.concat([Buffer.alloc(offset), utf8])
      .toString("base64")
      // What depends on the bytes before and after is no part of the word.
      .slice(offset === 0 ? 0 : BASE64_GROUP, -BASE64_GROUP),
  );
  return [
    ...[text, text.toLowerCase(), text.toUpperCase()].map((one) => Buffer.from(one).toString("latin1")),
    Buffer.from(text, "utf16le").toString("latin1"),
    Buffer.from(text, "utf16le").swap16().toString("latin1"),
    utf8.toString("hex"),
    ...base64.filter(({ length }) => length >= 2 * BASE64_GROUP),
  ];
};

const FORMS = NEEDLES.map((needle) => ({ needle, forms: formsOf(needle) }));

const wordsFoundIn = (places: readonly Place[]): readonly string[] =>
  places.flatMap(({ name, bytes }) => {
    const text = bytes.toString("latin1");
    return FORMS.filter(({ forms }) => forms.some((form) => text.includes(form))).map(
      ({ needle }) => `“${needle}” in ${name}`,
    );
  });

const sizeOf = (places: readonly Place[]): number =>
  places.reduce((total, { bytes }) => total + bytes.length, 0);

describe("the relay of the tour's story", () => {
  let relay: RunningRelay;
  const line = recording(webSocketTransport);

  beforeAll(async () => {
    relay = await runRelay();
    const stage = await openStage({ relay: relay.url, transport: line, randomness: systemRandomness });
    await found(stage.seats, () => {});
    const told = {};
    for (const { play } of STEPS) await play(stage, told);
    for (const seat of SEATS) expect(faultsOf(seat, stage.seats[seat].snapshot())).toEqual([]);
    expect(everythingIn(stage.seats.lead.snapshot()).length).toBeGreaterThan(10_000);
    await stage.close();
  }, 60_000);
  afterAll(async () => relay.close());

  it("holds no name, title or sentence of it: not in its database, not in the log beside it", () => {
    const files = bytesOfFolder(relay.folder);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["relay.sqlite", "relay.sqlite-wal"]),
    );
    expect(sizeOf(files)).toBeGreaterThan(50_000);
    expect(wordsFoundIn(files)).toEqual([]);
  });

  it("was sent none and sent none, in any frame of any seat", () => {
    const frames = [{ name: "frames", bytes: Buffer.concat(line.frames) }];
    expect(sizeOf(frames)).toBeGreaterThan(50_000);
    expect(wordsFoundIn(frames)).toEqual([]);
  });

  it("wrote none to its log, nor any room or device", () => {
    const log = relay.log.join("\n");
    expect(log).toContain("listening");
    expect(wordsFoundIn([{ name: "log", bytes: Buffer.from(log) }])).toEqual([]);
    expect(log).not.toMatch(/[0-9a-f]{64}/);
  });

  it("is searched by a search that finds every needle in every form", () => {
    expect(NEEDLES.length).toBeGreaterThan(60);
    for (const { needle, forms } of FORMS)
      for (const form of forms) {
        const bytes = Buffer.concat([Buffer.from("...."), Buffer.from(form, "latin1"), Buffer.from("....")]);
        expect(wordsFoundIn([{ name: "planted", bytes }])).toContain(`“${needle}” in planted`);
      }
    const inJson = Buffer.from(
      JSON.stringify({ sealed: Buffer.from(`xy ${EVERY_WORD[0]} z`).toString("base64") }),
    );
    expect(wordsFoundIn([{ name: "json", bytes: inJson }])).not.toEqual([]);
  });
});

describe("parley demo --headless", { timeout: 120_000 }, () => {
  const folder = testFolder();
  let server: Running | null = null;
  afterAll(async () => {
    server?.child.kill("SIGTERM");
    await server?.ended;
    folder.end();
  });

  it("holds against a relay of its own", async () => {
    const { code, out, err } = await startParley(["demo", "--headless", "--json"]).ended;
    expect(err).toContain("One byte is flipped");
    expect(JSON.parse(out)).toMatchObject({
      ...{ holds: true, seats: { length: SEATS.length } },
      operator: { faults: [] },
    });
    expect(JSON.parse(out).operator.rows).toBeGreaterThan(100);
    expect(code).toBe(0);
  });

  it("holds against a relay started apart, twice, whose files and output then hold no word of it", async () => {
    const data = folder.path("relay");
    server = startParley(["serve", "--port", "0", "--data", data, "--json", "--log"]);
    const url = String((await server.announced()).url);
    for (let round = 0; round < 2; round++) {
      const { code, out } = await startParley(["demo", "--headless", "--json", "--relay", url]).ended;
      expect({ code, holds: JSON.parse(out).holds }).toEqual({ code: 0, holds: true });
    }
    const whileRunning = bytesOfFolder(data);
    server.child.kill("SIGTERM");
    const { code, out, err } = await server.ended;
    expect(code).toBe(0);
    expect(err).toMatch(/"event":"listening"[\s\S]*"event":"stopped"/);
    const places = [
      ...whileRunning,
      ...bytesOfFolder(data),
      { name: "output", bytes: Buffer.from(out + err) },
    ];
    expect(sizeOf(places)).toBeGreaterThan(100_000);
    expect(wordsFoundIn(places)).toEqual([]);
    rmSync(data, { recursive: true });
  });

  it("prints every seat as a person there would read it", async () => {
    const { code, out } = await startParley(["demo", "--headless"]).ended;
    expect(code).toBe(0);
    const [operator, ...seats] = out.split("\n── ").slice(1);
    expect(operator).toMatch(/^The operator of the relay[\s\S]* sealed, \d+ bytes/);
    expect(seats).toHaveLength(SEATS.length);
    const sulmere = seats.find((seat) => seat.startsWith("Pasko Lindar")) ?? "";
    expect(sulmere).toContain("There may be room to talk about the length of the first phase.");
    expect(sulmere).not.toContain("forty days");
    expect(out).toContain("stopped: Tampered");
  });
});
