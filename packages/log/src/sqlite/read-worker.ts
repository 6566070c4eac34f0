import { parentPort, type Transferable, workerData } from "node:worker_threads";
import { connectForReading } from "./database.ts";
import type { AnswerOf, FromReader, Reads, ToReader, WorkerSettings } from "./messages.ts";
import { prepareReads } from "./reads.ts";

/** The thread that reads, so that a device catching up never waits for somebody else's commit. */
const { path } = workerData as WorkerSettings;
const database = connectForReading(path);
const answerTo = prepareReads(database);

const say = (message: FromReader, moved: Transferable[] = []): void =>
  parentPort?.postMessage(message, moved);

/** Large pieces of memory change hands instead of being copied. */
const piecesOf = (answer: AnswerOf<Reads>): Transferable[] => {
  if (typeof answer !== "object" || answer === null) return [];
  if ("lengths" in answer) return [answer.bytes.buffer];
  return "head" in answer ? [answer.entries.bytes.buffer] : [];
};

parentPort?.on("message", (message: ToReader) => {
  try {
    if (message.type === "read") {
      const answer = answerTo(message.read);
      say({ type: "answered", id: message.id, answer }, piecesOf(answer));
    } else {
      database.close();
      say({ type: "closed" });
      parentPort?.close();
    }
  } catch (failure) {
    say({ type: "failed", message: failure instanceof Error ? failure.message : String(failure) });
  }
});
say({ type: "opened" });
