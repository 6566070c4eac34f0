import { type EntryHash, encodeEntry, parseEntry } from "@parley/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendFrom, extend, type TrialRoom, trialDevice, trialRoom } from "../src/contract.ts";
import type { RelayStore } from "../src/index.ts";
import { createMemoryStore } from "../src/memory.ts";
import { inFolder, mustOpen } from "./support/sqlite-folder.ts";

const ROOMS = 3;
const ALL = { from: 0, through: 1_000_000, maxEntries: 10_000, maxBytes: 2 ** 30 } as const;

/** What one author tries, from what it last saw: one more entry in each of some rooms, all or none. */
const attempt = fc.record({
  rooms: fc.uniqueArray(fc.nat(ROOMS - 1), { minLength: 1, maxLength: ROOMS }),
  bodyBytes: fc.integer({ min: 1, max: 300 }),
});
/** Each author tries one thing after another; all authors at the same time. */
const authors = fc.array(fc.array(attempt, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });

type Attempt = { readonly rooms: readonly number[]; readonly bodyBytes: number };
interface Accepted {
  readonly author: number;
  readonly heads: readonly { readonly room: number; readonly hash: EntryHash | undefined }[];
}

const readRoom = async (store: RelayStore, room: TrialRoom): Promise<TrialRoom> => {
  const page = (await store.readPage(room.id, ALL)) ?? [];
  const entries = page.map((bytes) => {
    const entry = parseEntry(bytes);
    if (!entry.ok) throw new Error(`half an entry: ${entry.error}`);
    return entry.value;
  });
  return { id: room.id, entries };
};

/** An author appends after what it last read; where it loses, it reads again and goes on to its next attempt. */
const act = async (
  store: RelayStore,
  founded: readonly TrialRoom[],
  author: number,
  attempts: readonly Attempt[],
): Promise<readonly Accepted[]> => {
  const known = [...founded];
  const accepted: Accepted[] = [];
  for (const { rooms, bodyBytes } of attempts) {
    const steps = rooms.map((index) => {
      const before = known[index] ?? trialRoom(0);
      // Authors' bodies differ in length, so that no two ever write the same entry.
      return { index, before, after: extend(before, bodyBytes * 10 + author) };
    });
    const outcome = await store.appendAll(steps.map(({ before, after }) => appendFrom(before, after)));
    if (outcome.ok) {
      accepted.push({
        author,
        heads: steps.map(({ index, after }) => ({ room: index, hash: after.entries.at(-1)?.hash })),
      });
    }
    for (const { index, before, after } of steps) {
      known[index] = outcome.ok ? after : await readRoom(store, before);
    }
  }
  return accepted;
};

const isLinearizable = async (
  store: RelayStore,
  schedule: readonly (readonly Attempt[])[],
): Promise<void> => {
  const founded = Array.from({ length: ROOMS }, (_, i) => trialRoom(i));
  const admitted = [trialDevice(1)];
  await store.appendAll(founded.map((room) => appendFrom(null, room, { admitted })));
  const accepted = (
    await Promise.all(schedule.map((attempts, author) => act(store, founded, author, attempts)))
  ).flat();
  const final = await Promise.all(founded.map((room) => readRoom(store, room)));
  for (const [index, room] of final.entries()) {
    // A chain: each entry follows the one before, and the head is the last.
    for (const [sequence, entry] of room.entries.entries()) {
      expect(entry.header.sequence).toBe(sequence);
      expect(entry.header.previous).toBe(room.entries[sequence - 1]?.hash ?? null);
    }
    // Exactly what was accepted is there, once.
    const there = room.entries
      .slice(1)
      .map(({ hash }) => hash)
      .toSorted();
    const said = accepted.flatMap(({ heads }) => heads.filter((head) => head.room === index));
    expect(there).toEqual(said.map(({ hash }) => hash).toSorted());
  }
  expectOneOrder(accepted, final);
  const bytes = final
    .flatMap(({ entries }) => entries)
    .reduce((sum, one) => sum + encodeEntry(one).length, 0);
  expect((await store.counts()).bytes).toBe(bytes);
};

/** There is one order of all appends that fits the order in every room: no two saw each other's rooms half done. */
const expectOneOrder = (accepted: readonly Accepted[], final: readonly TrialRoom[]): void => {
  const positions = accepted.map(({ heads }) =>
    heads.map(({ room, hash }) => ({
      room,
      at: final[room]?.entries.findIndex((entry) => entry.hash === hash) ?? -1,
    })),
  );
  const done = Array.from({ length: ROOMS }, () => 0);
  const waiting = new Set(positions);
  for (let progress = true; progress; ) {
    progress = false;
    for (const one of waiting) {
      if (!one.every(({ room, at }) => at === (done[room] ?? 0) + 1)) continue;
      for (const { room } of one) done[room] = (done[room] ?? 0) + 1;
      waiting.delete(one);
      progress = true;
    }
  }
  expect(waiting.size).toBe(0);
};

describe("appends that race", () => {
  it("ST4 come out in one order, whoever raced whom, in memory", async () => {
    await fc.assert(
      fc.asyncProperty(authors, async (schedule) => {
        const store = createMemoryStore();
        await isLinearizable(store, schedule);
        await store.close();
      }),
      { numRuns: 100 },
    );
  });

  it("ST4 come out in one order, whoever raced whom, on disk", async () => {
    await fc.assert(
      fc.asyncProperty(authors, (schedule) =>
        inFolder(async (file) => {
          const store = await mustOpen({ file });
          await isLinearizable(store, schedule);
          await store.close();
        }),
      ),
      { numRuns: 6 },
    );
  });
});
