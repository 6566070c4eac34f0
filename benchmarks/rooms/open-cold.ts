/**
 * Opening a room of 10,000 entries that this device has never seen, verified in full: parsed, chain and rights followed,
 * every signature checked, every body opened and parsed as an event, the state folded, all of it sealed into the store.
 * The baseline does with the same bytes, in the same batches, only what cannot be spared: verify, derive, decrypt, hash.
 */

import { Replica } from "../../packages/client/src/replica/replica.ts";
import { createMemoryStorage } from "../../packages/client/src/storage/memory.ts";
import { openEpoch, openMany } from "../../packages/crypto/src/index.ts";
import {
  controlOf,
  createVerifier,
  follow,
  parseEntry,
  type Rights,
} from "../../packages/protocol/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { createLongRoom, type LongRoom, median, vaultOver } from "./long-room.ts";

export interface OpenOptions {
  readonly entries?: number;
  readonly textBytes?: number;
  readonly rounds?: number;
}

export const openCold = async ({
  entries = 10_000,
  textBytes = 1_000,
  rounds = 3,
}: OpenOptions = {}): Promise<readonly Measurement[]> => {
  const room = await createLongRoom(entries, textBytes);
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    baselines.push(await timed(() => bareLoop(room)));
    values.push(await timed(() => openWithReplica(room)));
  }
  const [value, baseline] = [median(values), median(baselines)];
  return [{ name: "open-cold", value, baseline, ratio: value / baseline, unit: "ms" }];
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const openWithReplica = async ({ room, keyring, entries, pages }: LongRoom): Promise<void> => {
  const vault = vaultOver(createMemoryStorage(), keyring);
  const ignore = (): void => {};
  const replica = new Replica({
    room,
    device: keyring.device,
    verifier: createVerifier(),
    vault,
    onChange: ignore,
    onStorageFailure: ignore,
    onGap: ignore,
  });
  let from = 0;
  for (const page of pages) {
    replica.receive({ from, headSequence: entries.length - 1, entries: page });
    from += page.length;
  }
  await replica.settled();
  if (replica.status.status !== "open" || replica.fold.state.items.size < entries.length - 10)
    throw new Error(`the room did not open: ${JSON.stringify(replica.status)}`);
};

const bareLoop = async ({ room, keyring, pages }: LongRoom): Promise<void> => {
  const verifier = createVerifier();
  const keys = new Map();
  let rights: Rights | null = null;
  for (const page of pages) {
    const parsed = page.map((bytes) => {
      const entry = parseEntry(bytes);
      if (!entry.ok) throw new Error("malformed");
      return entry.value;
    });
    for (const entry of parsed.slice(0, 2)) {
      const control = controlOf(entry);
      if (!control.ok || control.value === null) continue;
      const next = follow(rights, entry);
      if (!next.ok) throw new Error(next.error);
      rights = next.value;
      if (control.value.type !== "change") continue;
      const { epoch: change } = control.value;
      const key = await openEpoch({ room, change, members: rights.members.values(), device: keyring.device });
      if (key.ok) keys.set(change.epoch, key.value);
    }
    const opened = await openMany({ entries: parsed, keysByEpoch: keys, verifier });
    if (!opened.every(({ ok }) => ok)) throw new Error("something did not open");
  }
};
