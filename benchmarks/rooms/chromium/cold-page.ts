/** Runs in Chromium: fetches the long room's log once, then opens it as often as the benchmark asks. */

import { unpackRaw } from "../../../packages/client/src/replica/segments.ts";
import { openIndexedDbStorage } from "../../../packages/client/src/storage/indexeddb.ts";
import { createMemoryStorage } from "../../../packages/client/src/storage/memory.ts";
import { createWorkerVerifier } from "../../../packages/client/src/verifier/web-worker.ts";
import { openEpoch } from "../../../packages/crypto/src/index.ts";
import { controlOf, follow, parseEntry } from "../../../packages/protocol/src/index.ts";
import { type BareWork, bareLoop, type Derivation } from "../bare-loop.ts";
import { longRoomKeyring, openWithReplica, pagesOf, type RoomLog } from "../long-room.ts";

const CONTROLS = 2;

const fetchLog = async (): Promise<RoomLog> => {
  const entries = unpackRaw(new Uint8Array(await (await fetch("log.bin")).arrayBuffer()));
  const founding = entries?.[0] === undefined ? null : parseEntry(entries[0]);
  if (entries === null || founding?.ok !== true) throw new Error("the log did not come whole");
  const rights = follow(null, founding.value);
  if (!rights.ok) throw new Error(rights.error);
  return { room: rights.value.room, keyring: await longRoomKeyring(), entries, pages: pagesOf(entries) };
};

/** The epoch's key, from the second entry. */
const bareWorkOf = async ({ room, keyring, entries, pages }: RoomLog): Promise<BareWork> => {
  const [founding, first] = entries.slice(0, CONTROLS).map((bytes) => parseEntry(bytes));
  if (founding?.ok !== true || first?.ok !== true) throw new Error("the log does not begin as it should");
  const [rights, control] = [follow(null, founding.value), controlOf(first.value)];
  if (!rights.ok || !control.ok || control.value?.type !== "change") throw new Error("no epoch begins");
  const { device } = keyring;
  const members = rights.value.members.values();
  const key = await openEpoch({ room, change: control.value.epoch, members, device });
  if (!key.ok) throw new Error(key.error);
  const batches = pages.map((page, i) => (i === 0 ? page.slice(CONTROLS) : page));
  return { author: device.device, epochKey: key.value.reveal(), batches };
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  // Where Chromium was started with it: nobody pays for another's garbage.
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

let databases = 0;

const prepare = async () => {
  const log = await fetchLog();
  const work = await bareWorkOf(log);
  // One for the whole page, as the workspace has it.
  const beside = createWorkerVerifier();
  return {
    entries: log.entries.length,
    bytes: log.entries.reduce((sum, { length }) => sum + length, 0),
    bare: (derivation: Derivation) => timed(() => bareLoop(work, derivation)),
    withWorker: () => timed(() => openWithReplica(log, createMemoryStorage(), beside)),
    oneThread: () => timed(() => openWithReplica(log, createMemoryStorage())),
    stored: async () => {
      const name = `cold ${databases++}`;
      const storage = await openIndexedDbStorage(name);
      const took = await timed(() => openWithReplica(log, storage, beside));
      await storage.close();
      indexedDB.deleteDatabase(name);
      return took;
    },
  };
};

export type ColdBench = Awaited<ReturnType<typeof prepare>>;

(globalThis as { prepareBench?: typeof prepare }).prepareBench = prepare;
