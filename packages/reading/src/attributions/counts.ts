import type { Passage } from "../text/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Candidate } from "./candidate.ts";
import { contentEnd } from "./content.ts";
import { subjectOf } from "./subject.ts";
import { verbGroupAt } from "./verb-group.ts";

const PUTS = /^(?:put|puts|putting|placed|places|set|sets|gave|gives)$/u;
const GIVES = /^(?:gives?|gave|given)$/u;
const COUNT = /^(?:toll|number|numbers|figure|figures|total|count|cost|damage|losses|estimate|share|rate)$/u;
/** Verbs that give a thing a number by themselves: "defines a significant quantity as 8 kg". */
const DEFINES =
  /^(?:defines?|defined|values?|valued|estimates?|estimated|quantif(?:y|ies|ied)|assess(?:es|ed)?)$/u;
/** Verbs that count: "lists 1,316 persons as missing", "documented 211 incidents". */
const COUNTS =
  /^(?:lists?|listed|count(?:s|ed)|documented|recorded|recogni[sz]es|recogni[sz]ed|registered|tallied|logged|cites?|cited)$/u;

const isNumberNear = (passage: Passage, at: number): number => {
  for (let n = at + 1; n < at + 5; n += 1) {
    const tag = passage.tokens[n]?.tag ?? "mark";
    if (/^number/u.test(tag)) return n;
    if (!/^(?:prep|adv|det|open)$/u.test(tag) || passage.tokens[n]?.lower === "by") return -1;
  }
  return -1;
};

/** "put the death toll from the flood at 345": no further than this from verb to number. */
const REACH = 14;

const numberAfter = (passage: Passage, at: number, to: number): number => {
  const isDefining = DEFINES.test(passage.tokens[at]?.lower ?? "");
  let hasCount = isDefining || /^put/u.test(passage.tokens[at]?.lower ?? "");
  for (let i = at + 1; i < Math.min(to, at + REACH); i += 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[i];
    hasCount ||= COUNT.test(token?.lower ?? "");
    if (
      !hasCount ||
      (token?.lower !== "at" &&
        !((isDefining || GIVES.test(passage.tokens[at]?.lower ?? "")) && token?.lower === "as"))
    )
      continue;
    for (let n = i + 1; n < Math.min(to, i + 6); n += 1)
      if (/^number/u.test(passage.tokens[n]?.tag ?? "")) return n;
  }
  return -1;
};

/** "The association, which counts 1,317 names, welcomed …": a relative clause ends at its comma. */
const endOf = (passage: Passage, at: number, number: number, from: number, to: number): number => {
  const isRelative = /^(?:which|who)$/u.test(passage.tokens[from - 1]?.lower ?? "");
  for (let i = number + 1; isRelative && i < Math.min(to, number + REACH); i += 1)
    if (passage.tokens[i]?.text === ",") return i;
  return contentEnd(passage, at + 1, to);
};

/** Figures that somebody vouches for by putting a count somewhere: "The ministry put the toll at 345." */
export const countCandidates = (passage: Passage, sentence: Sentence): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = sentence.from + 1; at < sentence.to - 2; at += 1) {
    passage.meter.steps += 1;
    const lower = passage.tokens[at]?.lower ?? "";
    const isCounting = COUNTS.test(lower);
    if (!PUTS.test(lower) && !DEFINES.test(lower) && !isCounting) continue;
    // "an initial list of 40 prisoners".
    const isNoun =
      /^lists?$/u.test(lower) &&
      [1, 2].some((back) => /^(?:det|poss-det|poss)$/u.test(passage.tokens[at - back]?.tag ?? ""));
    if (isNoun) continue;
    const number = isCounting ? isNumberNear(passage, at) : numberAfter(passage, at, sentence.to);
    if (number < 0) continue;
    const group = verbGroupAt(passage, at, sentence.from, { lemma: "put", group: "say", form: "past" });
    const subject = group.voice === "active" ? subjectOf(passage, group.from, sentence.from, "finite") : null;
    if (subject === null) continue;
    candidates.push({
      rule: isCounting ? "counts" : "puts-at",
      cue: { from: at, to: at + 1 },
      source: subject.range,
      content: [
        { from: at + 1, to: Math.max(number + 1, endOf(passage, at, number, group.from, sentence.to)) },
      ],
      traits: [isCounting ? "rule=counts" : "rule=puts-at"],
    });
  }
  return candidates;
};
