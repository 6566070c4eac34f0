import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";
import { placeNear, recently } from "./circumstances.ts";
import { lowerAt } from "./cue.ts";
import { nounCue } from "./nouns.ts";
import { faceToFace, verbCue } from "./verbs.ts";

/** A contact found in one sentence, before it is known whose word it is. */
export type ContactMatch = {
  readonly cue: Span;
  readonly participants: readonly Span[];
  readonly place: Span | null;
  readonly time: Span | null;
  readonly topic: Span | null;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
};

/** The contacts of one paragraph; `timeIn` gives the date or time word of a sentence. */
export const contactsIn = (
  passage: Passage,
  timeIn: (sentence: number, at: number) => Span | null,
): ContactMatch[] => {
  let last = -1;
  return passage.sentences.flatMap((sentence, index) => {
    const found: ContactMatch[] = [];
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      const cue =
        nounCue(passage, at, sentence) ?? verbCue(passage, at, sentence) ?? faceToFace(passage, at, sentence);
      if (cue === null) continue;
      // "will meet to discuss a truce": what the one contact is about.
      if (cue.rule === "discuss" && lowerAt(passage, at - 1) === "to" && last === index) continue;
      last = index;
      found.push({
        cue: spanOf(passage, cue.range),
        participants: cue.participants.map((range) => spanOf(passage, range)),
        place: placeNear(passage, cue.range, sentence),
        time: recently(passage, sentence) ?? timeIn(index, cue.range.to),
        topic: cue.topic,
        sentence: index,
        rule: cue.rule,
        confidence: cue.confidence,
      });
    }
    return found;
  });
};
