import type { Passage } from "../text/passage.ts";
import type { Candidate } from "./candidate.ts";
import { speakerBefore } from "./subject.ts";

const GESTURE =
  /^(?:laugh|smile|nod|shrug|sigh|grin|frown|hesitate|pause|shake|shook|wink|snort|chuckle|wince)(?:s|d|ed|t?ted|ned|ged)?$/u;

/** `Dahl laughs. "It was two napkins."`: who moves speaks, where the next sentence is nothing but a quotation. */
export const gestureCandidates = (passage: Passage): Candidate[] =>
  passage.sentences.flatMap((sentence, index): Candidate[] => {
    const next = passage.sentences[index + 1];
    const quote = next === undefined ? undefined : passage.quoteFrom.get(next.from);
    if (next === undefined || quote === undefined || quote.close + 1 < next.to) return [];
    for (let at = sentence.from + 1; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      if (!GESTURE.test(passage.tokens[at]?.lower ?? "")) continue;
      const source = speakerBefore(passage, at, sentence.from);
      if (source === null) return [];
      return [
        {
          rule: "gesture",
          cue: { from: at, to: at + 1 },
          source,
          content: [{ from: next.from, to: quote.close + 1 }],
          traits: ["rule=gesture", "quoted"],
        },
      ];
    }
    return [];
  });
