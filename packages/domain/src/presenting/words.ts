import type { PresentedIssue } from "./events.ts";

/** The words that a room is to read, as the outgoing check holds them against the confidences. */
export const wordsOfIssues = (issues: readonly PresentedIssue[]): string =>
  issues
    .flatMap(({ title, kind, options }) => [
      title,
      ...(kind.type === "divisible" ? [kind.unit] : []),
      ...options.map(({ label }) => label),
    ])
    .join("\n");
