import { parentPort, workerData } from "node:worker_threads";
import { createCommitter } from "./commit.ts";
import { connectForWriting } from "./database.ts";
import type { FromWriter, ToWriter, WorkerSettings } from "./messages.ts";
import { unpackBatch } from "./packing.ts";

/** The thread that writes: a batch in, one commit, the answers out; the disk is waited for here and nowhere else. */
const { path, maxBytes } = workerData as WorkerSettings;
const database = connectForWriting(path, maxBytes);
const committer = createCommitter(database);

const say = (message: FromWriter): void => parentPort?.postMessage(message);

const receive = (message: ToWriter): void => {
  switch (message.type) {
    case "batch":
      say({ type: "written", answers: committer.commit(unpackBatch(message.batch)) });
      committer.checkpointIfDue();
      break;
    case "close":
      database.close();
      say({ type: "closed" });
      parentPort?.close();
      break;
  }
};

parentPort?.on("message", (message: ToWriter) => {
  try {
    receive(message);
  } catch (failure) {
    say({ type: "failed", message: failure instanceof Error ? failure.message : String(failure) });
  }
});
say({ type: "opened" });
