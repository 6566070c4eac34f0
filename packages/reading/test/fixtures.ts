import type { Entry, EntryOf } from "../src/index.ts";
import { propose, type ReadingOptions, type Span } from "../src/index.ts";

/** A report of our own writing about invented parties, with what a reader should find in it. */
export const REPORT = `date 2031-05-14 Envoy of Orsa and leaders of Vell discuss truce in Lindmar

LINDMAR

The head of Orsa's Office for External Affairs, Mira Tolland, yesterday held talks with leaders of the Vell Council in Lindmar.

According to mediation sources, the talks dealt with the exchange of captives and the opening of two corridors.

"We have not refused anything," said Councillor Pell Harrow. "We are waiting for a text."

The Ministry of Relief said that more than 1,250 people had crossed the Sen bridge since March. Aid workers told reporters that the figure was closer to 900.

The Vell Council demands a complete withdrawal from the Sen valley and the return of displaced families.

Doubts were voiced about "the good faith of the other side."

Between 300 and 350 captives are held in the north, the Captives' Commission estimates. Dozens of houses were burnt last October, per village elders.`;

/** The text of a span. */
export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The proposed entries of one kind. */
export const proposed = <K extends Entry["kind"]>(
  text: string,
  kind: K,
  options: ReadingOptions = {},
): EntryOf<K>[] => propose(text, options).filter((entry): entry is EntryOf<K> => entry.kind === kind);

/** Attributions as words: "source | cue | content", parts of one field joined by "+". */
export const attributions = (text: string, options: ReadingOptions = {}): string[] =>
  proposed(text, "attribution", options).map((entry) =>
    [entry.source, [entry.cue], entry.content]
      .map((spans) => spans.map((span) => textAt(text, span)).join(" + "))
      .join(" | "),
  );
