import { err, ok, type Result } from "@parley/kernel";
import { sourceClassOf } from "../attributions/source-class.ts";
import type { AttributionEntry } from "../entries.ts";
import { createMeter } from "../meter.ts";
import { isCovering, type Span } from "../span.ts";
import { createPassage } from "../text/passage.ts";
import { locateVerbatim } from "./fold.ts";
import { numberedSentences } from "./numbered.ts";

/** What a language model may suggest: the number of a sentence (from 1) and strings copied from the text. */
export type ModelSuggestion = {
  readonly sentence: number;
  readonly source: string | null;
  readonly cue: string;
  readonly content: string;
};

/** Why a suggestion was dropped. */
export type Rejection =
  | "NoSuchSentence"
  | "CueNotVerbatim"
  | "SourceNotVerbatim"
  | "ContentNotVerbatim"
  | "Malformed";

/** No suggestion is longer than this, in UTF-16 units. */
const LONGEST_PART = 5_000;
/** A content may run on for this many sentences. */
const FURTHEST_SENTENCES = 4;
/** A model's say-so is worth less than the rules' own: a person looks at these first. */
const MODEL_CONFIDENCE = 0.5;

/** Parses one suggestion from untrusted JSON: exactly these fields, of these types. */
export const parseSuggestion = (value: unknown): Result<ModelSuggestion, Rejection> => {
  if (typeof value !== "object" || value === null) return err("Malformed");
  const { sentence, source, cue, content } = value as Partial<Record<keyof ModelSuggestion, unknown>>;
  const isText = (one: unknown): one is string => typeof one === "string" && one.length <= LONGEST_PART;
  if (!Number.isInteger(sentence) || typeof sentence !== "number" || !isText(cue) || !isText(content))
    return err("Malformed");
  if (source !== null && !isText(source)) return err("Malformed");
  return ok({ sentence, source, cue, content });
};

/** The text of a sentence and what may go with it: the one before for a source, those after for a content. */
const stretch = (sentences: readonly Span[], from: number, to: number): Span | null => {
  const [first, last] = [sentences[Math.max(0, from)], sentences[Math.min(sentences.length - 1, to)]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

const quoteIn = (text: string, content: Span): Span | null => {
  const passage = createPassage(text, content, createMeter());
  const quote = passage.quotes.find((one) => one.isClosed);
  const [open, close] = quote === undefined ? [] : [passage.tokens[quote.open], passage.tokens[quote.close]];
  return open === undefined || close === undefined || open.end >= close.start
    ? null
    : { start: open.end, end: close.start };
};

const speechOf = (content: Span, quote: Span | null): AttributionEntry["speech"] => {
  if (quote === null) return "indirect";
  return content.end - content.start - (quote.end - quote.start) <= 4 ? "direct" : "mixed";
};

/**
 * Checks a model's suggestion against the text and turns it into an entry, or says why it is dropped. Every
 * word must stand in the named sentence as it was given (white space, quotation marks and dashes apart), once;
 * the source there or in the sentence before; the content there or running on after it. This proves the words,
 * not that the model understood them: a person still confirms.
 */
export const verifySuggestion = (
  text: string,
  suggestion: ModelSuggestion,
): Result<AttributionEntry, Rejection> => {
  const sentences = numberedSentences(text);
  const index = suggestion.sentence - 1;
  const own = sentences[index];
  if (own === undefined) return err("NoSuchSentence");
  const cue = locateVerbatim(text, own, suggestion.cue);
  if (cue === null) return err("CueNotVerbatim");
  const before = stretch(sentences, index - 1, index);
  const source =
    suggestion.source === null
      ? null
      : (locateVerbatim(text, own, suggestion.source) ??
        (before && locateVerbatim(text, before, suggestion.source)));
  if (suggestion.source !== null && source === null) return err("SourceNotVerbatim");
  const after = stretch(sentences, index, index + FURTHEST_SENTENCES);
  const content =
    locateVerbatim(text, own, suggestion.content) ??
    (after && locateVerbatim(text, after, suggestion.content));
  if (content === null || isCovering(cue, content)) return err("ContentNotVerbatim");
  const quote = quoteIn(text, content);
  return ok({
    kind: "attribution",
    source: source === null ? [] : [source],
    cue,
    content: [content],
    quote,
    speech: speechOf(content, quote),
    sourceClass: sourceClassOf(source === null ? "" : text.slice(source.start, source.end)),
    rule: "model",
    confidence: MODEL_CONFIDENCE,
  });
};
