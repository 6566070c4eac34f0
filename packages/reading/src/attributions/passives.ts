import type { Passage } from "../text/passage.ts";
import { nounPhraseStart } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { VerbCue } from "../words/inflect.ts";
import type { VerbFamily } from "../words/reporting-verbs.ts";
import type { FoundVerb } from "./candidate.ts";
import { contentAfter } from "./content.ts";
import { speakerAfter, speakerBefore } from "./subject.ts";
import type { VerbGroup } from "./verb-group.ts";

type Cue = VerbCue<VerbFamily>;

/** "it is said that", "X is believed to", "were told that", "was accused by Y of". */
export const passive = (
  passage: Passage,
  cue: Cue,
  group: VerbGroup,
  sentence: Sentence,
): FoundVerb | null => {
  const content = contentAfter(passage, group.at + 1, sentence.to, false);
  const by =
    passage.tokens[group.at + 1]?.lower === "by" ? speakerAfter(passage, group.at + 2, sentence.to) : null;
  if (by !== null) {
    const left = speakerBefore(passage, group.from, sentence.from);
    const after = contentAfter(passage, by.to, sentence.to, false);
    // "he had been told by a minister that …": what was told, not whom.
    if (cue.group === "tell" && after !== null && after.kind !== "phrase")
      return { rule: "passive-by", source: by, content: after, kind: "after" };
    const ranges = [...(left === null ? [] : [left]), ...(after?.ranges ?? [])];
    return ranges.length === 0
      ? null
      : { rule: "passive-by", source: by, content: { kind: "phrase", ranges }, kind: "after" };
  }
  if (content === null) return null;
  if (content.kind === "that") return { rule: "passive", source: null, content, kind: "none" };
  if (content.kind !== "infinitive" || cue.group === "judge") return null;
  const counted = nounPhraseStart(passage, group.from, sentence.from);
  const left =
    speakerBefore(passage, group.from, sentence.from) ??
    // "another 3,000 are thought to be stranded".
    (counted < group.from ? { from: counted, to: group.from } : null);
  return left === null
    ? null
    : {
        rule: "passive",
        source: null,
        content: { ...content, ranges: [left, ...content.ranges] },
        kind: "none",
      };
};

/** "the claims made by X", "as reported by X": a participle after its noun. */
export const reduced = (passage: Passage, group: VerbGroup, sentence: Sentence): FoundVerb | null => {
  if (passage.tokens[group.at + 1]?.lower !== "by") return null;
  const source = speakerAfter(passage, group.at + 2, sentence.to);
  const content = speakerBefore(passage, group.from, sentence.from);
  if (source === null || content === null) return null;
  return { rule: "reported-by", source, content: { kind: "phrase", ranges: [content] }, kind: "after" };
};
