import { type Transferable, Worker } from "node:worker_threads";
import type {
  AnswerOf,
  CallOf,
  FromReader,
  FromWriter,
  Reads,
  ToReader,
  ToWriter,
  WorkerSettings,
  Write,
  Writes,
} from "./messages.ts";
import { packBatch } from "./packing.ts";

/** Calls answered by another thread. Each rejects if that thread, or the storage under it, has failed. */
export interface Thread<Calls> {
  readonly call: <Name extends keyof Calls & string>(
    name: Name,
    asks: Calls[Name] extends { readonly asks: infer Asks } ? Asks : never,
  ) => Promise<Calls[Name] extends { readonly answers: infer Answers } ? Answers : never>;
  /** Answers what was asked before, then ends the thread. */
  readonly close: () => Promise<void>;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: Error) => void;
}

/** What both threads have in common: they open, they may fail, they end. */
interface Lifetime {
  readonly opened: Promise<void>;
  readonly ended: Promise<void>;
  readonly failure: () => Error | null;
}

const live = (worker: Worker, onFailure: (failure: Error) => void): Lifetime => {
  let failure: Error | null = null;
  const fail = (reason: Error): void => {
    failure ??= reason;
    onFailure(failure);
  };
  worker.on("message", (message: FromReader | FromWriter) => {
    if (message.type === "failed") fail(new Error(`the storage failed: ${message.message}`));
  });
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      fail(new Error("the storage is closed"));
      resolve();
    });
  });
  const opened = new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
  return { opened, ended, failure: () => failure };
};

/**
 * The writing thread. While it is busy, whatever arrives waits; when it is done, everything that waits goes to it at once
 * and is made durable by one commit. The busier the relay, the larger the groups.
 */
export const startWriter = async (settings: WorkerSettings): Promise<Thread<Writes>> => {
  const worker = new Worker(new URL("./write-worker.ts", import.meta.url), { workerData: settings });
  let waiting: { readonly write: Write; readonly promise: Waiting<AnswerOf<Writes>> }[] = [];
  let committing: readonly Waiting<AnswerOf<Writes>>[] = [];
  const lifetime = live(worker, (failure) => {
    for (const { reject } of [...committing, ...waiting.map(({ promise }) => promise)]) reject(failure);
    committing = [];
    waiting = [];
  });
  await lifetime.opened;

  const say = (message: ToWriter, moved: Transferable[] = []): void => worker.postMessage(message, moved);
  const commitWhatWaits = (): void => {
    if (committing.length > 0 || waiting.length === 0) return;
    committing = waiting.map(({ promise }) => promise);
    const batch = packBatch(waiting.map(({ write }) => write));
    waiting = [];
    say({ type: "batch", batch }, [batch.entries.bytes.buffer]);
  };
  worker.on("message", (message: FromWriter) => {
    if (message.type !== "written") return;
    const done = committing;
    committing = [];
    commitWhatWaits();
    for (const [i, { resolve, reject }] of done.entries()) {
      const answer = message.answers[i];
      if (answer === undefined) reject(new Error("the storage left a write unanswered"));
      else resolve(answer);
    }
  });
  return {
    call: (name, asks) =>
      new Promise((resolve, reject) => {
        const failure = lifetime.failure();
        if (failure !== null) return void reject(failure);
        const write = { name, asks } as CallOf<Writes>;
        waiting.push({
          write,
          promise: { resolve: resolve as Waiting<AnswerOf<Writes>>["resolve"], reject },
        });
        // Whatever else is asked in this turn of the event loop joins the same commit.
        if (waiting.length === 1) setImmediate(commitWhatWaits);
      }),
    close: async () => {
      while (committing.length + waiting.length > 0) await new Promise((resume) => setImmediate(resume));
      if (lifetime.failure() === null) say({ type: "close" });
      else await worker.terminate();
      await lifetime.ended;
    },
  };
};

export const startReader = async (settings: WorkerSettings): Promise<Thread<Reads>> => {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { workerData: settings });
  const waiting = new Map<number, Waiting<AnswerOf<Reads>>>();
  let calls = 0;
  const lifetime = live(worker, (failure) => {
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  await lifetime.opened;

  const say = (message: ToReader): void => worker.postMessage(message);
  worker.on("message", (message: FromReader) => {
    if (message.type !== "answered") return;
    waiting.get(message.id)?.resolve(message.answer);
    waiting.delete(message.id);
  });
  return {
    call: (name, asks) =>
      new Promise((resolve, reject) => {
        const failure = lifetime.failure();
        if (failure !== null) return void reject(failure);
        calls += 1;
        waiting.set(calls, { resolve: resolve as Waiting<AnswerOf<Reads>>["resolve"], reject });
        say({ type: "read", id: calls, read: { name, asks } as CallOf<Reads> });
      }),
    close: async () => {
      if (lifetime.failure() === null) say({ type: "close" });
      else await worker.terminate();
      await lifetime.ended;
    },
  };
};
