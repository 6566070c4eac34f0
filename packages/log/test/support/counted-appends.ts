import { existsSync } from "node:fs";
import { appendFrom, extend, type TrialRoom, trialRoom } from "../../src/contract.ts";
import { openSqliteStore } from "../../src/sqlite.ts";

/** Run under a tracer: a known number of commits between marks that the tracer sees as looks at files that do not exist. */
const [file = "", oneByOne = "0", together = "0", large = "0"] = process.argv.slice(2);
const mark = (name: string): boolean => existsSync(`/parley-mark-${name}`);

const opened = await openSqliteStore({ file });
if (!opened.ok) throw new Error(opened.error);
const store = opened.value;
const append = async (before: TrialRoom | null, after: TrialRoom): Promise<TrialRoom> => {
  const appended = await store.appendAll([appendFrom(before, after)]);
  if (!appended.ok) throw new Error(appended.error.type);
  return after;
};

let room = await append(null, trialRoom(0)); // the first write to a new log syncs the log's own header as well
mark("one-by-one");
for (let i = 0; i < Number(oneByOne); i++) room = await append(room, extend(room));
mark("together");
await Promise.all(Array.from({ length: Number(together) }, (_, i) => append(null, trialRoom(i + 1))));
mark("checkpoints");
for (let i = 0; i < Number(large); i++) room = await append(room, extend(room, 250_000));
mark("end");
await store.close();
