/** Runs in Chromium on the workspace's own origin: puts a store that was made elsewhere where the workspace keeps its own. */
import { openIndexedDbStorage } from "../../../packages/client/src/storage/indexeddb.ts";
import { unpackStore } from "./packed-store.ts";

/** The name under which the web workspace opens it. */
const WORKSPACE_STORE = "parley";

const fill = async (file: string): Promise<void> => {
  const put = unpackStore(new Uint8Array(await (await fetch(file)).arrayBuffer()));
  const storage = await openIndexedDbStorage(WORKSPACE_STORE);
  const done = await storage.commit({ put, remove: [] });
  await storage.close();
  if (!done.ok) throw new Error(done.error);
};

export type Fill = typeof fill;

(globalThis as { fill?: Fill }).fill = fill;
