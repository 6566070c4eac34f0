import "fake-indexeddb/auto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeyring, openLocal, sealLocal } from "@parley/crypto";
import { startRoom, Table } from "@parley/domain";
import { type Bytes, concatBytes, textToUtf8 } from "@parley/kernel";
import { sha256Of } from "@parley/protocol";
import { afterAll, describe, expect, it } from "vitest";
import {
  createWorkspace,
  hasKeyring,
  type Jotter,
  type LocalStorage,
  type Ports,
  unlockWorkspace,
  type Workspace,
} from "../src/index.ts";
import { openIndexedDbStorage } from "../src/storage/indexeddb.ts";
import { createMemoryStorage, type MemoryStorage } from "../src/storage/memory.ts";
import { openSqliteStorage } from "../src/storage/sqlite.ts";
import { hears, openRoom, PEACE_TALKS, remark, roomOf, sayIn } from "./support/story.ts";
import {
  createTestRelay,
  createWire,
  expectOk,
  offline,
  online,
  portsOver,
  RELAY_URL,
  systemLikeRandomness,
  type TestRelay,
  until,
  type Wire,
} from "./support/world.ts";

/** What the locked keyring's file ends with, so that damage is told from a wrong passphrase. */
const CHECKSUM_BYTES = 8;

const folder = mkdtempSync(join(tmpdir(), "parley-client-storage-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ADAPTERS: readonly (readonly [string, () => Promise<LocalStorage>])[] = [
  ["memory", async () => createMemoryStorage()],
  ["indexeddb", () => openIndexedDbStorage(`test ${Math.random()}`)],
  ["sqlite", async () => openSqliteStorage(join(folder, `${Math.random()}.sqlite`))],
];

describe.each(ADAPTERS)("the %s store", (_name, open) => {
  const value = (text: string) => textToUtf8(text);

  it("CL50 keeps what it was given, in the order of keys, by prefix and range", async () => {
    const storage = await open();
    const put = ["b/2", "b/1", "a", "b/3", "c"].map((key) => ({ key, value: value(key) }));
    expect(await storage.commit({ put, remove: [] })).toEqual({ ok: true, value: null });
    expect(await storage.get("a")).toEqual({ ok: true, value: value("a") });
    expect(await storage.get("nothing")).toEqual({ ok: true, value: null });
    const keys = async (...args: Parameters<LocalStorage["list"]>) => {
      const listed = await storage.list(...args);
      return listed.ok ? listed.value.map(({ key }) => key) : listed.error;
    };
    expect(await keys("b/")).toEqual(["b/1", "b/2", "b/3"]);
    expect(await keys("b/", { from: "b/2" })).toEqual(["b/2", "b/3"]);
    expect(await keys("b/", { limit: 1 })).toEqual(["b/1"]);
    expect(await keys("")).toEqual(["a", "b/1", "b/2", "b/3", "c"]);
    await storage.commit({ put: [{ key: "a", value: value("other") }], remove: ["b/1", "nothing"] });
    expect(await storage.get("a")).toEqual({ ok: true, value: value("other") });
    expect(await keys("b/")).toEqual(["b/2", "b/3"]);
    await storage.close();
  });
});

const PASSPHRASE = "correct horse battery";

interface Alone {
  readonly relay: TestRelay;
  readonly wire: Wire;
  readonly storage: MemoryStorage;
  readonly ports: Ports;
  readonly workspace: Workspace;
}

/** A mediator with rooms of their own, under a passphrase. */
const alone = async (storage = createMemoryStorage()): Promise<Alone> => {
  const relay = createTestRelay();
  const wire = createWire(relay.transport);
  const ports = portsOver(wire, { storage });
  const workspace = expectOk(await createWorkspace(ports, { passphrase: PASSPHRASE, relay: RELAY_URL }));
  await online(workspace);
  expectOk(await workspace.openMediation(PEACE_TALKS));
  return { relay, wire, storage, ports, workspace };
};

const rawStorage = ({ contents }: MemoryStorage): Map<string, Uint8Array<ArrayBuffer>> =>
  contents as Map<string, Uint8Array<ArrayBuffer>>;

const damage = (storage: MemoryStorage, part: string): number => {
  let damaged = 0;
  for (const [key, value] of rawStorage(storage)) {
    if (!key.includes(part)) continue;
    const copy = value.slice();
    copy[copy.length - 3] = (copy[copy.length - 3] ?? 0) ^ 255;
    rawStorage(storage).set(key, copy);
    damaged++;
  }
  return damaged;
};

describe("what is kept on the device", () => {
  it("CL51 opens with its passphrase and with no other", async () => {
    const { ports, workspace, storage } = await alone();
    await workspace.lock();
    expect(await hasKeyring(storage)).toBe(true);
    expect(await hasKeyring(createMemoryStorage())).toBe(false);
    const wrong = await unlockWorkspace(ports, { passphrase: "another passphrase" });
    expect(wrong).toEqual({ ok: false, error: { type: "WrongPassphrase" } });
    const right = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    expect(right.snapshot().rooms.size).toBe(3);
    await right.lock();
  });

  it("CL51 holds no word, name, title, passphrase or invitation in the clear, locked or not, nor does what answers at once", async () => {
    const jotted: Bytes[] = [];
    const jotter: Jotter = { read: () => null, keep: (sealed) => jotted.push(sealed), clear: () => {} };
    const storage = createMemoryStorage();
    const wire = createWire(createTestRelay().transport);
    const ports = { ...portsOver(wire, { storage }), jotter };
    const workspace = expectOk(await createWorkspace(ports, { passphrase: PASSPHRASE, relay: RELAY_URL }));
    await online(workspace);
    const mediation = expectOk(await workspace.openMediation(PEACE_TALKS));
    const team = await openRoom(workspace, "team");
    await sayIn(workspace, team, remark("the bridge at Ostermere"));
    const [party] = PEACE_TALKS.parties;
    const head = { purpose: "head", authority: "sign", lifetimeMs: 3_600_000, name: "Otto Bly" } as const;
    const [first] = workspace.snapshot().mediations[0]?.parties ?? [];
    if (party === undefined || first === undefined) throw new Error("there is no party");
    const { link } = expectOk(await workspace.invite({ mediation, party: first.party, ...head }));
    workspace.keepDraft(`room:${team.room}`, "half a sentence about the ferry");
    expect(workspace.search("ostermere")).toHaveLength(1);
    wire.cut();
    await offline(workspace);
    const queued = await workspace.say(team.room, remark("waiting for the ferry"), team.readers);
    expect(queued).toMatchObject({ value: { status: "queued" } });
    const telling = [
      ...[PEACE_TALKS.title, PEACE_TALKS.myName, party.label, "Otto Bly", PASSPHRASE, RELAY_URL],
      ...["Ostermere", "half a sentence", "ferry", "waiting", link.slice(link.indexOf("#") + 1).slice(0, 30)],
    ];
    const found = (): readonly string[] => {
      const places = [
        ...[...storage.contents.keys()].map((key) => Buffer.from(key)),
        ...[...storage.contents.values(), ...jotted].map((bytes) => Buffer.from(bytes)),
      ];
      return telling.filter((text) =>
        ["utf8", "utf16le"].some((encoding) =>
          places.some((place) => place.includes(Buffer.from(text, encoding as BufferEncoding))),
        ),
      );
    };
    expect(found()).toEqual([]);
    await workspace.lock();
    expect(found()).toEqual([]);
    expect(storage.contents.size).toBeGreaterThan(8);
    expect(jotted.length).toBeGreaterThan(0);
    // What is kept is all there for whoever has the passphrase, so it was all searched.
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    expect(again.draftOf(`room:${team.room}`)).toBe("half a sentence about the ferry");
    expect(again.snapshot().queue.map(({ words }) => words.text)).toEqual(["waiting for the ferry"]);
    expect(again.snapshot().invitations[0]?.link).toBe(link);
    await again.lock();
    // And the search finds what is there.
    jotted.push(textToUtf8("by the ferry"));
    expect(found()).toEqual(["ferry"]);
  });

  it("CL51 changes its passphrase, and refuses a weak one", async () => {
    const { ports, workspace } = await alone();
    expect(await workspace.changePassphrase(PASSPHRASE, "short")).toMatchObject({
      error: { type: "WeakPassphrase" },
    });
    expect(await workspace.changePassphrase("not the one", "a new passphrase")).toMatchObject({
      error: { type: "WrongPassphrase" },
    });
    expectOk(await workspace.changePassphrase(PASSPHRASE, "a new passphrase"));
    await workspace.lock();
    expect(await unlockWorkspace(ports, { passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    await expectOk(await unlockWorkspace(ports, { passphrase: "a new passphrase" })).lock();
    const weak = await createWorkspace(portsOver(ports.transport), { passphrase: "short", relay: RELAY_URL });
    expect(weak).toMatchObject({ ok: false, error: { type: "WeakPassphrase" } });
  });

  it("CL52 fetches a damaged room again, says so, and loses nothing", async () => {
    const { ports, workspace, storage } = await alone();
    const team = await openRoom(workspace, "team");
    const item = await sayIn(workspace, team, remark("kept by the relay too"));
    await workspace.lock();
    expect(damage(storage, `room/${team.room}/log/`)).toBeGreaterThan(0);
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    expect(again.snapshot().alarms).toEqual([
      { type: "storage", error: { type: "StorageDamaged", what: "room" } },
    ]);
    const seen = await openRoom(again, "team");
    expect(await hears(again, seen, item)).toBe("kept by the relay too");
    await again.lock();
    const third = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    expect(roomOf(third.snapshot(), "team")?.state.items.has(item)).toBe(true);
    expect(third.snapshot().alarms).toEqual([]);
    await third.lock();
  });

  it("CL52 believes no shorter past of a room that was damaged here", async () => {
    const { ports, workspace, storage, wire } = await alone();
    const team = await openRoom(workspace, "team");
    await sayIn(workspace, team, remark("the relay would like this forgotten"));
    await workspace.lock();
    damage(storage, `room/${team.room}/log/`);
    const head = team.state.sequence;
    wire.alter = (frame) => frame;
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    await openRoom(again, "team");
    expect(again.snapshot().rooms.get(team.room)?.state.sequence).toBe(head + 1);
    await again.lock();
  });

  it("CL53 names a damaged keyring and a damaged record", async () => {
    const { ports, workspace, storage } = await alone();
    await workspace.lock();
    const whole = new Map(rawStorage(storage));
    damage(storage, "workspace");
    expect(await unlockWorkspace(ports, { passphrase: PASSPHRASE })).toEqual({
      ok: false,
      error: { type: "StorageDamaged", what: "workspace" },
    });
    for (const [key, value] of whole) rawStorage(storage).set(key, value);
    damage(storage, "keyring");
    expect(await unlockWorkspace(ports, { passphrase: PASSPHRASE })).toEqual({
      ok: false,
      error: { type: "StorageDamaged", what: "keyring" },
    });
  });

  it("CL53 names a keyring that a later Parley wrote, and leaves it as it is", async () => {
    const { ports, workspace, storage } = await alone();
    await workspace.lock();
    const kept = rawStorage(storage).get("keyring") ?? new Uint8Array();
    const tagBytes = new DataView(kept.buffer, kept.byteOffset).getUint32(4);
    const body = kept.slice(0, -CHECKSUM_BYTES).with(8 + tagBytes, 9);
    const later = concatBytes(body, sha256Of(body).slice(0, CHECKSUM_BYTES));
    rawStorage(storage).set("keyring", later);
    expect(await unlockWorkspace(ports, { passphrase: PASSPHRASE })).toEqual({
      ok: false,
      error: { type: "NewerForm" },
    });
    expect(rawStorage(storage).get("keyring")).toEqual(later);
    rawStorage(storage).set("keyring", kept);
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    await again.lock();
  });

  it("CL56 understands anew what another build understood otherwise, from its own entries and without the relay", async () => {
    const { ports, workspace, storage, wire } = await alone();
    const team = await openRoom(workspace, "team");
    const item = await sayIn(workspace, team, remark("new to the other build"));
    await workspace.lock();
    const file = storage.contents.get("keyring");
    const keyring = file === undefined ? null : await openKeyring(file, PASSPHRASE);
    if (keyring?.ok !== true) throw new Error("no keyring");
    const { storageKey } = keyring.value;
    const rewrite = async (part: string, change: (stored: string) => unknown): Promise<void> => {
      for (const [key, value] of rawStorage(storage)) {
        if (!key.startsWith(`room/${team.room}/${part}`)) continue;
        const opened = await openLocal(storageKey, key, value);
        if (!opened.ok) throw new Error(`${key} does not open`);
        const changed = textToUtf8(JSON.stringify(change(new TextDecoder().decode(opened.value))));
        rawStorage(storage).set(key, await sealLocal(storageKey, key, changed, systemLikeRandomness));
      }
    };
    // As a build leaves it that knew neither these words nor the rules after them.
    type Stored = { readonly type: string; readonly event?: { readonly type: string } };
    const reason = { type: "CannotParse", error: { type: "NotJson" } };
    await rewrite("log/", (stored) =>
      (JSON.parse(stored) as readonly Stored[]).map((happened) =>
        happened.event?.type === "itemSaid"
          ? { ...happened, event: undefined, type: "unreadable", reason }
          : happened,
      ),
    );
    const trouble = { type: "UnknownRules", rulesVersion: 2 };
    await rewrite("meta", (stored) => ({ ...JSON.parse(stored), trouble }));
    wire.cut();
    // What this very build has stored it believes.
    const believing = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    const believed = believing.snapshot().rooms.get(team.room);
    expect([believed?.status.status, believed?.state.items.size]).toEqual(["stopped", 0]);
    await believing.lock();
    await rewrite("meta", (stored) => ({ ...JSON.parse(stored), understanding: "of another build" }));
    for (const _ of ["anew", "and stored anew"]) {
      const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
      const room = again.snapshot().rooms.get(team.room);
      expect(room?.status.status).toBe("open");
      expect(room?.state.items.get(item)?.text).toBe("new to the other build");
      expect([[...(room?.state.refused ?? [])], again.snapshot().alarms]).toEqual([[], []]);
      await again.lock();
    }
  });

  it("CL54 a full store is told; what was said is at the relay, and is stored once there is room", async () => {
    let isFull = false;
    const inner = createMemoryStorage();
    const storage: MemoryStorage = {
      ...inner,
      commit: (batch) => (isFull ? Promise.resolve({ ok: false, error: "Full" }) : inner.commit(batch)),
    };
    const { ports, workspace, wire } = await alone(storage);
    const team = await openRoom(workspace, "team");
    isFull = true;
    const item = await sayIn(workspace, team, remark("said while full"));
    await until(workspace, ({ alarms }) => alarms.length > 0, "the alarm");
    expect(workspace.snapshot().alarms).toEqual([{ type: "storage", error: { type: "StorageFull" } }]);
    expect(workspace.snapshot().rooms.get(team.room)?.state.items.has(item)).toBe(true);
    wire.cut();
    await until(workspace, ({ connection }) => connection.status !== "online", "being offline");
    const queued = await workspace.say(
      team.room,
      remark("cannot be kept"),
      (await openRoom(workspace, "team")).readers,
    );
    expect(queued).toEqual({ ok: false, error: { type: "StorageFull" } });
    expect(workspace.snapshot().queue).toEqual([]);
    isFull = false;
    wire.mend();
    await online(workspace);
    const next = await sayIn(workspace, team, remark("said with room again"));
    wire.cut();
    await workspace.lock();
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    const items = roomOf(again.snapshot(), "team")?.state.items;
    expect([items?.has(item), items?.has(next)]).toEqual([true, true]);
    expect(again.snapshot().alarms).toEqual([]);
    await again.lock();
  });

  it("CL55 reopens a long room with its newest entries first, and then the whole", async () => {
    const { ports, workspace, wire } = await alone();
    const team = await openRoom(workspace, "team");
    for (let i = 0; i < 300; i++) await sayIn(workspace, team, remark(`entry ${i}`));
    await workspace.lock();
    wire.cut();
    const again = expectOk(await unlockWorkspace(ports, { passphrase: PASSPHRASE }));
    const first = roomOf(again.snapshot(), "team");
    expect(first?.status.status).toBe("catchingUp");
    // Whatever a screen asks of it answers, also what will only be there with the whole.
    const { state } = first ?? team;
    for (const [name, empty] of Object.entries(startRoom(team.room)))
      if (empty instanceof Table) expect(state[name as keyof typeof state], name).toBeInstanceOf(Table);
    expect([...(first?.state.items.values() ?? [])].at(-1)?.text).toBe("entry 299");
    const whole = await until(
      again,
      (snapshot) => {
        const room = roomOf(snapshot, "team");
        return room?.status.status === "open" ? room : null;
      },
      "the whole room",
    );
    expect([...whole.state.items.values()].map(({ text }) => text)).toEqual(
      Array.from({ length: 300 }, (_, i) => `entry ${i}`),
    );
    expect([...whole.state.refused]).toEqual([]);
    await again.lock();
  });
});
