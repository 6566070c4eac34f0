import { err, ok } from "@parley/kernel";
import type { ClientError, Outcome, QueuedId, SayOutcome } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { Core } from "./core.ts";
import type { QueuedRecord, Saying } from "./record.ts";

/** Keeps words, sealed, until the connection is back. They are only said to be queued once they are stored. */
export const enqueue = async (core: Core, saying: Saying): Promise<Outcome<SayOutcome>> => {
  if (core.record.queue.length >= LIMITS.maxQueuedWords) return err({ type: "StorageFull" });
  const { item } = saying;
  const queued: QueuedRecord = { ...saying, objection: null };
  const kept = await core.update((record) => ({ ...record, queue: [...record.queue, queued] }));
  if (kept.ok) return ok({ status: "queued", queued: item });
  await core.update((record) => ({ ...record, queue: record.queue.filter((entry) => entry.item !== item) }));
  return kept;
};

export const discard = (core: Core, queued: QueuedId): Promise<Outcome<null>> =>
  core.update((record) => ({ ...record, queue: record.queue.filter(({ item }) => item !== queued) }));

/**
 * Says what waits, in order, each decided against its room as it is by then. What comes out against it keeps the words
 * for their author; the words after it in the same room wait with it no longer than they must.
 */
export const flushQueue = async (
  core: Core,
  sayNow: (saying: Saying) => Promise<Outcome<null>>,
): Promise<void> => {
  for (const queued of core.record.queue) {
    if (queued.objection !== null) continue;
    const said = await sayNow(queued);
    if (said.ok) await discard(core, queued.item);
    else if (said.error.type === "Offline") return;
    else await object(core, queued.item, said.error);
  }
};

const object = (core: Core, queued: QueuedId, objection: ClientError): Promise<Outcome<null>> =>
  core.update((record) => ({
    ...record,
    queue: record.queue.map((entry) => (entry.item === queued ? { ...entry, objection } : entry)),
  }));
