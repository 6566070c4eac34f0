import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { encodeEntry } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { appendFrom, extend, extendBy, trialDevice, trialRoom } from "../src/contract.ts";
import { openSqliteStore } from "../src/sqlite.ts";
import { inFolder, mustOpen } from "./support/sqlite-folder.ts";

const ALL = { from: 0, through: 1_000_000, maxEntries: 10_000, maxBytes: 2 ** 30 } as const;
const errorOf = async (file: string): Promise<string | null> => {
  const opened = await openSqliteStore({ file });
  if (!opened.ok) return opened.error;
  await opened.value.close();
  return null;
};

describe("a database on disk", () => {
  it("ST1 is found again as it was left", () =>
    inFolder(async (file) => {
      const room = extendBy(trialRoom(1), 20);
      const first = await mustOpen({ file });
      await first.appendAll([appendFrom(null, room, { admitted: [trialDevice(1)] })]);
      await first.openMailbox(
        { ticket: trialDevice(7), opener: trialDevice(1), expiresAt: 100 },
        { maxPerDevice: 1, now: 0 },
      );
      const counts = await first.counts();
      await first.close();
      const again = await mustOpen({ file });
      expect(await again.readPage(room.id, ALL)).toEqual(room.entries.map(encodeEntry));
      expect(await again.counts()).toEqual(counts);
      expect(await again.countRoomsOf([trialDevice(1)])).toEqual([1]);
      expect((await again.appendAll([appendFrom(room, extend(room))])).ok).toBe(true);
      await again.close();
    }));

  it("ST13 is its owner's alone, and lies in no more than the files it names", () =>
    inFolder(async (file, folder) => {
      const store = await mustOpen({ file });
      await store.appendAll([appendFrom(null, trialRoom(1))]);
      const files = readdirSync(folder).toSorted();
      expect(files).toEqual(["relay.db", "relay.db-owner", "relay.db-shm", "relay.db-wal"]);
      const theirs = () => files.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
      expect(theirs()).toEqual([]);
      await store.close();
      // As a backup comes back that was copied with the usual rights.
      chmodSync(file, 0o644);
      const again = await mustOpen({ file });
      await again.appendAll([appendFrom(null, trialRoom(2))]);
      expect(theirs()).toEqual([]);
      await again.close();
    }));

  it("ST14 serves one relay at a time", () =>
    inFolder(async (file) => {
      const store = await mustOpen({ file });
      expect(await errorOf(file)).toBe("InUse");
      expect((await store.appendAll([appendFrom(null, trialRoom(1))])).ok).toBe(true);
      await store.close();
      expect(await errorOf(file)).toBe(null);
    }));

  it("ST14 is refused by name where it is missing, foreign, damaged or of a later Parley", () =>
    inFolder(async (file, folder) => {
      expect(await errorOf(join(folder, "missing", "relay.db"))).toBe("NotWritable");
      const foreign = join(folder, "foreign.db");
      const database = new DatabaseSync(foreign);
      database.exec("CREATE TABLE notes (text TEXT)");
      database.close();
      const before = readFileSync(foreign);
      expect(await errorOf(foreign)).toBe("NotADatabase");
      expect(readFileSync(foreign).equals(before)).toBe(true);
      const damaged = join(folder, "damaged.db");
      writeFileSync(damaged, Buffer.alloc(10_000, "no database at all "));
      expect(await errorOf(damaged)).toBe("NotADatabase");
      const store = await mustOpen({ file });
      await store.close();
      const later = new DatabaseSync(file);
      later.exec("PRAGMA user_version = 99");
      later.close();
      expect(await errorOf(file)).toBe("NewerSchema");
    }));

  it.skipIf(process.getuid?.() === 0)("ST14 is refused by name where it may not be written", () =>
    inFolder(async (_, folder) => {
      const locked = join(folder, "locked");
      mkdirSync(locked);
      chmodSync(locked, 0o500);
      expect(await errorOf(join(locked, "relay.db"))).toBe("NotWritable");
    }),
  );

  it("ST15 refuses what does not fit, keeps all that it had, and takes what fits", () =>
    inFolder(async (file) => {
      const store = await mustOpen({ file, maxBytes: 400_000 });
      let room = trialRoom(1);
      await store.appendAll([appendFrom(null, room)]);
      for (;;) {
        const longer = extend(room, 50_000);
        const outcome = await store.appendAll([appendFrom(room, longer)]);
        if (!outcome.ok) {
          expect(outcome.error).toEqual({ type: "StorageFull" });
          break;
        }
        room = longer;
      }
      expect(room.entries.length).toBeGreaterThan(3);
      expect(await store.readPage(room.id, ALL)).toEqual(room.entries.map(encodeEntry));
      // In one batch: one that does not fit must not take the other with it.
      const other = trialRoom(2);
      const [large, small] = await Promise.all([
        store.appendAll([appendFrom(room, extend(room, 100_000))]),
        store.appendAll([appendFrom(null, other)]),
      ]);
      expect([large.ok, small.ok]).toEqual([false, true]);
      await store.close();
      const enlarged = await mustOpen({ file });
      expect((await enlarged.appendAll([appendFrom(room, extend(room, 100_000))])).ok).toBe(true);
      expect(await enlarged.readPage(other.id, ALL)).toEqual(other.entries.map(encodeEntry));
      await enlarged.close();
    }));

  it("ST8 leaves nothing of a destroyed body in any file", () =>
    inFolder(async (file, folder) => {
      const room = extendBy(trialRoom(1), 6, 9_000);
      const store = await mustOpen({ file });
      await store.appendAll([appendFrom(null, room)]);
      const needle = Buffer.from(room.entries[4]?.body?.subarray(0, 64) ?? []);
      const isStored = (): boolean =>
        readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(needle));
      expect(isStored()).toBe(true);
      const reading = Promise.all(Array.from({ length: 20 }, () => store.readPage(room.id, ALL)));
      expect((await store.destroyBody(room.id, 4)).ok).toBe(true);
      expect(isStored()).toBe(false);
      await reading;
      await store.close();
      expect(isStored()).toBe(false);
    }));
});
