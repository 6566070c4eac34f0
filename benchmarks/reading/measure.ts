import { type Entry, type EntryOf, isOverlapping, propose, type Span } from "@parley/reading";
import { countAttributions, isRecalled, type ScoredAttribution, scores } from "@parley/reading/evaluation";
import type { GoldDocument, GoldFigure } from "../../packages/reading/tools/gold.ts";
import type { Measurement } from "../measurement.ts";

type Read = { readonly document: GoldDocument; readonly entries: readonly Entry[] };

const percent = (name: string, value: number): Measurement => ({ name, value: 100 * value, unit: "%" });
const count = (name: string, value: number, unit: string): Measurement => ({ name, value, unit });

/** Reads every document with its own date. */
export const readAll = (documents: readonly GoldDocument[]): Read[] =>
  documents.map((document) => ({
    document,
    entries: propose(document.text, document.date === undefined ? {} : { date: document.date }),
  }));

const ofKind = <K extends Entry["kind"]>(read: Read, kind: K): EntryOf<K>[] =>
  read.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

const attributionsOf = (read: Read): ScoredAttribution[] =>
  ofKind(read, "attribution").map((one) => ({ source: one.source, cue: [one.cue], content: one.content }));

/** AR@.5 on annotated news: source and content both right, then each alone. */
export const newsMeasures = (reads: readonly Read[]): Measurement[] => {
  const counts = reads.map((read) => countAttributions(attributionsOf(read), read.document.attributions));
  const sum = (of: (one: (typeof counts)[number]) => number): number =>
    counts.reduce((all, one) => all + of(one), 0);
  const [predicted, gold] = [sum((one) => one.predicted), sum((one) => one.gold)];
  const both = scores(
    sum((one) => one.right),
    predicted,
    gold,
  );
  return [
    count("news: gold attributions", gold, "attributions"),
    percent("news: AR@.5 precision", both.precision),
    percent("news: AR@.5 recall", both.recall),
    percent("news: AR@.5 F", both.f),
    percent(
      "news: source F",
      scores(
        sum((one) => one.rightSource),
        predicted,
        gold,
      ).f,
    ),
    percent(
      "news: content F",
      scores(
        sum((one) => one.rightContent),
        predicted,
        gold,
      ).f,
    ),
  ];
};

/** Recall of speech verbs and prepositions, and how well contacts are found, in FrameNet's longer prose. */
export const frameMeasures = (reads: readonly Read[]): Measurement[] => {
  let [speech, recalled, contacts, contactsFound, proposed, proposedRight] = [0, 0, 0, 0, 0, 0];
  for (const read of reads) {
    const attributions = attributionsOf(read);
    const wanted = read.document.frames.filter((frame) => frame.isSpeech);
    speech += wanted.length;
    recalled += wanted.filter((frame) => isRecalled(frame, attributions)).length;
    const frames = read.document.frames.filter((frame) => frame.kind === "contact");
    const cues = ofKind(read, "contact").map((one) => one.cue);
    contacts += frames.length;
    proposed += cues.length;
    contactsFound += frames.filter((frame) =>
      cues.some((cue) => frame.cue.some((gold) => isOverlapping(cue, gold))),
    ).length;
    proposedRight += cues.filter((cue) =>
      frames.some((frame) => frame.cue.some((gold) => isOverlapping(cue, gold))),
    ).length;
  }
  return [
    count("frames: gold speech frames", speech, "frames"),
    percent("frames: speech recall", recalled / Math.max(1, speech)),
    count("contacts: gold cues", contacts, "cues"),
    percent("contacts: cue recall", contactsFound / Math.max(1, contacts)),
    percent("contacts: cue precision", proposedRight / Math.max(1, proposed)),
  ];
};

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const isSameSource = (mine: Span | null, gold: Span | null): boolean =>
  mine === null || gold === null ? mine === gold : isOverlapping(mine, gold);

/** Figures: exact span of the number; then value, hedge and source among those found. */
export const figureMeasures = (reads: readonly Read[]): Measurement[] => {
  const pairs: { readonly mine: EntryOf<"figure">; readonly gold: GoldFigure }[] = [];
  let [predicted, gold] = [0, 0];
  for (const read of reads) {
    if (read.document.figures === null) continue;
    const mine = ofKind(read, "figure");
    predicted += mine.length;
    gold += read.document.figures.length;
    for (const wanted of read.document.figures) {
      const hit = mine.find((one) => isSameSpan(one.number, wanted.number));
      if (hit !== undefined) pairs.push({ mine: hit, gold: wanted });
    }
  }
  const share = (isRight: (pair: (typeof pairs)[number]) => boolean): number =>
    pairs.filter(isRight).length / Math.max(1, pairs.length);
  return [
    count("figures: gold", gold, "figures"),
    percent("figures: span F", scores(pairs.length, predicted, gold).f),
    percent(
      "figures: value",
      share((pair) => Math.abs(pair.mine.low - pair.gold.low) < 1e-9 && pair.mine.high === pair.gold.high),
    ),
    percent(
      "figures: qualifier",
      share((pair) => pair.mine.qualifier === pair.gold.qualifier),
    ),
    percent(
      "figures: source",
      share((pair) => isSameSource(pair.mine.source, pair.gold.source)),
    ),
  ];
};

/** Dates: share of the gold with exactly its value, and spans. */
export const dateMeasures = (reads: readonly Read[]): Measurement[] => {
  let [gold, right, spans, predicted] = [0, 0, 0, 0];
  for (const read of reads) {
    const mine = ofKind(read, "date");
    predicted += mine.length;
    for (const wanted of read.document.dates) {
      gold += 1;
      spans += Number(mine.some((one) => isSameSpan(one.span, wanted.span)));
      const hit =
        mine.find((one) => isSameSpan(one.span, wanted.span)) ??
        mine.find((one) => isOverlapping(one.span, wanted.span));
      right += Number(hit?.value === wanted.value);
    }
  }
  return [
    count("dates: gold", gold, "dates"),
    percent("dates: exact value", right / Math.max(1, gold)),
    percent("dates: span F", scores(spans, predicted, gold).f),
  ];
};
