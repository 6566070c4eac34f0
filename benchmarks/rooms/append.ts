/**
 * Durable appends at the store: 16 rooms, each writing its next entry as soon as the last is on disk, all of them at the
 * same time, so that the store groups what waits into one commit. The baseline is the same store on the same disk in the
 * same run with one append at a time. Both write 1 KB entries; the rounds alternate, and the medians are compared.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { appendFrom, extend, type TrialRoom, trialRoom } from "../../packages/log/src/contract.ts";
import type { RelayStore } from "../../packages/log/src/index.ts";
import { openSqliteStore } from "../../packages/log/src/sqlite.ts";
import type { Measurement } from "../measurement.ts";

export interface AppendOptions {
  readonly rooms?: number;
  readonly entriesPerRoom?: number;
  readonly bodyBytes?: number;
  readonly rounds?: number;
  /** A folder on a real disk; the system's folder for temporary files may lie in memory. */
  readonly folder?: string;
}

/** Entries on disk per second; the ratio is grouped against one at a time. */
export const measureAppend = async ({
  rooms = 16,
  entriesPerRoom = 250,
  bodyBytes = 1_024,
  rounds = 3,
  folder = process.cwd(),
}: AppendOptions = {}): Promise<readonly Measurement[]> => {
  const home = mkdtempSync(join(folder, ".bench-append-"));
  try {
    const opened = await openSqliteStore({ file: join(home, "relay.db") });
    if (!opened.ok) throw new Error(opened.error);
    const [grouped, single]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const prepare = (offset: number) =>
        Array.from({ length: rooms }, (_, i) =>
          prepareRoom((2 * round + offset) * rooms + i, entriesPerRoom, bodyBytes),
        );
      single.push(await rateOf(opened.value, prepare(0), writeInTurn));
      grouped.push(await rateOf(opened.value, prepare(1), writeTogether));
    }
    await opened.value.close();
    const [value, baseline] = [median(grouped), median(single)];
    return [{ name: "append", value, baseline, ratio: value / baseline, unit: "entries/s" }];
  } finally {
    rmSync(home, { recursive: true });
  }
};

/** A room's states one after another, made before the clock runs. */
const prepareRoom = (number: number, entries: number, bodyBytes: number): readonly TrialRoom[] => {
  const states = [trialRoom(number)];
  for (let i = 0; i < entries; i++) states.push(extend(states.at(-1) ?? trialRoom(number), bodyBytes));
  return states;
};

type Write = (store: RelayStore, rooms: readonly (readonly TrialRoom[])[]) => Promise<void>;

const rateOf = async (
  store: RelayStore,
  rooms: readonly (readonly TrialRoom[])[],
  write: Write,
): Promise<number> => {
  for (const [founded] of rooms) if (founded !== undefined) await append(store, null, founded);
  const start = performance.now();
  await write(store, rooms);
  const entries = rooms.reduce((sum, states) => sum + states.length - 1, 0);
  return Math.round((entries * 1000) / (performance.now() - start));
};

const append = async (store: RelayStore, before: TrialRoom | null, after: TrialRoom): Promise<void> => {
  const appended = await store.appendAll([appendFrom(before, after)]);
  if (!appended.ok) throw new Error(appended.error.type);
};

const writeRoom = async (store: RelayStore, states: readonly TrialRoom[]): Promise<void> => {
  for (const [i, after] of states.entries()) if (i > 0) await append(store, states[i - 1] ?? null, after);
};

const writeTogether: Write = async (store, rooms) => {
  await Promise.all(rooms.map((states) => writeRoom(store, states)));
};

const writeInTurn: Write = async (store, rooms) => {
  for (const states of rooms) await writeRoom(store, states);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
