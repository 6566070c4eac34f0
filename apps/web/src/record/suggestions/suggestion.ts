import type { EntryOrigin, EntryWords, Party, Passage, RecordEntry, Report } from "@parley/domain";
import type { Entry, KnownActor } from "@parley/reading";
import { contactOf, figureOf, positionOf, statementOf } from "./content-of.ts";
import { passagesOf } from "./passages-of.ts";
import { layOut, type Reading, voicesOf, voicesOfVoice } from "./voices-of.ts";

/** The kinds of entries that are suggested, in the order in which a screen lists them. */
export const SUGGESTED = ["statement", "demand", "figure", "contact"] as const;
export type SuggestedKind = (typeof SUGGESTED)[number];

/** An entry of the record that the reader found in a report, for a person to confirm. */
export interface Suggestion {
  /** The same whenever the same text is read. */
  readonly key: string;
  readonly kind: SuggestedKind;
  readonly words: EntryWords;
  readonly rule: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Parties with every form of their names, as the reader matches them. */
export const actorsOf = (parties: readonly Party[]): readonly KnownActor[] =>
  parties.map(({ party, neutralLabel, names }) => ({
    id: party,
    names: [neutralLabel, ...names.map(({ name }) => name)],
  }));

/** What a read report suggests for the record, in the order of the text. */
export const suggestionsOf = (
  { report, text }: Pick<Report, "report" | "text">,
  entries: readonly Entry[],
): readonly Suggestion[] => {
  const reading = layOut(text, entries);
  return entries.flatMap((entry): readonly Suggestion[] => {
    const found = wordsFrom(reading, entry);
    if (found === null) return [];
    const { kind, voices, content, passages } = found;
    return [
      {
        key: `${kind}:${passages[0]?.start ?? 0}:${entry.rule}`,
        kind,
        words: { basis: { type: "passages", report, passages }, voices, content, issues: [] },
        rule: entry.rule,
        confidence: entry.confidence,
      },
    ];
  });
};

type Found = Pick<EntryWords, "voices" | "content"> & {
  readonly kind: SuggestedKind;
  readonly passages: readonly Passage[];
};

/** Names and dates by themselves are no entries; neither is a contact of nobody. */
const wordsFrom = (reading: Reading, entry: Entry): Found | null => {
  const { text } = reading;
  switch (entry.kind) {
    case "attribution":
      return {
        kind: "statement",
        voices: voicesOf(reading, entry),
        content: statementOf(reading, entry),
        passages: passagesOf(text, [...entry.source, entry.cue, ...entry.content]),
      };
    case "position":
      return {
        kind: "demand",
        voices: voicesOfVoice(reading, entry.cue),
        content: positionOf(reading, entry),
        passages: passagesOf(text, [entry.party, entry.cue, ...entry.content]),
      };
    case "figure":
      return {
        kind: "figure",
        voices: voicesOfVoice(reading, entry.number),
        content: figureOf(reading, entry),
        passages: passagesOf(text, [entry.number, ...(entry.counted === null ? [] : [entry.counted])]),
      };
    case "contact": {
      const content = contactOf(reading, entry);
      return content.who.length === 0
        ? null
        : {
            kind: "contact",
            voices: voicesOfVoice(reading, entry.cue),
            content,
            passages: passagesOf(text, [...entry.participants, entry.cue]),
          };
    }
    case "date":
    case "actor":
      return null;
  }
};

/** Whether something must be added before a suggestion can be accepted: what is counted, or who speaks. */
export const isIncomplete = ({ words: { content, voices } }: Suggestion): boolean =>
  (content.type === "figure" && (content.measure === "" || content.unit === "")) ||
  voices.some((voice) => voice.type === "source" && voice.name === "");

/** The origin that an accepted suggestion keeps. */
export const originOf = (
  { rule, confidence }: Pick<Suggestion, "rule" | "confidence">,
  edited: boolean,
): EntryOrigin => ({ type: "reader", rule, confidence, edited });

/** The entry of the record that came of a suggestion, where one stands: the same rule on words that it shares. */
export const acceptedAs = (
  suggestion: Suggestion,
  record: Iterable<RecordEntry>,
): RecordEntry | undefined => {
  for (const entry of record) {
    const isOfIt =
      entry.withdrawn === undefined &&
      entry.origin.type === "reader" &&
      entry.origin.rule === suggestion.rule &&
      entry.content.type === suggestion.words.content.type &&
      isTouching(entry.basis, suggestion.words.basis);
    if (isOfIt) return entry;
  }
  return undefined;
};

type Basis = EntryWords["basis"];

const isTouching = (a: Basis, b: Basis): boolean =>
  a.type === "passages" &&
  b.type === "passages" &&
  a.report === b.report &&
  a.passages.some((x) => b.passages.some((y) => x.start < y.end && y.start < x.end));
