import { err, type Result } from "@parley/kernel";
import type { ReportDocument } from "../document.ts";
import type { PageRead } from "../pdf/extract.ts";
import type { Unreadable } from "../unreadable.ts";
import type { Answer, Question } from "./messages.ts";

/** Opens files in a worker, so that the page stays quick whatever the file. */
export type DocumentOpener = {
  /** Takes the words out of a file. `signal` gives up on it: the file is then `broken`. A PDF tells its pages as they are read. */
  readonly open: (
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal?: AbortSignal,
    onPage?: PageRead,
  ) => Promise<Result<ReportDocument, Unreadable>>;
  /** Ends the worker, and with it whatever it is at. */
  readonly end: () => void;
};

interface Waiting {
  readonly settle: (result: Result<ReportDocument, Unreadable>) => void;
  readonly onPage: PageRead | undefined;
}

/** An opener for a browser's page; the worker begins with the first file. */
export const createDocumentOpener = (begin: () => Worker = beginWorker): DocumentOpener => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    for (const { settle } of waiting.values()) settle(err({ reason: "broken" }));
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker !== null) return worker;
    worker = begin();
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const one = waiting.get(data.id);
      if ("done" in data) return one?.onPage?.(data.done, data.of);
      waiting.delete(data.id);
      one?.settle(data.result);
    });
    worker.addEventListener("error", end);
    worker.addEventListener("messageerror", end);
    return worker;
  };
  return {
    open: (name, bytes, signal, onPage) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, { settle: resolve, onPage });
        // A parser cannot be interrupted: giving up ends its worker, and the next file begins another.
        signal?.addEventListener("abort", end, { once: true });
        running().postMessage({ id: last, name, bytes } satisfies Question);
      }),
    end,
  };
};

const beginWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
