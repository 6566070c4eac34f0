import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd, type Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Candidate } from "./candidate.ts";
import { hasVerb } from "./clauses.ts";
import { contentEnd } from "./content.ts";

type Match = {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** Where the source does not follow the cue but stands in it: "in Dahl's view". */
  readonly source?: Range;
};

const VIEW =
  /^(?:view|opinion|words|account|assessment|telling|estimates?|judge?ment|reckoning|count|tally)$/u;

/** "In Dahl's view, …", "in the ministry's account", "by her own reckoning". */
const viewAfter = (passage: Passage, at: number): Match | null => {
  if (passage.tokens[at + 1]?.tag === "poss-det") {
    const noun = passage.tokens[at + 2]?.lower === "own" ? at + 3 : at + 2;
    return VIEW.test(passage.tokens[noun]?.lower ?? "")
      ? { from: at, to: noun + 1, rule: "in-the-view-of", source: { from: at + 1, to: at + 2 } }
      : null;
  }
  for (let i = at + 2; i < at + 8; i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined || (token.kind === "mark" && token.tag !== "poss")) return null;
    if (token.tag !== "poss") continue;
    const noun = passage.tokens[i + 1]?.lower === "own" ? i + 2 : i + 1;
    return VIEW.test(passage.tokens[noun]?.lower ?? "")
      ? { from: at, to: noun + 1, rule: "in-the-view-of", source: { from: at + 1, to: i } }
      : null;
  }
  return null;
};

const OPENERS = new Set(["according", "in", "by", "per"]);

/** "according to", "per", "in the words of", "as per", "citing". */
const cueAt = (passage: Passage, at: number): Match | null => {
  const a = passage.tokens[at]?.lower;
  if (a === undefined || !OPENERS.has(a)) return null;
  const [b, c, d] = [1, 2, 3].map((i) => passage.tokens[at + i]?.lower);
  if (a === "according" && b === "to") return { from: at, to: at + 2, rule: "according-to" };
  if (a === "in" && b === "the" && (c === "words" || c === "view" || c === "opinion") && d === "of")
    return { from: at, to: at + 4, rule: "in-the-words-of" };
  if (
    (a === "in" || a === "by") &&
    !(passage.tokens[at]?.capital === true && !passage.sentenceStarts.has(at))
  ) {
    const view = viewAfter(passage, at);
    if (view !== null) return view;
  }
  if (a === "per" && isPerSource(passage, at)) return { from: at, to: at + 1, rule: "per" };
  return null;
};

const MEASURES = new Set(
  "day week month year hour minute second annum capita cent person student unit head kilo kilogram ton tonne mile litre liter gallon barrel family household".split(
    " ",
  ),
);

/** "per local health authorities", not "per day". */
const isPerSource = (passage: Passage, at: number): boolean => {
  const before = passage.tokens[at - 1];
  const next = passage.tokens[at + 1];
  return (
    next !== undefined &&
    // "Councillor Per Ansel".
    !(passage.tokens[at]?.capital === true && !passage.sentenceStarts.has(at)) &&
    (before === undefined || before.text === "," || before.text === ";" || next.tag === "name") &&
    !MEASURES.has(next.lower) &&
    next.kind === "word"
  );
};

const DIVIDER = /^(?:,|—|–|--)$/u;
const WITHIN_SOURCE = new Set(["citing", "quoting", "dated", "cited"]);

/** The source after the cue, and whether a comma follows it. */
const sourceAfter = (passage: Passage, from: number, to: number): Range | null => {
  let start = from;
  while (start < to && passage.tokens[start]?.tag === "adv") start += 1;
  const end = nounPhraseEnd(passage, start, to, "any");
  return end > start ? { from, to: end } : null;
};

/** Steps over an explanation set off by commas: "according to the coach, Ali Reza, in the first match …". */
const skipAside = (passage: Passage, comma: number, to: number): number => {
  const first = passage.tokens[comma + 1];
  if (first === undefined) return comma;
  const isParticiple =
    first.tag === "ing" ||
    first.tag === "ed" ||
    WITHIN_SOURCE.has(first.lower) ||
    first.lower === "who" ||
    first.lower === "which";
  const isNamelike =
    first.tag === "name" || first.lower === "a" || first.lower === "an" || first.lower === "the";
  if (!isParticiple && !isNamelike) return comma;
  for (let i = comma + 1; i < Math.min(to, comma + 18); i += 1) {
    passage.meter.steps += 1;
    if (passage.tokens[i]?.text !== ",") continue;
    const isClause = !isParticiple && hasVerb(passage, comma + 1, i);
    return !isClause && hasVerb(passage, i + 1, to) ? i : comma;
  }
  return comma;
};

const before = (passage: Passage, cue: Match, sentence: Sentence): Range | null => {
  let to = cue.from;
  if (DIVIDER.test(passage.tokens[to - 1]?.text ?? "")) to -= 1;
  let from = sentence.from;
  for (let i = to - 1; i > sentence.from; i -= 1) {
    passage.meter.steps += 1;
    if (passage.tokens[i]?.text === ";") {
      from = i + 1;
      break;
    }
  }
  return to > from ? { from, to } : null;
};

const isIntroductory = (passage: Passage, cue: Match, sentence: Sentence): boolean => {
  if (cue.from === sentence.from) return true;
  const prior = passage.tokens[cue.from - 1];
  if (prior?.text === ";" || prior?.text === ":") return true;
  if (cue.from - sentence.from > 6)
    return (
      prior?.tag === "conj" ||
      prior?.tag === "that" ||
      (prior?.text === "," && passage.tokens[cue.from - 2]?.tag === "conj")
    );
  // "However, according to …", "Early 1990s, according to …", "But according to …"
  return !hasVerb(passage, sentence.from - 1, cue.from);
};

const contentOf = (
  passage: Passage,
  cue: Match,
  source: Range,
  sentence: Sentence,
): { readonly ranges: Range[]; readonly kind: string } => {
  if (isIntroductory(passage, cue, sentence)) {
    const comma = DIVIDER.test(passage.tokens[source.to]?.text ?? "")
      ? skipAside(passage, source.to, sentence.to)
      : source.to - 1;
    return { ranges: comma + 1 < sentence.to ? [{ from: comma + 1, to: sentence.to }] : [], kind: "right" };
  }
  const relative = passage.tokens[cue.from - 1]?.text === "," ? cue.from - 2 : -1;
  const isRelative = relative > sentence.from && /^(?:wh|that)$/u.test(passage.tokens[relative]?.tag ?? "");
  // "shelling which, according to medics, has killed 17": they vouch for what follows, not for the rest.
  if (isRelative && passage.tokens[source.to]?.text === "," && source.to + 1 < sentence.to)
    return {
      ranges: [{ from: source.to + 1, to: contentEnd(passage, source.to + 1, sentence.to) }],
      kind: "right",
    };
  const left = before(passage, cue, sentence);
  const isMedial =
    DIVIDER.test(passage.tokens[source.to]?.text ?? "") &&
    DIVIDER.test(passage.tokens[cue.from - 1]?.text ?? "");
  const right = isMedial ? skipAside(passage, source.to, sentence.to) + 1 : sentence.to;
  const goesOn =
    isMedial &&
    right < sentence.to &&
    passage.tokens[right]?.tag !== "conj" &&
    passage.tokens[right]?.tag !== "wh" &&
    !(passage.tokens[right]?.tag === "name");
  return {
    ranges: [...(left === null ? [] : [left]), ...(goesOn ? [{ from: right, to: sentence.to }] : [])],
    kind: goesOn ? "split" : "left",
  };
};

/** Attributions made with a preposition. */
export const prepositionCandidates = (passage: Passage, sentence: Sentence): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    passage.meter.steps += 1;
    const cue = cueAt(passage, at);
    const source = cue === null ? null : (cue.source ?? sourceAfter(passage, cue.to, sentence.to));
    if (cue === null || source === null) continue;
    const until = cue.source === undefined ? source : { from: source.from, to: cue.to };
    const { ranges, kind } = contentOf(passage, cue, until, sentence);
    if (ranges.length === 0) continue;
    candidates.push({
      rule: cue.rule,
      cue: { from: cue.from, to: cue.to },
      source,
      content: ranges,
      traits: [`rule=${cue.rule}`, `kind=prep-${kind}`],
    });
    at = cue.to;
  }
  return candidates;
};
