import type { Passage } from "../text/passage.ts";
import type { VerbCue } from "../words/inflect.ts";
import { NOUN_LIKE, type VerbFamily } from "../words/reporting-verbs.ts";
import type { Content, FoundVerb as Found } from "./candidate.ts";
import type { VerbGroup } from "./verb-group.ts";

type Cue = VerbCue<VerbFamily>;

export const isQuoted = (passage: Passage, content: Content): boolean => {
  for (const range of content.ranges)
    for (let at = range.from; at < range.to; at += 1) if (passage.quoteFrom.has(at)) return true;
  return false;
};

const subjectTrait = (passage: Passage, found: Found): string => {
  const source = found.source;
  if (source === null) return "none";
  const head = passage.tokens[source.to - 1];
  if (source.to - source.from === 1 && head?.tag === "pron")
    return `pron-${/^(?:i|we|you)$/u.test(head.lower) ? "first" : "third"}`;
  for (let i = source.from; i < source.to; i += 1) if (passage.tokens[i]?.tag === "name") return "name";
  return head?.lower.endsWith("s") === true ? "plural" : "noun";
};

export const traitsOf = (passage: Passage, cue: Cue, group: VerbGroup, found: Found): string[] => {
  const first = found.content.ranges[0];
  const length = first === undefined ? 0 : first.to - first.from;
  const kind = found.content.kind;
  const quoted = isQuoted(passage, found.content);
  // Whatever the verb: who is given the very words is said to have said them.
  const family = quoted && (cue.group === "present" || cue.group === "judge") ? "say" : cue.group;
  return [
    `rule=${found.rule}`,
    `family=${family}`,
    `lemma=${cue.lemma}`,
    `kind=${kind}`,
    `family-kind=${family}/${kind}`,
    `subject=${subjectTrait(passage, found)}`,
    `order=${found.kind}`,
    `form=${cue.form}`,
    `length=${length < 4 ? "tiny" : length < 8 ? "short" : length < 30 ? "middle" : "long"}`,
    ...(group.isNegated ? ["negated"] : []),
    ...(group.isModal ? ["modal"] : []),
    `mood=${group.mood}`,
    ...(quoted ? ["quoted"] : []),
    ...((passage.quoteAt[group.at] ?? -1) >= 0 ? ["in-quote"] : []),
    ...(NOUN_LIKE.has(passage.tokens[group.at]?.lower ?? "") ? ["noun-like"] : []),
  ];
};
