/**
 * Opening a room of 10,000 entries that this device has stored: `open-warm` until the newest entries can be shown,
 * `open-warm-whole` until every entry is read from disk, opened under the keyring and folded. The baseline reads and
 * opens all the stored bytes and does nothing with them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalStorage } from "../../packages/client/src/index.ts";
import { Replica } from "../../packages/client/src/replica/replica.ts";
import { openRoom } from "../../packages/client/src/replica/stored-room.ts";
import { openSqliteStorage } from "../../packages/client/src/storage/sqlite.ts";
import { createVerifier } from "../../packages/protocol/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { createLongRoom, type LongRoom, median, vaultOver } from "./long-room.ts";
import type { OpenOptions } from "./open-cold.ts";

export const openWarm = async ({
  entries = 10_000,
  textBytes = 1_000,
  rounds = 7,
}: OpenOptions = {}): Promise<readonly Measurement[]> => {
  const room = await createLongRoom(entries, textBytes);
  const folder = mkdtempSync(join(tmpdir(), "parley-open-warm-"));
  try {
    const storage = openSqliteStorage(join(folder, "device.sqlite"));
    await fill(storage, room);
    const [values, wholes, baselines]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      baselines.push(await timed(() => readAndOpen(storage, room)));
      values.push(await timed(() => reopen(storage, room)));
      wholes.push(await timed(() => reopenWhole(storage, room)));
    }
    await storage.close();
    const [value, whole, baseline] = [median(values), median(wholes), median(baselines)];
    return [
      { name: "open-warm", value, baseline, ratio: value / baseline, unit: "ms" },
      { name: "open-warm-whole", value: whole, baseline, ratio: whole / baseline, unit: "ms" },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const fill = async (storage: LocalStorage, { room, keyring, entries, pages }: LongRoom): Promise<void> => {
  const ignore = (): void => {};
  const vault = vaultOver(storage, keyring);
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
};

const reopen = async (storage: LocalStorage, { room, keyring, entries }: LongRoom): Promise<void> => {
  const opened = await openRoom(vaultOver(storage, keyring), room);
  const timeline = opened.ok ? opened.value?.preview?.fold.state.timeline : undefined;
  if (timeline?.at(-1)?.stamp.sequence !== entries.length - 1)
    throw new Error("the newest entry is not there");
};

const reopenWhole = async (storage: LocalStorage, { room, keyring, entries }: LongRoom): Promise<void> => {
  const opened = await openRoom(vaultOver(storage, keyring), room);
  const whole = opened.ok ? await opened.value?.whole() : undefined;
  if (whole?.ok !== true || whole.value.fold.state.sequence !== entries.length - 1)
    throw new Error("the room is not whole");
};

const readAndOpen = async (storage: LocalStorage, { room, keyring }: LongRoom): Promise<void> => {
  const segments = await vaultOver(storage, keyring).list(`room/${room}/log/`);
  if (!segments.ok || segments.value.some(({ value }) => value === null)) throw new Error("not all opened");
};
