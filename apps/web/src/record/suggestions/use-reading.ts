import type { Party, Report } from "@parley/domain";
import type { KnownActor } from "@parley/reading";
import { useEffect, useRef, useState } from "react";
import { actorsOf, type Suggestion } from "./suggestion.ts";

export interface Question {
  readonly report: Report["report"];
  readonly text: string;
  readonly date: string | undefined;
  readonly actors: readonly KnownActor[];
}

/** A date or a name in the text: shown, and no entry of its own. */
export interface PlainMark {
  readonly kind: "date" | "name";
  readonly start: number;
  readonly end: number;
}

/** What the reader made of a report. */
export interface Read {
  readonly suggestions: readonly Suggestion[];
  readonly marks: readonly PlainMark[];
}

export type Reading =
  | { readonly status: "reading" }
  | { readonly status: "failed" }
  /** Somebody gave up on it. */
  | { readonly status: "stopped" }
  | ({ readonly status: "read" } & Read);

export interface ReadingHere {
  readonly reading: Reading;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Reads a report in a worker. Its words leave neither the device nor this page. */
export const useReading = ({ report, text, date }: Report, parties: readonly Party[]): ReadingHere => {
  const [run, setRun] = useState(0);
  const running = useRef<Worker | null>(null);
  const [reading, setReading] = useState<Reading>({ status: "reading" });
  // Parties are compared by what they are called: the list is another one after each change of the room.
  const actors = JSON.stringify(actorsOf(parties));
  const day = date.type === "known" && /^\d{4}-\d{2}-\d{2}$/.test(date.value) ? date.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run reads anew
  useEffect(() => {
    setReading({ status: "reading" });
    const worker = new Worker(new URL("./reader-worker.ts", import.meta.url), { type: "module" });
    running.current = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Read>) =>
      setReading({ status: "read", ...data }),
    );
    worker.addEventListener("error", () => setReading({ status: "failed" }));
    worker.postMessage({ report, text, date: day, actors: JSON.parse(actors) } satisfies Question);
    return () => worker.terminate();
  }, [report, text, day, actors, run]);
  return {
    reading,
    stop: () => {
      running.current?.terminate();
      setReading({ status: "stopped" });
    },
    again: () => setRun((count) => count + 1),
  };
};
