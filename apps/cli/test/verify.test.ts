import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createTourWorkspace, newId, systemClock, systemRandomness, type Workspace } from "@parley/client";
import { createInProcessTransport } from "@parley/client/in-process";
import { createMemoryStorage } from "@parley/client/memory";
import { createMemoryStore } from "@parley/log/memory";
import { createRelay, systemClock as relayClock, systemRandomness as relayRandomness } from "@parley/relay";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parley, parleyHere, STACK_TRACE, testFolder } from "./support/run-parley.ts";

// What the rules of a room let through and a terminal may still stumble over.
const TITLE = "Round one\u200b";
const TEXT = "We met.\n#98  Somebody agreed.\n\u202bthis is turned\u202c\nسلام\u2069 after";
const NAME = "Ida Marr";

const folder = testFolder();
const file = folder.path("minutes.parley");
let bytes: Uint8Array;

/** Minutes of a room with one side are agreed as soon as they are written. */
const writeMinutes = async (workspace: Workspace): Promise<Uint8Array> => {
  const room = await until(workspace, () =>
    [...workspace.snapshot().rooms.values()].find((r) => r.kind === "team"),
  );
  const minutes = newId(systemRandomness, "minutes");
  const acted = await workspace.act(room.room, { type: "minutesDrafted", minutes, title: TITLE, text: TEXT });
  if (!acted.ok) throw new Error(JSON.stringify(acted.error));
  const entry = await until(
    workspace,
    () => workspace.snapshot().rooms.get(room.room)?.state.minutes.get(minutes)?.drafted.entry,
  );
  const signed = await workspace.exportSigned(room.room, [entry]);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return signed.value;
};

const until = <T>(workspace: Workspace, look: () => T | undefined): Promise<T> =>
  new Promise((resolve) => {
    const check = (): void => {
      const found = look();
      if (found === undefined) return;
      unsubscribe();
      resolve(found);
    };
    const unsubscribe = workspace.subscribe(check);
    check();
  });

beforeAll(async () => {
  const relay = createRelay({ store: createMemoryStore(), clock: relayClock, randomness: relayRandomness });
  const transport = createInProcessTransport(() => relay);
  const ports = {
    storage: createMemoryStorage(),
    transport,
    clock: systemClock,
    randomness: systemRandomness,
  };
  const opened = await createTourWorkspace(ports, { relay: "ws://relay.test/", myName: NAME });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const workspace = opened.value;
  await until(workspace, () => (workspace.snapshot().connection.status === "online" ? true : undefined));
  const mediation = await workspace.openMediation({
    ...{ title: "Talks on the Vessin Plain", template: "peace", conveyanceDefault: "inConfidence" },
    ...{ sourceSees: "exactWords", narrowestTermsLocked: false, readReceipts: false, languages: ["en"] },
    ...{ myName: NAME, parties: [{ label: "Northern Council", hue: 210 }] },
  });
  if (!mediation.ok) throw new Error(JSON.stringify(mediation.error));
  bytes = await writeMinutes(workspace);
  writeFileSync(file, bytes);
  await workspace.lock();
  await relay.stop();
});
afterAll(() => folder.end());

describe("parley verify", { timeout: 120_000 }, () => {
  it("prints who wrote which words, as what, when and where, and ends with 0", async () => {
    const { code, out, err } = await parley("verify", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("minutes.parley holds.");
    expect(out).toContain("Talks on the Vessin Plain · the mediating team's room");
    expect(out).toContain("Parties: Northern Council");
    expect(out).toMatch(/#3 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC {2}Ida Marr, lead mediator/);
    expect(out).toContain("  │ We met.");
    expect(out).toMatch(/device [0-9a-f]{16}…, named in entry 2 by Ida Marr\n/);
  });

  it("gives the terminal nothing to act on, and no word can pass for a line of its own", async () => {
    const { out } = await parley("verify", file);
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u200b\u202a-\u202e]/u);
    expect(out).toContain("“Round one⟨U+200B⟩”");
    expect(out).toContain("\n  │ #98  Somebody agreed.\n");
    expect(out).toContain("  │ ⟨U+202B⟩this is turned⟨U+202C⟩");
    expect(out).toContain("  │ \u2068سلام⟨U+2069⟩ after\u2069");
  });

  it("prints the same as one JSON object that is as harmless and loses nothing", async () => {
    const { code, out, err } = await parley("verify", file, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.trim()).not.toMatch(/\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(out)).toMatchObject({
      holds: true,
      about: { mediation: "Talks on the Vessin Plain", kind: "team" },
      entries: [{ event: { title: TITLE, text: TEXT }, writer: { name: NAME, named: { isFirst: true } } }],
      introductions: [{ event: { type: "roomOpened" } }],
    });
  });

  it("ends with 1 and names the place where a byte was changed", async () => {
    const changed = folder.path("changed.parley");
    writeFileSync(changed, bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1));
    const text = await parleyHere("verify", changed);
    expect(text).toMatchObject({ code: 1, out: "" });
    expect(text.err).toMatch(/changed\.parley does not hold: entry 3 .*\. Nothing in it is proven\.\n$/);
    const json = await parleyHere("verify", changed, "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ holds: false, sequence: 3 });
  });

  it("ends with 1 where the end is missing", async () => {
    const cut = folder.path("cut.parley");
    writeFileSync(cut, bytes.slice(0, -1));
    const { code, err } = await parleyHere("verify", cut);
    expect(code).toBe(1);
    expect(err).toMatch(/does not hold: it was cut short or changed/);
  });

  it("reads what comes out of a pipe, as from a program that decrypts the file", () => {
    const main = new URL("../src/main.ts", import.meta.url).pathname;
    const piped = spawnSync(
      "sh",
      ["-c", 'cat "$2" | "$0" --disable-warning=ExperimentalWarning "$1" verify /dev/stdin --json'].concat(
        process.execPath,
        main,
        file,
      ),
      { encoding: "utf8" },
    );
    expect({ code: piped.status, err: piped.stderr }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(piped.stdout)).toMatchObject({ holds: true });
  });

  it("ends with 2 and one sentence for what it cannot read", async () => {
    const letter = folder.path("letter.txt");
    writeFileSync(letter, "Dear colleague,\n");
    const newer = folder.path("newer.parley");
    writeFileSync(newer, "parley disclosure 2\nwhatever");
    const sentences: readonly (readonly [string, RegExp])[] = [
      [folder.path("none\u001b[2J"), /^There is no file .*none⟨U\+001B⟩\[2J: check the path\.\n$/],
      [folder.path("."), /is a folder: name the file in it\.\n$/],
      [letter, /letter\.txt is no file that Parley exported with signatures\.\n$/],
      [newer, /was exported by a newer Parley: check it with that one\.\n$/],
      // It would never end.
      ["/dev/zero", /is neither a file nor a folder\.\n$/],
    ];
    for (const [path, sentence] of sentences) {
      const { code, out, err } = await parleyHere("verify", path);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(STACK_TRACE);
    }
    const json = await parleyHere("verify", folder.path("none"), "--json");
    expect(JSON.parse(json.out)).toMatchObject({ holds: false, reason: "Unreadable" });
  });
});
