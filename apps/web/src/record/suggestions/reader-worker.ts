/** Runs in a worker of the browser's: reads a report for the page that began it. */
import { read } from "@parley/reading";
import { suggestionsOf } from "./suggestion.ts";
import type { Question, Read } from "./use-reading.ts";

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const { entries } = read(data.text, { date: data.date, actors: data.actors });
  const marks = entries.flatMap((entry) =>
    entry.kind === "date" || entry.kind === "actor"
      ? [{ kind: entry.kind === "date" ? ("date" as const) : ("name" as const), ...entry.span }]
      : [],
  );
  postMessage({ suggestions: suggestionsOf(data, entries), marks } satisfies Read);
});
