import {
  type AttributionEntry,
  type ContactEntry,
  type Entry,
  type FigureEntry,
  type PositionEntry,
  placeOf,
  type Span,
  type Voice,
} from "@parley/reading";
import { safeBlock, safeLine } from "../safe-text.ts";
import type { ReadReport } from "./read-files.ts";

/** A reading for people: each suggestion with the line it is on, the very words, and whose word it is. */
export const readingAsText = (name: string, { text, reading }: ReadReport): string => {
  const { date, headline, entries } = reading;
  const words = (span: Span): string => inOneLine(text.slice(span.start, span.end));
  const lineAt = lineFinder(text);
  const told = entries.flatMap((entry) => {
    const lines = entryAsLines(entry, words);
    return lines === null ? [] : [`${`line ${lineAt(placeOf(entry).start)}`.padEnd(9)} ${lines.join("\n")}`];
  });
  return [
    safeLine(name),
    `${headline === null ? "no headline" : safeLine(inOneLine(headline))} · ${date ?? "no date"}`,
    `${entries.length} suggestions, for a person to confirm.`,
    "",
    ...told,
    ...datesAsLines(entries, words),
    ...namesAsLines(entries),
    "",
  ].join("\n");
};

type Words = (span: Span) => string;

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Entries that tell something; dates and names are listed together at the end. */
const entryAsLines = (entry: Entry, words: Words): readonly string[] | null => {
  switch (entry.kind) {
    case "attribution":
      return attributionAsLines(entry, words);
    case "contact":
      return contactAsLines(entry, words);
    case "position":
      return positionAsLines(entry, words);
    case "figure":
      return figureAsLines(entry, words);
    case "date":
    case "actor":
      return null;
  }
};

const attributionAsLines = (entry: AttributionEntry, words: Words): readonly string[] => [
  `said      ${said(entry.source, words)} (${entry.sourceClass}, ${entry.speech}) ${quoted(words(entry.cue))}${sure(entry)}`,
  safeBlock(entry.content.map(words).join(" … ")),
];

const contactAsLines = (entry: ContactEntry, words: Words): readonly string[] => {
  const about = (label: string, span: Span | null): string =>
    span === null ? "" : ` · ${label}: ${safeLine(words(span))}`;
  return [
    `contact   ${entry.participants.length === 0 ? "nobody named" : listed(entry.participants, words)} ${quoted(words(entry.cue))}${about("where", entry.place)}${about("when", entry.time)}${about("about", entry.topic)}${sure(entry)}`,
    voiced(entry.attributedTo, words),
  ];
};

const positionAsLines = (entry: PositionEntry, words: Words): readonly string[] => [
  `position  ${safeLine(words(entry.party))} ${quoted(words(entry.cue))}${sure(entry)}`,
  safeBlock(entry.content.map(words).join(" … ")),
  voiced(entry.attributedTo, words),
];

const figureAsLines = (entry: FigureEntry, words: Words): readonly string[] => {
  const counted = entry.counted === null ? "" : ` ${safeLine(words(entry.counted))}`;
  const asOf = entry.asOf === null ? "" : ` · as of ${entry.asOf}`;
  return [
    `figure    ${safeLine(words(entry.number))}${counted} = ${quantity(entry)}${asOf}${sure(entry)}`,
    voiced(entry.attributedTo, words),
  ];
};

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

const quantity = ({ low, high, qualifier }: FigureEntry): string => {
  const hedge = qualifier === "exact" || qualifier === "range" ? "" : `${qualifier.replace("_", " ")} `;
  return `${hedge}${numbers.format(low)}${high === null ? "" : ` to ${numbers.format(high)}`}`;
};

const voiced = (voice: Voice, words: Words): string =>
  `  by ${voice === null ? "the report's own voice" : said(voice, words)}`;

const said = (source: readonly Span[], words: Words): string =>
  source.length === 0 ? "somebody whom the report does not name" : listed(source, words);

const listed = (spans: readonly Span[], words: Words): string =>
  spans.map((span) => safeLine(words(span))).join(" + ");

const quoted = (text: string): string => `“${safeLine(text)}”`;

const sure = ({ rule, confidence }: Entry): string => `  [${rule}, ${confidence.toFixed(2)}]`;

const datesAsLines = (entries: readonly Entry[], words: Words): readonly string[] => {
  const dates = entries.flatMap((entry) =>
    entry.kind === "date" ? [`${quoted(words(entry.span))} = ${entry.value ?? "unknown"}`] : [],
  );
  return dates.length === 0 ? [] : ["", `Dates: ${[...new Set(dates)].join(", ")}.`];
};

const namesAsLines = (entries: readonly Entry[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const entry of entries)
    if (entry.kind === "actor") times.set(entry.name, (times.get(entry.name) ?? 0) + 1);
  const names = [...times].map(([name, n]) => `${safeLine(inOneLine(name))}${n > 1 ? ` ×${n}` : ""}`);
  return names.length === 0 ? [] : [`Names: ${names.join(", ")}.`];
};

/** The line of a place, counting from 1; asked in rising order, so that the text is gone through once. */
const lineFinder = (text: string): ((at: number) => number) => {
  let line = 1;
  let from = 0;
  return (at) => {
    for (let next = text.indexOf("\n", from); next >= 0 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
};
