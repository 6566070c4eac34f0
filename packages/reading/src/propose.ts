import { type ActorIndex, actorsIn, createActorIndex } from "./actors/find.ts";
import type { Found } from "./attributions/candidate.ts";
import { attributionsIn, type Carried, NOTHING_CARRIED } from "./attributions/find.ts";
import { sourceClassOf } from "./attributions/source-class.ts";
import { contactsIn } from "./contacts/find.ts";
import { anchorDay, DATELINE_PARAGRAPHS, datelineOf } from "./dates/anchor.ts";
import { dayToIso, isoToDay } from "./dates/calendar.ts";
import { dateEntry, datesIn } from "./dates/find.ts";
import type { DateContext, DateMatch } from "./dates/match.ts";
import type { AttributionEntry, Entry, FigureEntry, Reading, ReadingOptions } from "./entries.ts";
import { figuresIn } from "./figures/find.ts";
import { confidenceOf } from "./filter/score.ts";
import { THRESHOLD } from "./filter/weights.ts";
import { createMeter, type Meter } from "./meter.ts";
import { positionsIn } from "./positions/find.ts";
import { reportShapeOf } from "./report-shape.ts";
import { isCovering, type Span } from "./span.ts";
import { paragraphsOf } from "./text/paragraphs.ts";
import { createPassage, type Passage } from "./text/passage.ts";
import { spanOf } from "./text/phrases.ts";
import { createVoices } from "./voices.ts";

/** An attribution candidate with the filter's judgement, as training and the bench want to see it. */
export type Judged = Found & { readonly confidence: number };

type State = { readonly dates: DateContext; readonly carried: Carried };
type Setting = { readonly actors: ActorIndex; readonly minimum: number };

const textOf = (passage: Passage, spans: readonly Span[]): string =>
  spans.map((span) => passage.text.slice(span.start, span.end)).join(" ");

const speechOf = (found: Found): AttributionEntry["speech"] => {
  if (found.quote === null) return "indirect";
  const content = found.content.reduce((sum, span) => sum + span.end - span.start, 0);
  // The marks of each part, and a word such as "that".
  return content - found.quoted <= 2 + 2 * found.content.length ? "direct" : "mixed";
};

const attributionEntry = (passage: Passage, found: Judged): AttributionEntry => ({
  kind: "attribution",
  source: found.source,
  cue: found.cue,
  content: found.content,
  quote: found.quote,
  speech: speechOf(found),
  sourceClass: sourceClassOf(textOf(passage, found.source)),
  rule: found.rule,
  confidence: found.confidence,
});

/** "as of 3 May": the date for which a sentence's figures are given. */
const asOfIn = (passage: Passage, dates: readonly DateMatch[], sentence: number): string | null => {
  const range = passage.sentences[sentence];
  const date = dates.find(
    (match) =>
      range !== undefined &&
      match.from >= range.from &&
      match.to <= range.to &&
      passage.tokens[match.from - 1]?.lower === "of" &&
      passage.tokens[match.from - 2]?.lower === "as",
  );
  return date?.value ?? null;
};

/** Token indices that dates have taken. */
const takenBy = (dates: readonly DateMatch[]): ReadonlySet<number> => {
  const taken = new Set<number>();
  for (const match of dates) for (let at = match.from; at < match.to; at += 1) taken.add(at);
  return taken;
};

/** The date of a sentence that stands nearest to a cue. One in the head of a line ("VELDA, Oct 9 –") is the report's. */
const timeFinder = (passage: Passage, dates: readonly DateMatch[]) => {
  const bySentence = new Map<number, DateMatch[]>();
  let sentence = 0;
  for (const match of dates) {
    while ((passage.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= match.from) sentence += 1;
    if (isHead(passage, match) || match.rule === "month-of") continue;
    const list = bySentence.get(sentence) ?? [];
    // No cue looks through more than this.
    if (list.length < 16) bySentence.set(sentence, [...list, match]);
  }
  return (index: number, at: number): Span | null => {
    const far = (match: DateMatch): number => (match.from >= at ? match.from - at : 2 * (at - match.to) + 4);
    const [near] = (bySentence.get(index) ?? []).toSorted((a, b) => far(a) - far(b));
    return near === undefined ? null : spanOf(passage, near);
  };
};

const isHead = (passage: Passage, match: DateMatch): boolean => {
  if (match.from > 8) return false;
  // "date 2031-05-14 Envoy and leaders meet": the report's, not the meeting's.
  if (match.from <= 2 && passage.tokens[0]?.lower === "date") return true;
  for (let at = match.to; at < match.to + 6; at += 1)
    if (/^(?:-|–|—|--|:)$/u.test(passage.tokens[at]?.text ?? "")) return true;
    else if (passage.tokens[at]?.kind === "word" && passage.tokens[at]?.capital !== true) return false;
  return false;
};

/** A demand is a position, not a report of words, unless words are given: settles a cue that both rules claim. */
const isWordy = (found: Found): boolean =>
  found.quote !== null ||
  found.traits.some((trait) => /^kind=(?:that|quote|mixed|clause|wh|left|split)/u.test(trait));

const readPassage = (
  passage: Passage,
  state: State,
  setting: Setting,
): { readonly entries: Entry[]; readonly state: State; readonly extended: AttributionEntry | null } => {
  const dates = datesIn(passage, state.dates);
  const { found, extended, extension, carried } = attributionsIn(passage, state.carried);
  const judged = found
    .map((one): Judged => ({ ...one, confidence: confidenceOf(one.traits) }))
    .filter((one) => one.confidence >= setting.minimum && one.content.length > 0);
  const wordy = new Set(judged.filter(isWordy).map((one) => one.cue.start));
  // Who adds a condition says nothing by it, though "adding" is a verb of saying too.
  const positions = positionsIn(passage).filter(
    (one) => one.rule === "adds-condition" || !wordy.has(one.cue.start),
  );
  const positionCues = new Set(positions.map((one) => one.cue.start));
  const attributions = judged.filter((one) => !positionCues.has(one.cue.start));
  const going = extended === null || extension === null ? [] : [{ ...extended, content: [extension] }];
  // "promised that every household would be given 500": whoever undertakes it says so.
  const stated = positions.filter((one) => /^that\b/u.test(textOf(passage, one.content.slice(0, 1))));
  const voiceAt = createVoices(passage, [
    ...stated.map(({ rule, party, content }) => ({ rule, source: [party], content })),
    ...attributions,
    ...going,
  ]);
  const isSpeaker = (span: Span): boolean =>
    attributions.some((one) => one.source.some((source) => isCovering(source, span)));
  // "One nurse said": that she is one is not what is told.
  const counted = figuresIn(passage, takenBy(dates.matches)).filter(
    (figure) => !(figure.low === 1 && isSpeaker(figure.number)),
  );
  const figures = counted.map((figure): FigureEntry => {
    const voice = voiceAt(figure.number);
    const { sentence, ...rest } = figure;
    return {
      kind: "figure",
      ...rest,
      source: voice?.[0] ?? null,
      asOf: asOfIn(passage, dates.matches, sentence),
      attributedTo: voice,
    };
  });
  const contacts = contactsIn(passage, timeFinder(passage, dates.matches)).map(
    ({ sentence: _, ...contact }) => ({
      kind: "contact" as const,
      ...contact,
      attributedTo: voiceAt(contact.cue),
    }),
  );
  return {
    entries: [
      ...attributions.map((one) => attributionEntry(passage, one)),
      ...figures,
      ...dates.matches.map((match) => dateEntry(passage, match)),
      ...contacts,
      ...positions.map((position) => ({
        kind: "position" as const,
        ...position,
        attributedTo: voiceAt(position.cue),
      })),
      ...actorsIn(passage, setting.actors),
    ],
    state: { dates: dates.context, carried },
    extended:
      extended === null
        ? null
        : attributionEntry(passage, { ...extended, confidence: confidenceOf(extended.traits) }),
  };
};

/** Where an entry begins to matter in the text: its cue, number or span. */
export const placeOf = (entry: Entry): Span => {
  switch (entry.kind) {
    case "attribution":
    case "contact":
    case "position":
      return entry.cue;
    case "figure":
      return entry.number;
    case "date":
    case "actor":
      return entry.span;
  }
};

/** Puts an attribution whose quotation went on in place of what it was; looks back over one paragraph or so. */
const replaceLast = (entries: Entry[], extended: AttributionEntry): void => {
  const at = entries.findLastIndex(
    (entry) => entry.kind === "attribution" && entry.cue.start === extended.cue.start,
  );
  if (at >= 0) entries[at] = extended;
};

/** "date 2031-05-14 Envoys meet": the date is no part of the headline's sentence. */
const splitAt = ([first, ...others]: readonly Span[], headline: Span | null): readonly Span[] => {
  if (first === undefined) return [];
  const isInside = headline !== null && headline.start > first.start && headline.start < first.end;
  return isInside
    ? [{ start: first.start, end: headline.start }, { start: headline.start, end: first.end }, ...others]
    : [first, ...others];
};

/** Reads a report and counts the steps that it took; see {@link read}. */
export const readMetered = (text: string, options: ReadingOptions, meter: Meter): Reading => {
  const shape = reportShapeOf(text);
  const paragraphs = splitAt(paragraphsOf(text, meter), shape.dateSpan === null ? null : shape.headline);
  const head = paragraphs.slice(0, DATELINE_PARAGRAPHS);
  const given = isoToDay(options.date ?? shape.date ?? "");
  let dateline: number | null = null;
  for (const span of head) dateline ??= datelineOf(createPassage(text, span, meter));
  const today = anchorDay(given, shape.date === null ? dateline : isoToDay(shape.date));
  const setting = {
    actors: createActorIndex(options.actors ?? []),
    minimum: options.minimumConfidence ?? THRESHOLD,
  };
  const entries: Entry[] = [];
  let state: State = { dates: { today, year: null, last: null }, carried: NOTHING_CARRIED };
  for (const span of paragraphs) {
    const done = readPassage(createPassage(text, span, meter), state, setting);
    state = done.state;
    if (done.extended !== null) replaceLast(entries, done.extended);
    for (const entry of done.entries) entries.push(entry);
  }
  entries.sort(
    (a, b) => placeOf(a).start - placeOf(b).start || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
  const date = given ?? dateline;
  return {
    date: date === null ? null : dayToIso(date),
    headline: shape.headline === null ? null : text.slice(shape.headline.start, shape.headline.end),
    entries,
  };
};

/** Reads a report: its date, its headline, and suggested entries in the order of the text. */
export const read = (text: string, options: ReadingOptions = {}): Reading =>
  readMetered(text, options, createMeter());

/**
 * Suggested record entries for a report, in the order of the text. A pure function: no network, clock, locale
 * or randomness; time grows linearly with the text. Spans are UTF-16 offsets into `text` exactly as given.
 */
export const propose = (text: string, options: ReadingOptions = {}): readonly Entry[] =>
  read(text, options).entries;

/** Every attribution candidate with its traits, before anything is left out: what the filter is trained on. */
export const attributionCandidates = (text: string): Found[] => {
  const meter = createMeter();
  const found: Found[] = [];
  let carried = NOTHING_CARRIED;
  for (const span of paragraphsOf(text, meter)) {
    const done = attributionsIn(createPassage(text, span, meter), carried);
    const { extended } = done;
    const at = extended === null ? -1 : found.findLastIndex((one) => one.cue.start === extended.cue.start);
    if (extended !== null && at >= 0) found[at] = extended;
    carried = done.carried;
    for (const one of done.found) found.push(one);
  }
  return found;
};
