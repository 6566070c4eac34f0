import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { findFolders } from "./projects.ts";
import type { Outcome } from "./schedule.ts";

/**
 * Checks every tsconfig of the house, by so many workers. What several projects of a worker import is read once, and every
 * file is checked once, under the narrowest options of its own folder.
 */
export const checkTypes = async (count: number, folders = findFolders()): Promise<Outcome> => {
  const queue = [...folders];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./types-worker.ts", import.meta.url));
    for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
      worker.postMessage(folder);
      const [found]: unknown[] = await once(worker, "message");
      if (found !== "") failures.push(String(found));
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: count }, work));
  return { ok: failures.length === 0, output: failures.sort().join("\n\n") };
};
