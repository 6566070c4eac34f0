import { LIMITS, type PartyId, type Voice } from "@parley/domain";
import { type AttributionEntry, type Entry, isCovering, isOverlapping, type Span } from "@parley/reading";

/** A text and what was found in it, by place. */
export interface Reading {
  readonly text: string;
  readonly at: (place: Span) => readonly Entry[];
}

/** So many characters share a drawer of the index. */
const DRAWER = 4_096;

/** Lays what was found out by place, so that a long report is gone through once and not once for each entry. */
export const layOut = (text: string, entries: readonly Entry[]): Reading => {
  const drawers = new Map<number, Set<Entry>>();
  const put = (entry: Entry, { start, end }: Span): void => {
    for (let drawer = Math.floor(start / DRAWER); drawer * DRAWER < end; drawer += 1) {
      const held = drawers.get(drawer) ?? new Set();
      held.add(entry);
      drawers.set(drawer, held);
    }
  };
  for (const entry of entries) {
    if (entry.kind === "attribution") for (const span of entry.content) put(entry, span);
    else if (entry.kind === "actor" || entry.kind === "date") put(entry, entry.span);
  }
  const at = ({ start, end }: Span): readonly Entry[] => {
    const found = new Set<Entry>();
    for (let drawer = Math.floor(start / DRAWER); drawer * DRAWER < end; drawer += 1)
      for (const entry of drawers.get(drawer) ?? []) found.add(entry);
    return [...found];
  };
  return { text, at };
};

/** The voices of an attribution: whoever reports it, from the outermost on, and at last whoever said it. */
export const voicesOf = (reading: Reading, entry: AttributionEntry): readonly Voice[] =>
  [...around(reading, entry.cue, entry), entry].map((one) => voiceOf(reading, one)).slice(-LIMITS.voices);

/** The voices behind words at a place; where nobody is said to have said them, the report's own. */
export const voicesOfVoice = (reading: Reading, place: Span): readonly Voice[] => {
  const voices = around(reading, place, null).map((one) => voiceOf(reading, one));
  return voices.length === 0 ? [{ type: "reportsOwnVoice" }] : voices.slice(-LIMITS.voices);
};

/** The attributions whose content holds a place, the widest first. */
const around = (
  reading: Reading,
  place: Span,
  except: AttributionEntry | null,
): readonly AttributionEntry[] =>
  reading
    .at(place)
    .filter(
      (one): one is AttributionEntry =>
        one.kind === "attribution" && one !== except && one.content.some((span) => isCovering(span, place)),
    )
    .toSorted((a, b) => width(b) - width(a));

const width = ({ content }: AttributionEntry): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

const voiceOf = (reading: Reading, { source, sourceClass }: AttributionEntry): Voice => {
  const [first] = source;
  if (first === undefined || sourceClass === "none") return { type: "unnamed" };
  const party = partyNamed(reading, first);
  return {
    type: "source",
    name: nameAt(reading, first),
    sourceClass,
    ...(party === undefined ? {} : { party }),
  };
};

/** A name as one line of a record: the text's own words, without line breaks and what a line may not hold. */
export const nameAt = ({ text }: Reading, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LIMITS.line);

/** The party that a phrase is the name of; one that only mentions a party ("a critic of …") is not its voice. */
export const partyNamed = (reading: Reading, span: Span): PartyId | undefined => {
  const known = partiesWithin(reading, span);
  const [only] = known;
  if (only === undefined || known.length > 1) return undefined;
  const rest = reading.text.slice(span.start, only.span.start) + reading.text.slice(only.span.end, span.end);
  return /^\s*(?:the)?\s*$/iu.test(rest) ? only.party : undefined;
};

/** The known parties that a stretch of the text names. */
export const partiesWithin = (
  reading: Reading,
  within: Span,
): readonly { readonly party: PartyId; readonly span: Span }[] =>
  reading
    .at(within)
    .flatMap((one) =>
      one.kind === "actor" && one.party !== null && isOverlapping(one.span, within)
        ? [{ party: one.party as PartyId, span: one.span }]
        : [],
    );
