import { countAttributions, dice, type ScoredAttribution, scores } from "../../src/evaluation/index.ts";
import { type Entry, type EntryOf, isOverlapping, propose, type Span } from "../../src/index.ts";
import { placeIn, type WrittenPassage } from "./passage.ts";

/** What one kind of entry came to: found and right, found, wanted. */
export type Count = { readonly right: number; readonly found: number; readonly wanted: number };

/** Counts by what was compared, over some passages. */
export type Score = Readonly<Record<Compared, Count>>;
export type Compared =
  | "attributions"
  | "figures"
  | "figure sources"
  | "dates"
  | "contact cues"
  | "contacts"
  | "contact places"
  | "contact times"
  | "positions"
  | "position contents"
  | "names";

/** A difference between a passage and what the reader says of it, in words. */
export type Fault = { readonly passage: string; readonly what: string };

const spanIn = (text: string, words: string): Span => {
  const [start, end] = placeIn(text, words);
  return { start, end };
};

const partsIn = (text: string, words: string): Span[] =>
  words === "" ? [] : words.split(" + ").map((part) => spanIn(text, part));

const ofKind = <K extends Entry["kind"]>(entries: readonly Entry[], kind: K): EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The attributions that a passage asks for. */
export const wantedAttributions = (passage: WrittenPassage): ScoredAttribution[] =>
  (passage.said ?? []).map(([source, cue, content]) => {
    const what = partsIn(passage.text, content);
    const who = source === "" ? [] : [nearest(passage.text, source, what)];
    return { source: who, cue: [nearest(passage.text, cue, who.length > 0 ? who : what)], content: what };
  });

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** The place of words nearest to what they belong to, so that "he" and "said" need no number. */
const nearest = (text: string, words: string, to: readonly Span[]): Span => {
  const word = words.replace(/#\d$/u, "");
  const far = (span: Span): number => Math.min(...to.map((one) => distance(span, one)));
  let best: Span | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const span = { start: at, end: at + word.length };
    const isWord = !/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[span.end] ?? "");
    if (isWord && (best === null || far(span) < far(best))) best = span;
  }
  return best ?? spanIn(text, words);
};

/** Every place of the words in the text. */
const placesOf = (text: string, words: string): Span[] => {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
};

type Tally = { right: number; found: number; wanted: number };

/** Compares what the reader proposes for some passages with what they ask for. */
export const scoreOf = (
  passages: readonly WrittenPassage[],
): { readonly score: Score; readonly faults: readonly Fault[] } => {
  const score: Record<Compared, Tally> = {
    attributions: { right: 0, found: 0, wanted: 0 },
    figures: { right: 0, found: 0, wanted: 0 },
    "figure sources": { right: 0, found: 0, wanted: 0 },
    dates: { right: 0, found: 0, wanted: 0 },
    "contact cues": { right: 0, found: 0, wanted: 0 },
    contacts: { right: 0, found: 0, wanted: 0 },
    "contact places": { right: 0, found: 0, wanted: 0 },
    "contact times": { right: 0, found: 0, wanted: 0 },
    positions: { right: 0, found: 0, wanted: 0 },
    "position contents": { right: 0, found: 0, wanted: 0 },
    names: { right: 0, found: 0, wanted: 0 },
  };
  const faults: Fault[] = [];
  for (const passage of passages) {
    const entries = propose(passage.text, { date: passage.date });
    const words = (span: Span): string => passage.text.slice(span.start, span.end);
    const fault = (what: string): void => void faults.push({ passage: passage.name, what });
    const mine = ofKind(entries, "attribution").map((one) => ({
      source: one.source,
      cue: [one.cue],
      content: one.content,
    }));
    const wanted = wantedAttributions(passage);
    const counts = countAttributions(mine, wanted);
    score.attributions.right += counts.right;
    score.attributions.found += counts.predicted;
    score.attributions.wanted += counts.gold;
    const show = (one: ScoredAttribution): string =>
      [one.source, one.cue, one.content].map((spans) => spans.map(words).join(" + ")).join(" | ");
    for (const one of wanted)
      if (countAttributions(mine, [one]).right === 0) fault(`said, missing: ${show(one)}`);
    for (const one of mine)
      if (countAttributions([one], wanted).right === 0) fault(`said, wrong: ${show(one)}`);

    const compare = <T>(
      what: Compared,
      gold: readonly T[],
      found: readonly Span[],
      isHit: (one: T, at: Span) => boolean,
      name: (one: T) => string,
    ): void => {
      const hits = gold.filter((one) => found.some((at) => isHit(one, at)));
      score[what].right += hits.length;
      score[what].found += found.length;
      score[what].wanted += gold.length;
      for (const one of gold) if (!hits.includes(one)) fault(`${what}, missing: ${name(one)}`);
      for (const at of found)
        if (!gold.some((one) => isHit(one, at)))
          fault(
            `${what}, wrong: ${passage.text.slice(Math.max(0, at.start - 25), at.start)}[${words(at)}]${passage.text.slice(at.end, at.end + 15)}`.replaceAll(
              "\n",
              "/",
            ),
          );
    };

    const figures = ofKind(entries, "figure");
    const figureAt = (at: Span) => figures.find((one) => one.number === at);
    compare(
      "figures",
      passage.figures ?? [],
      figures.map((one) => one.number),
      ([number, low, high, qualifier], at) => {
        const one = figureAt(at);
        return (
          isSame(spanIn(passage.text, number), at) &&
          one !== undefined &&
          Math.abs(one.low - low) < 1e-9 * Math.max(1, low) &&
          one.high === high &&
          one.qualifier === qualifier
        );
      },
      ([number, low, high, qualifier]) => {
        const one = figures.find((each) => isSame(spanIn(passage.text, number), each.number));
        return `${number} ${low} ${high} ${qualifier}; read as ${one === undefined ? "nothing" : `${one.low} ${one.high} ${one.qualifier}`}`;
      },
    );
    for (const [number, , , , source] of passage.figures ?? []) {
      const one = figures.find((each) => isSame(spanIn(passage.text, number), each.number));
      if (one === undefined) continue;
      score["figure sources"].wanted += 1;
      score["figure sources"].found += 1;
      const isRight =
        source === ""
          ? one.source === null
          : one.source !== null && isOverlapping(one.source, spanIn(passage.text, source));
      score["figure sources"].right += Number(isRight);
      if (!isRight)
        fault(
          `figure sources: ${number} by "${one.source === null ? "" : words(one.source)}", not "${source}"`,
        );
    }
    const dates = ofKind(entries, "date");
    compare(
      "dates",
      passage.dates ?? [],
      dates.map((one) => one.span),
      ([span, value], at) =>
        isOverlapping(spanIn(passage.text, span), at) &&
        dates.find((one) => one.span === at)?.value === value,
      ([span, value]) =>
        `${span} ${value}; read as ${dates.find((one) => isOverlapping(one.span, spanIn(passage.text, span)))?.value}`,
    );
    const contacts = ofKind(entries, "contact");
    compare(
      "contact cues",
      passage.contacts ?? [],
      contacts.map((one) => one.cue),
      ([cue], at) => words(at).includes(cue),
      ([cue]) => cue,
    );
    compare(
      "contacts",
      passage.contacts ?? [],
      contacts.map((one) => one.cue),
      ([cue, participants], at) => {
        const one = contacts.find((each) => each.cue === at);
        return (
          one !== undefined &&
          words(at).includes(cue) &&
          participants.every((who) =>
            one.participants.some((span) => words(span).includes(who) || who.includes(words(span))),
          )
        );
      },
      ([cue, who]) => `${cue}: ${who.join(", ")}`,
    );
    /** Of what was found, whether a part of it is right. */
    const judge = (what: Compared, isRight: boolean, told: string): void => {
      score[what].wanted += 1;
      score[what].found += 1;
      score[what].right += Number(isRight);
      if (!isRight) fault(`${what}: ${told}`);
    };
    const isAt = (mine: Span | null, gold: string): boolean =>
      gold === ""
        ? mine === null
        : mine !== null && placesOf(passage.text, gold).some((at) => isOverlapping(at, mine));
    for (const [cue, , place, time] of passage.contacts ?? []) {
      const one = contacts.find((each) => words(each.cue).includes(cue));
      if (one === undefined || place === undefined || time === undefined) continue;
      const told = (span: Span | null): string => (span === null ? "nothing" : words(span));
      judge("contact places", isAt(one.place, place), `${cue} "${told(one.place)}", not "${place}"`);
      judge("contact times", isAt(one.time, time), `${cue} "${told(one.time)}", not "${time}"`);
    }
    const positions = ofKind(entries, "position");
    compare(
      "positions",
      passage.positions ?? [],
      positions.map((one) => one.cue),
      ([party, cue], at) => {
        const one = positions.find((each) => each.cue === at);
        const who = party.replace(/#\d$/u, "").split("|")[0] ?? "";
        return (
          one !== undefined &&
          words(at).includes(cue) &&
          (words(one.party).includes(who) || who.includes(words(one.party)))
        );
      },
      ([party, cue]) => `${party} ${cue}`,
    );
    for (const [, cue, content] of passage.positions ?? []) {
      if (content === undefined) continue;
      const gold = partsIn(passage.text, content);
      const found = positions.filter((each) => words(each.cue).includes(cue));
      if (found.length === 0) continue;
      judge(
        "position contents",
        found.some((each) => dice(each.content, gold) >= 0.5),
        `${cue} "${found.map((each) => each.content.map(words).join(" + ")).join(" / ")}", not "${content}"`,
      );
    }
    const actors = ofKind(entries, "actor");
    for (const name of passage.names ?? []) {
      const near = actors.filter((one) => words(one.span).includes(name) || name.includes(words(one.span)));
      judge(
        "names",
        near.some((one) => words(one.span) === name),
        `${name}, not ${near.map((one) => words(one.span)).join(" / ")}`,
      );
    }
  }
  return { score, faults };
};

/** Precision, recall and F of one count, in per cent. */
export const percentOf = ({ right, found, wanted }: Count): string => {
  const { precision, recall, f } = scores(right, found, wanted);
  return [precision, recall, f].map((one) => (100 * one).toFixed(0).padStart(4)).join("");
};
