import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";
import { REPORTING_VERBS } from "../words/reporting-verbs.ts";
import type { Found } from "./candidate.ts";
import { subjectOf } from "./subject.ts";
import { verbGroupAt } from "./verb-group.ts";

/** A speaker announced at the end of one paragraph for a quotation that is the next. */
export type Lead = { readonly source: Span; readonly cue: Span; readonly lemma: string };

/** How far before the colon the verb may stand: "tweeted, using the office's account:". */
const LEAD_REACH = 25;

/** The speaker and verb of a last sentence that ends with a colon or comma, if it has them. */
export const leadOf = (passage: Passage): Lead | null => {
  const sentence = passage.sentences.at(-1);
  const last = passage.tokens.at(-1);
  if (sentence === undefined || (last?.text !== ":" && last?.text !== ",")) return null;
  for (let at = sentence.to - 2; at > sentence.from && sentence.to - at < LEAD_REACH; at -= 1) {
    const cue = REPORTING_VERBS.get(passage.tokens[at]?.lower ?? "");
    if (cue === undefined || cue.group === "think" || (passage.quoteAt[at] ?? -1) >= 0) continue;
    const group = verbGroupAt(passage, at, sentence.from, cue);
    const subject =
      group.voice === "active" ? subjectOf(passage, group.from, sentence.from, group.mood) : null;
    if (subject !== null) {
      return {
        source: spanOf(passage, subject.range),
        cue: spanOf(passage, { from: at, to: at + 1 }),
        lemma: cue.lemma,
      };
    }
  }
  return null;
};

/** The attribution of a paragraph that begins with a quotation to the speaker announced before it. */
export const leadCandidate = (passage: Passage, lead: Lead): Found | null => {
  const quote = passage.quoteFrom.get(0);
  if (quote === undefined) return null;
  const inner = { from: 1, to: quote.isClosed ? quote.close : quote.close + 1 };
  return {
    quote: spanOf(passage, inner),
    quoted: spanOf(passage, inner).end - spanOf(passage, inner).start,
    rule: "announced",
    cue: lead.cue,
    source: [lead.source],
    content: [spanOf(passage, { from: 0, to: quote.close + 1 })],
    traits: ["rule=announced", `lemma=${lead.lemma}`],
  };
};
